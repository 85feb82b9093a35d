import type { Conversation } from '../conversation/conversation.ts';
import type { Event } from '../protocol/events.ts';
import type { Deps } from './deps.ts';
import { replyAsBot } from './reply-as-bot.ts';
import { summariseHandoff } from './summarise-handoff.ts';

const changesQueue: ReadonlySet<Event['type']> = new Set([
  'handoff-requested',
  'agent-released',
  'conversation-transferred',
  'returned-to-bot',
  'conversation-closed',
]);

/** What follows from new facts: followers wake, the bot answers, the queue moves, a handoff is summed up for the agents. */
export async function react(deps: Deps, conversation: Conversation, events: readonly Event[]): Promise<void> {
  await deps.bus.wake(conversation.id);
  if (events.some(({ type }) => changesQueue.has(type))) deps.background.run('run-queue', deps.drainQueue);
  if (conversation.status === 'bot' && events.some(mayOweAnswer)) {
    deps.background.run('reply-as-bot', () => replyAsBot(deps, conversation.id));
  }
  if (events.some(({ type }) => type === 'handoff-requested')) {
    deps.background.run('summarise-handoff', () => summariseHandoff(deps, conversation.id));
  }
  const assigned = events.findLast((event) => event.type === 'agent-assigned');
  if (assigned !== undefined) await deps.presence.assigned(assigned.agentId, assigned.at);
  for (const event of events) {
    const agentId = freedBy(event, conversation);
    if (agentId !== undefined) await deps.presence.freed(agentId, event.at);
  }
}

/** The visitor wrote, or gets the bot back before anybody has answered what they wrote. */
function mayOweAnswer(event: Event): boolean {
  return event.type === 'returned-to-bot' || (event.type === 'message-posted' && event.author === 'visitor');
}

/** Who has one conversation less through this. */
function freedBy(event: Event, after: Conversation): string | undefined {
  switch (event.type) {
    case 'agent-released':
    case 'conversation-transferred':
    case 'returned-to-bot':
      return event.agentId;
    case 'conversation-closed':
      return after.status === 'closed' ? after.lastAgent?.agentId : undefined;
    default:
      return undefined;
  }
}

import type { Conversation } from '../conversation/conversation.ts';
import type { Event } from '../protocol/events.ts';
import type { Deps } from './deps.ts';
import { replyAsBot } from './reply-as-bot.ts';

const changesQueue: ReadonlySet<Event['type']> = new Set([
  'handoff-requested',
  'agent-released',
  'conversation-transferred',
  'returned-to-bot',
  'conversation-closed',
]);

/** What follows from new facts: followers wake, the bot answers, the queue moves. */
export async function react(deps: Deps, conversation: Conversation, events: readonly Event[]): Promise<void> {
  await deps.bus.wake(conversation.id);
  if (events.some(({ type }) => changesQueue.has(type))) deps.background.run('run-queue', deps.drainQueue);
  const spoke = events.some((event) => event.type === 'message-posted' && event.author === 'visitor');
  if (spoke && conversation.status === 'bot') {
    deps.background.run('reply-as-bot', () => replyAsBot(deps, conversation.id));
  }
  const assigned = events.findLast((event) => event.type === 'agent-assigned');
  if (assigned !== undefined) await deps.presence.assigned(assigned.agentId, assigned.at);
}

import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command, Destination } from './commands.ts';
import type { AssignedConversation, Conversation } from './conversation.ts';
import type { Moment } from './moment.ts';
import { botMayAnswer } from './posting.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** From the bot to people. A visitor who is waiting may change the department; asking again changes nothing. */
export function requestHandoff(
  conversation: Conversation,
  command: Of<'request-handoff'>,
  { say }: Moment,
): readonly EventBody[] {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (command.by === 'bot' && !botMayAnswer(conversation, command.replyTo ?? 0)) {
    throw new RefusedError('stale-reply');
  }
  if (conversation.status === 'assigned') return [];
  const { by, reason, destination, language, decision } = command;
  const { department } = destination;
  if (conversation.status === 'queued' && conversation.department === department) return [];
  return [
    {
      type: 'handoff-requested',
      by,
      reason,
      department,
      language,
      ...(decision === undefined ? {} : { decision }),
    },
    handoffNotice(command, say),
  ];
}

const noticeOf = {
  asked: 'handoff-asked',
  reopened: 'handoff-asked',
  'not-understood': 'handoff-unsure',
  'intent-rule': 'handoff-rule',
  outage: 'handoff-outage',
} as const;

function handoffNotice(
  { reason, destination, language }: Pick<Of<'request-handoff'>, 'reason' | 'destination' | 'language'>,
  say: Moment['say'],
): EventBody {
  const { departmentName, opens } = destination;
  if (opens !== undefined) return say('handoff-closed', language, { department: departmentName, opens });
  return say(noticeOf[reason], language, { department: departmentName });
}

/** The bot's deadline has passed: people take over, whatever the bot was about to say. */
export function handOffForOutage(
  language: string,
  destination: Destination,
  say: Moment['say'],
): readonly EventBody[] {
  const reason = 'outage';
  const { department } = destination;
  return [
    { type: 'handoff-requested', by: 'bot', reason, department, language },
    handoffNotice({ reason, destination, language }, say),
  ];
}

/** Gives a waiting conversation to one agent. The agent who has it already may ask again without harm. */
export function assign(
  conversation: Conversation,
  command: Of<'assign'>,
  { say }: Moment,
): readonly EventBody[] {
  const { agentId, agentName, departmentName, how } = command;
  if (conversation.status === 'assigned') {
    if (conversation.agentId === agentId) return [];
    throw new RefusedError('already-assigned');
  }
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (conversation.status !== 'queued') throw new RefusedError('not-waiting');
  const { department, language } = conversation;
  return [
    { type: 'agent-assigned', agentId, agentName, department, how },
    say('agent-joined', language, { agent: agentName, department: departmentName }),
  ];
}

/** Takes the conversation from an agent who is gone or silent, back to its old place. */
export function release(
  conversation: Conversation,
  { agentId, reason }: Of<'release'>,
  { say }: Moment,
): readonly EventBody[] {
  if (conversation.status !== 'assigned' || conversation.agentId !== agentId) return [];
  return releaseEvents(conversation, reason, say);
}

/** The facts of an agent's losing a conversation. */
export function releaseEvents(
  { agentId, language }: AssignedConversation,
  reason: 'gone' | 'no-reply',
  say: Moment['say'],
): readonly EventBody[] {
  const notice = reason === 'gone' ? 'agent-lost' : 'agent-silent';
  return [{ type: 'agent-released', agentId, reason }, say(notice, language)];
}

/** Gives the conversation on: to another agent at once, or to a department's queue. */
export function transfer(
  conversation: Conversation,
  command: Of<'transfer'>,
  { say }: Moment,
): readonly EventBody[] {
  const owner = ownedBy(conversation, command.agentId);
  const { agentId, agentName, destination, to, note } = command;
  const { department, departmentName } = destination;
  const transferred: EventBody = {
    type: 'conversation-transferred',
    agentId,
    agentName,
    department,
    ...(to === undefined ? {} : { toAgentId: to.agentId }),
    ...(note === undefined ? {} : { note }),
  };
  if (to === undefined)
    return [transferred, say('transferred', owner.language, { department: departmentName })];
  return [
    transferred,
    { type: 'agent-assigned', agentId: to.agentId, agentName: to.agentName, department, how: 'transferred' },
    say('agent-joined', owner.language, { agent: to.agentName, department: departmentName }),
  ];
}

/** Back to the bot: the agent gives the conversation back, or a waiting visitor goes on with the bot. */
export function returnToBot(
  conversation: Conversation,
  command: Of<'return-to-bot'>,
  { say }: Moment,
): readonly EventBody[] {
  const notice = say('returned-to-bot', conversation.language);
  if (command.by === 'visitor') {
    if (conversation.status === 'bot') return [];
    if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
    if (conversation.status === 'assigned') throw new RefusedError('already-assigned');
    return [{ type: 'returned-to-bot', by: 'visitor' }, notice];
  }
  ownedBy(conversation, command.agentId);
  const { agentId, note } = command;
  return [{ type: 'returned-to-bot', by: 'agent', agentId, ...(note === undefined ? {} : { note }) }, notice];
}

/** The conversation as the agent's own. Throws RefusedError where it is not. */
export function ownedBy(conversation: Conversation, agentId: string): AssignedConversation {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (conversation.status !== 'assigned' || conversation.agentId !== agentId) {
    throw new RefusedError('not-yours');
  }
  return conversation;
}

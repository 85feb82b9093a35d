import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command, StaffedDestination } from './commands.ts';
import type { AssignedConversation, Conversation, LaterConversation } from './conversation.ts';
import type { Moment } from './moment.ts';
import { withOffers } from './offers.ts';
import { ownerOf } from './owner.ts';
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
  const { by, reason, destination, language, decision, formerAgentId } = command;
  const { department, expected } = destination;
  if (conversation.status === 'queued' && conversation.department === department) return [];
  return [
    {
      type: 'handoff-requested',
      by,
      reason,
      department,
      language,
      ...(decision === undefined ? {} : { decision }),
      ...(formerAgentId === undefined ? {} : { formerAgentId }),
      ...(expected === undefined ? {} : { expected }),
    },
    ...(reason === 'safety' ? [say('safety', language)] : []),
    handoffNotice(command, say),
  ];
}

const noticeOf = {
  asked: 'handoff-asked',
  reopened: 'handoff-asked',
  'not-understood': 'handoff-unsure',
  'intent-rule': 'handoff-rule',
  outage: 'handoff-outage',
  safety: 'handoff-safety',
  legal: 'handoff-legal',
  complaint: 'handoff-complaint',
  other: 'handoff-rule',
  upset: 'handoff-upset',
  repeated: 'handoff-repeated',
  vip: 'handoff-vip',
} as const;

function handoffNotice(
  {
    reason,
    destination,
    language,
    notice,
  }: Pick<Of<'request-handoff'>, 'reason' | 'destination' | 'language' | 'notice'>,
  say: Moment['say'],
): EventBody {
  const { departmentName: department, opens, staffed } = destination;
  if (opens !== undefined)
    return withOffers(say('handoff-closed', language, { department, opens }), language, say);
  if (!staffed) return withOffers(say('handoff-nobody', language, { department }), language, say);
  const usual = say(noticeOf[reason], language, { department });
  return notice === undefined ? usual : { ...usual, text: notice };
}

/** The bot's deadline has passed: people take over, whatever the bot was about to say. */
export function handOffForOutage(
  language: string,
  destination: StaffedDestination,
  say: Moment['say'],
  notice?: string,
): readonly EventBody[] {
  const reason = 'outage';
  const { department, expected } = destination;
  return [
    {
      type: 'handoff-requested',
      by: 'bot',
      reason,
      department,
      language,
      ...(expected === undefined ? {} : { expected }),
    },
    handoffNotice({ reason, destination, language, ...(notice === undefined ? {} : { notice }) }, say),
  ];
}

/**
 * Gives a waiting conversation to one agent. The agent who has it already may ask again without harm. What was chosen by
 * itself is chosen for how things stood: it fails where the visitor has moved on to another department or the agent has
 * given it back since.
 */
export function assign(
  conversation: Conversation,
  command: Of<'assign'>,
  { say }: Moment,
): readonly EventBody[] {
  const { agentId, agentName, departmentName, how } = command;
  const owner = ownerOf(conversation);
  if (owner === agentId) return [];
  if (owner !== undefined && isHeld(conversation)) throw new RefusedError('already-assigned');
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (conversation.status === 'later') return takeForLater(conversation, command);
  if (conversation.status !== 'queued') throw new RefusedError('not-waiting');
  const { language, waitingSince, expected, passedBy } = conversation;
  if (how === 'auto' && command.queuedIn !== conversation.department) throw new RefusedError('not-waiting');
  if (how === 'auto' && passedBy.includes(agentId)) throw new RefusedError('already-passed');
  const department = how === 'auto' ? command.department : conversation.department;
  return [
    {
      type: 'agent-assigned',
      agentId,
      agentName,
      department,
      how,
      waited: {
        department: conversation.department,
        since: waitingSince,
        ...(expected === undefined ? {} : { expected }),
      },
    },
    say('agent-joined', language, { agent: agentName, department: departmentName }),
  ];
}

/** Nobody is there to be told that an agent joins; it never rings, so nobody gets it without asking. */
function takeForLater(
  { department }: LaterConversation,
  { agentId, agentName, how }: Of<'assign'>,
): readonly EventBody[] {
  if (how === 'auto') throw new RefusedError('not-waiting');
  return [{ type: 'agent-assigned', agentId, agentName, department, how }];
}

/** What was answered by mail is free again: whoever has more to say may take it. */
function isHeld(conversation: Conversation): boolean {
  return conversation.status !== 'later' || conversation.awaitedSince !== undefined;
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

/** An agent does not take what they were given: back to its old place, as long as they have not written anything. */
export function refuse(
  conversation: Conversation,
  { agentId }: Of<'refuse'>,
  { say }: Moment,
): readonly EventBody[] {
  if (hasPassed(conversation, agentId)) return [];
  const owned = ownedBy(conversation, agentId);
  if (owned.status === 'later') return giveBack(owned, agentId);
  if (owned.replied) throw new RefusedError('already-replied');
  return releaseEvents(owned, 'refused', say);
}

/** Whether they have let it go already, and nobody has it since. */
function hasPassed(conversation: Conversation, agentId: string): boolean {
  if (conversation.status !== 'queued' && conversation.status !== 'later') return false;
  return ownerOf(conversation) === undefined && conversation.passedBy.includes(agentId);
}

/** The visitor is away and need not know. */
function giveBack({ awaitedSince }: LaterConversation, agentId: string): readonly EventBody[] {
  if (awaitedSince === undefined) throw new RefusedError('already-replied');
  return [{ type: 'agent-released', agentId, reason: 'refused' }];
}

const lossNotice = { gone: 'agent-lost', 'no-reply': 'agent-silent', refused: 'agent-refused' } as const;

/** The facts of an agent's losing a conversation. */
export function releaseEvents(
  { agentId, language }: AssignedConversation,
  reason: keyof typeof lossNotice,
  say: Moment['say'],
): readonly EventBody[] {
  return [{ type: 'agent-released', agentId, reason }, say(lossNotice[reason], language)];
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
  const isAway = owner.status === 'later';
  if (to === undefined && isAway) return [transferred];
  if (to === undefined)
    return [transferred, say('transferred', owner.language, { department: departmentName })];
  return [
    transferred,
    { type: 'agent-assigned', agentId: to.agentId, agentName: to.agentName, department, how: 'transferred' },
    ...(isAway
      ? []
      : [say('agent-joined', owner.language, { agent: to.agentName, department: departmentName })]),
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
export function ownedBy(
  conversation: Conversation,
  agentId: string,
): AssignedConversation | LaterConversation {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  const isTheirs = conversation.status === 'assigned' || conversation.status === 'later';
  if (!isTheirs || ownerOf(conversation) !== agentId) throw new RefusedError('not-yours');
  return conversation;
}

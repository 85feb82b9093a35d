import type { EventBody } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Command } from './commands.ts';
import type { AssignedConversation, Conversation, LaterConversation } from './conversation.ts';
import type { Moment } from './moment.ts';
import { ownerOf } from './owner.ts';

type Of<T extends Command['type']> = Extract<Command, { type: T }>;

/** A note to the agent who has the conversation. */
export function whisper(conversation: Conversation, command: Of<'whisper'>): readonly EventBody[] {
  const { noteId, text, agentId, agentName } = command;
  const { agentId: toAgentId } = ofSomebodyElse(conversation, agentId);
  return [{ type: 'note-added', noteId, agentId, authorName: agentName, text, toAgentId }];
}

/** A supervisor may write from now on. The agent keeps the conversation: it has one owner, as ever. */
export function join(
  conversation: Conversation,
  { agentId, agentName, departmentName }: Of<'join'>,
  { say }: Moment,
): readonly EventBody[] {
  const { joined = [], language } = ofSomebodyElse(conversation, agentId);
  if (joined.some((one) => one.agentId === agentId)) return [];
  return [
    { type: 'supervisor-joined', agentId, agentName },
    say('agent-joined', language, { agent: agentName, department: departmentName }),
  ];
}

/** Nothing is to be done where they had not joined, or the agent has lost the conversation since. */
export function stopJoining(
  conversation: Conversation,
  { agentId, agentName }: Of<'stop-joining'>,
): readonly EventBody[] {
  if (conversation.status !== 'assigned') return [];
  if (!conversation.joined?.some((one) => one.agentId === agentId)) return [];
  return [{ type: 'supervisor-left', agentId, agentName }];
}

/** Whether this agent may write to the visitor: the one who has the conversation, and who has joined them. */
export function maySpeak(
  conversation: Conversation,
  agentId: string,
): conversation is AssignedConversation | LaterConversation {
  if (ownerOf(conversation) === agentId) return true;
  if (conversation.status !== 'assigned') return false;
  return conversation.joined?.some((one) => one.agentId === agentId) === true;
}

/** From one agent to another or to a queue, or from the queue to an agent; the supervisor does not get it in between. */
export function reassign(
  conversation: Conversation,
  command: Of<'reassign'>,
  { say }: Moment,
): readonly EventBody[] {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (conversation.status === 'bot') throw new RefusedError('not-waiting');
  const { destination, to } = command;
  const { department, departmentName } = destination;
  const { language } = conversation;
  const isAway = conversation.status === 'later';
  if (to === undefined) {
    if (ownerOf(conversation) === undefined && conversation.department === department) return [];
    if (isAway) return leaving(conversation, command);
    return [...leaving(conversation, command), say('transferred', language, { department: departmentName })];
  }
  if (ownerOf(conversation) === to.agentId) return [];
  const { agentId, agentName } = to;
  return [
    ...leaving(conversation, command),
    { type: 'agent-assigned', agentId, agentName, department, how: 'transferred' },
    ...(isAway ? [] : [say('agent-joined', language, { agent: agentName, department: departmentName })]),
  ];
}

/** What ends the present state: an agent loses the conversation, or its place is in another queue. */
function leaving(
  conversation: Exclude<Conversation, { status: 'bot' | 'closed' }>,
  { destination, to, note, agentId, agentName }: Of<'reassign'>,
): readonly EventBody[] {
  const { department } = destination;
  if (conversation.status !== 'queued') {
    return [
      {
        type: 'conversation-transferred',
        agentId,
        agentName,
        department,
        ...(to === undefined ? {} : { toAgentId: to.agentId }),
        ...(note === undefined ? {} : { note: note.text }),
      },
    ];
  }
  const { reason, language } = conversation;
  const moved: EventBody = { type: 'handoff-requested', by: 'agent', reason, department, language };
  return [
    ...(note === undefined ? [] : [{ type: 'note-added' as const, agentId, authorName: agentName, ...note }]),
    ...(conversation.department === department ? [] : [moved]),
  ];
}

function ofSomebodyElse(conversation: Conversation, agentId: string): AssignedConversation {
  if (conversation.status === 'closed') throw new RefusedError('conversation-closed');
  if (conversation.status !== 'assigned') throw new RefusedError('not-assigned');
  if (conversation.agentId === agentId) throw new RefusedError('already-yours');
  return conversation;
}

import type { AgentFrame, AwayReason, ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { agentOf, type DeskState, type Presence, withEntry, withoutEntry } from './state.ts';
import { countUnread } from './transcripts.ts';
import { withVisitorHere } from './visitor-here.ts';

/** A typing sign fades this long (ms) after the last signal. */
const TYPING_FADES = 6000;

/** What the agent may do with a conversation: whose it is as this agent sees it. */
export type Standing = 'mine' | 'waiting' | 'later' | 'colleague' | 'bot' | 'closed' | 'gone';

/** Folds one frame of the agent's stream onto the state. An older summary never replaces a newer one. */
export function applyFrame(state: DeskState, frame: AgentFrame): DeskState {
  switch (frame.type) {
    case 'conversation-changed':
      return withConversation(state, frame.conversation);
    case 'conversation-gone':
      return {
        ...state,
        conversations: withoutEntry(state.conversations, frame.conversationId),
        typing: withoutEntry(state.typing, frame.conversationId),
        here: withoutEntry(state.here, frame.conversationId),
      };
    case 'visitor-here':
      return withVisitorHere(state, frame.conversationId);
    case 'typing':
      return withTyping(state, frame);
    case 'presence-changed':
      return withPresence(state, frame.presence, frame.awayReason);
    case 'viewing':
      return withViewer(state, frame);
    case 'person-changed':
      return state.beside?.conversationId === frame.conversationId
        ? { ...state, beside: { ...state.beside, stale: 'person' } }
        : state;
  }
}

/** What the agent says of themselves; a reason is only of the presence that it was given for. */
export function withPresence(
  { awayReason: _before, ...state }: DeskState,
  presence: Presence,
  awayReason?: AwayReason,
): DeskState {
  return { ...state, presence, ...(awayReason === undefined ? {} : { awayReason }) };
}

/** Somebody who says nothing more is gone from the conversation after this long (ms). */
const VIEWING_FADES = 35_000;

function withViewer(state: DeskState, frame: Extract<AgentFrame, { type: 'viewing' }>): DeskState {
  const { conversationId, agentId, name, how } = frame;
  if (agentId === agentOf(state)?.agentId) return state;
  const others = (state.viewers.get(conversationId) ?? []).filter((one) => one.agentId !== agentId);
  const until = state.now + VIEWING_FADES;
  const viewers = how === 'left' ? others : [...others, { agentId, name, how, until }];
  return {
    ...state,
    viewers:
      viewers.length === 0
        ? withoutEntry(state.viewers, conversationId)
        : withEntry(state.viewers, conversationId, viewers),
  };
}

/** Puts a summary in the lists unless a newer one is there. */
export function withConversation(state: DeskState, conversation: ConversationSummary): DeskState {
  const { conversationId } = conversation;
  const known = state.conversations.get(conversationId);
  if (known !== undefined && known.seq > conversation.seq) return state;
  const transcript = state.transcripts.get(conversationId);
  const spoke = known?.seq !== conversation.seq;
  return {
    ...state,
    conversations: withEntry(state.conversations, conversationId, conversation),
    transcripts:
      transcript === undefined
        ? state.transcripts
        : withEntry(state.transcripts, conversationId, { ...transcript, conversation }),
    typing: spoke ? withoutEntry(state.typing, conversationId) : state.typing,
  };
}

function withTyping(state: DeskState, frame: Extract<AgentFrame, { type: 'typing' }>): DeskState {
  const { conversationId, by, name } = frame;
  // Beside this agent only a supervisor who has joined them types in a conversation of theirs.
  const isOwn = name === undefined || name === agentOf(state)?.name;
  if (by === 'agent' && isOwn && standingOf(state, conversationId) === 'mine') return state;
  const until = state.now + TYPING_FADES;
  const typing = { by, until, ...(name === undefined ? {} : { name }) };
  return { ...state, typing: withEntry(state.typing, conversationId, typing) };
}

/** Whose the conversation is, as this agent sees it. */
export function standingOf(
  state: Pick<DeskState, 'conversations' | 'session'>,
  conversationId: string,
): Standing {
  const conversation = state.conversations.get(conversationId);
  if (conversation === undefined) return 'gone';
  switch (conversation.status) {
    case 'queued':
      return 'waiting';
    case 'later':
    case 'assigned':
      if (conversation.agentId === undefined) return 'later';
      return conversation.agentId === agentOf(state)?.agentId ? 'mine' : 'colleague';
    default:
      return conversation.status;
  }
}

/** Who waits for an agent; the longest waiting first, as the server hands them out. Behind them who left contact details. */
export function waitingOf({ conversations }: Pick<DeskState, 'conversations'>): ConversationSummary[] {
  return [...conversations.values()]
    .filter(({ status, agentId, unansweredSince }) => {
      return (
        status === 'queued' || (status === 'later' && agentId === undefined && unansweredSince !== undefined)
      );
    })
    .sort(
      (one, other) =>
        byStatus(one, other) || (one.queuedAt ?? one.startedAt) - (other.queuedAt ?? other.startedAt),
    );
}

function byStatus(one: ConversationSummary, other: ConversationSummary): number {
  return Number(one.status === 'later') - Number(other.status === 'later');
}

/** This agent's conversations in the order they came: a list that reorders itself is hard to work in. */
export function mineOf(state: Pick<DeskState, 'conversations' | 'session'>): ConversationSummary[] {
  return [...state.conversations.values()]
    .filter(({ conversationId }) => standingOf(state, conversationId) === 'mine')
    .sort((one, other) => (one.assignedAt ?? one.startedAt) - (other.assignedAt ?? other.startedAt));
}

/** What others have at present, for who may see that; who waits longest for a word first. */
export function othersOf(state: Pick<DeskState, 'conversations' | 'session'>): ConversationSummary[] {
  return [...state.conversations.values()]
    .filter(
      ({ conversationId, status }) =>
        status === 'assigned' && standingOf(state, conversationId) === 'colleague',
    )
    .sort((one, other) => (one.unansweredSince ?? Infinity) - (other.unansweredSince ?? Infinity));
}

/**
 * Every open conversation that the agent may see and the filter lets through, as far as they have been read, the last
 * changed first. What is known from elsewhere and lies further back waits until those before it have been read.
 */
export function allOf({
  conversations,
  all,
}: Pick<DeskState, 'conversations' | 'all'>): ConversationSummary[] {
  const { status, department, next } = all ?? {};
  const since = next === undefined ? 0 : Number.parseInt(next, 10);
  return [...conversations.values()]
    .filter((one) => (status === undefined ? one.status !== 'closed' : one.status === status))
    .filter((one) => department === undefined || one.department === department)
    .filter(({ changedAt }) => changedAt >= since)
    .sort((one, other) => other.changedAt - one.changedAt);
}

/** Whether the agent leads others: sees what they have, joins them, whispers, gives on. */
export function leads(state: Pick<DeskState, 'session'>): boolean {
  const role = agentOf(state)?.role;
  return role === 'supervisor' || role === 'admin';
}

/** Whether the agent may write to the visitor: it is theirs, or they have joined who has it. */
export function speaksIn(
  state: Pick<DeskState, 'conversations' | 'session'>,
  conversationId: string,
): boolean {
  const joined = state.conversations.get(conversationId)?.joined ?? [];
  return standingOf(state, conversationId) === 'mine' || joined.includes(agentOf(state)?.agentId ?? '');
}

/** Whether the agent leads whoever has the conversation, and has joined them. */
export function leadingIn(
  state: Pick<DeskState, 'conversations' | 'session'>,
  conversationId: string,
): 'no' | 'yes' | 'joined' {
  if (!leads(state)) return 'no';
  return speaksIn(state, conversationId) ? 'joined' : 'yes';
}

/** What is closed, latest first. */
export function closedOf(state: Pick<DeskState, 'conversations' | 'session'>): ConversationSummary[] {
  const { role, agentId } = agentOf(state) ?? {};
  return (
    [...state.conversations.values()]
      .filter(({ status }) => status === 'closed')
      // What was looked up is a colleague's.
      .filter((one) => role !== 'agent' || one.agentId === agentId)
      .sort((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0))
  );
}

/** Unread messages per conversation of this agent; those with none are left out. */
export function unreadOf(
  state: Pick<DeskState, 'conversations' | 'session' | 'transcripts' | 'seen'>,
): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { conversationId } of mineOf(state)) {
    const events = state.transcripts.get(conversationId)?.events ?? [];
    const unread = countUnread(events, state.seen.get(conversationId) ?? 0);
    if (unread > 0) counts.set(conversationId, unread);
  }
  return counts;
}

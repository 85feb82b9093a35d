import type { AgentFrame, ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { agentOf, type DeskState, withEntry, withoutEntry } from './state.ts';
import { countUnread } from './transcripts.ts';

/** A typing sign fades this long (ms) after the last signal. */
const TYPING_FADES = 6000;

/** What the agent may do with a conversation: whose it is as this agent sees it. */
export type Standing = 'mine' | 'waiting' | 'colleague' | 'bot' | 'closed' | 'gone';

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
      };
    case 'typing':
      return withTyping(state, frame);
    case 'presence-changed':
      return { ...state, presence: frame.presence };
  }
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
  // The only agent who types in a conversation of ours is this one.
  if (by === 'agent' && standingOf(state, conversationId) === 'mine') return state;
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
    case 'assigned':
      return conversation.agentId === agentOf(state)?.agentId ? 'mine' : 'colleague';
    default:
      return conversation.status;
  }
}

/** Who waits for an agent; the longest waiting first, as the server hands them out. */
export function waitingOf({ conversations }: Pick<DeskState, 'conversations'>): ConversationSummary[] {
  return [...conversations.values()]
    .filter(({ status }) => status === 'queued')
    .sort((one, other) => (one.queuedAt ?? one.startedAt) - (other.queuedAt ?? other.startedAt));
}

/** This agent's conversations in the order they came: a list that reorders itself is hard to work in. */
export function mineOf(state: Pick<DeskState, 'conversations' | 'session'>): ConversationSummary[] {
  return [...state.conversations.values()]
    .filter(({ conversationId }) => standingOf(state, conversationId) === 'mine')
    .sort((one, other) => (one.assignedAt ?? one.startedAt) - (other.assignedAt ?? other.startedAt));
}

/** What is closed, latest first. */
export function closedOf({ conversations }: Pick<DeskState, 'conversations'>): ConversationSummary[] {
  return [...conversations.values()]
    .filter(({ status }) => status === 'closed')
    .sort((one, other) => (other.closedAt ?? 0) - (one.closedAt ?? 0));
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

import type { Conversation, Status } from '../conversation/conversation.ts';
import type { Event } from '../protocol/events.ts';

/** New facts of one conversation, with the state they fold into. */
export interface Append {
  readonly conversationId: string;
  /** The seq that the events were decided on; the first event carries the next number. */
  readonly expectedSeq: number;
  /** At least one, numbered densely. */
  readonly events: readonly Event[];
  /** The conversation after the last event. */
  readonly after: Conversation;
  /** Unix ms of the conversation's next deadline; absent exactly when it is closed. */
  readonly deadlineAt?: number;
}

export type AppendOutcome =
  /** Durable: it survives the loss of the process. */
  | 'appended'
  /** Somebody else appended first, or the conversation does not exist. */
  | 'conflict'
  /** A message with one of these messageIds is already stored in this conversation. */
  | 'duplicate-message'
  /** The append would open a second conversation of the same visitor and site. */
  | 'visitor-busy';

/** Which conversations to list. Absent filters let everything through. */
export interface ListFilter {
  readonly status?: Status;
  readonly agentId?: string;
  readonly departments?: readonly string[];
  /** At most this many, the most recently changed first. */
  readonly limit: number;
}

/** How busy an agent is. */
export interface Workload {
  readonly agentId: string;
  /** Conversations assigned at present. */
  readonly assigned: number;
}

/** Keeps every conversation: its events, the state they fold into, and its deadline, always changed together. */
export interface ConversationStore {
  /**
   * Starts a conversation with its first events, unless the visitor has an open one on this site: then that one's id
   * comes back. Safe to call in parallel.
   */
  start(first: Append): Promise<{ outcome: 'started' | 'already-open'; conversationId: string }>;

  /** Appends all or nothing, once, in one durable transaction; resolves only after it is durable. */
  append(append: Append): Promise<AppendOutcome>;

  /** The state after the last stored event. */
  read(conversationId: string): Promise<Conversation | undefined>;

  /** Events with a seq above `after`, in order, at most `limit`. */
  eventsAfter(conversationId: string, after: number, limit: number): Promise<readonly Event[]>;

  /** The stored message with this sender-made id. */
  message(
    conversationId: string,
    messageId: string,
  ): Promise<Extract<Event, { type: 'message-posted' }> | undefined>;

  /** The visitor's open conversation on this site. */
  openOf(visitorId: string, site: string): Promise<Conversation | undefined>;

  /** All queued conversations, longest waiting first (`queuedAt`, then id). */
  queued(): Promise<readonly Conversation[]>;

  /** For every agent with at least one assigned conversation. */
  workloads(): Promise<readonly Workload[]>;

  list(filter: ListFilter): Promise<readonly Conversation[]>;

  /** Ids of open conversations whose deadline is at or before `now` (Unix ms), most overdue first. */
  due(now: number, limit: number): Promise<readonly string[]>;

  /** Ids of conversations in which the bot owes an answer. */
  owed(): Promise<readonly string[]>;
}

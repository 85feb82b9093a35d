import type { Conversation, Status } from '../conversation/conversation.ts';
import type { DealtWith } from '../conversation/judging.ts';
import type { Searchable } from '../conversation/searchable.ts';
import type { Event, Verdict } from '../protocol/events.ts';
import type { Wait } from '../protocol/waiting.ts';
import type { OutboxChange } from './outbox.ts';

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
  /** The append may only be made while this agent has fewer conversations assigned than `capacity`. */
  readonly room?: { readonly agentId: string; readonly capacity: number };
  /** What this does to the outbox, done or not done together with it; absent: nothing. */
  readonly outbox?: OutboxChange;
}

export type AppendOutcome =
  /** Durable: it survives the loss of the process. */
  | 'appended'
  /** Somebody else appended first, or the conversation does not exist. */
  | 'conflict'
  /** A message with one of these messageIds is already stored in this conversation. */
  | 'duplicate-message'
  /** The append would open a second conversation of the same visitor and site. */
  | 'visitor-busy'
  /** The agent named in `room` has no room. */
  | 'agent-full';

/** Which conversations to list. Absent filters let everything through. */
export interface ListFilter {
  /** `open`: not closed. */
  readonly status?: Status | 'open';
  readonly agentId?: string;
  readonly departments?: readonly string[];
  /** Of any of these visitors. */
  readonly visitorIds?: readonly string[];
  /** Those behind this one in the list: it last changed at `at` (Unix ms). */
  readonly before?: { readonly at: number; readonly id: string };
  /** At most this many, the most recently changed first. */
  readonly limit: number;
}

/** What is looked for in transcripts. */
export interface TranscriptSearch {
  /** As `searchWords` makes them; each has to begin a word of the text. None find nothing. */
  readonly words: readonly string[];
  /** Finds only this agent's own conversations, and what waits or is over in their departments. Absent: all. */
  readonly visibleTo?: { readonly agentId: string; readonly departments: readonly string[] };
  readonly limit: number;
}

/** A conversation in which something was found, and the newest text that fits. */
export interface SearchHit extends Searchable {
  readonly conversation: Conversation;
  readonly seq: number;
  readonly at: number;
}

/** How busy an agent is. */
export interface Workload {
  readonly agentId: string;
  /** Conversations assigned at present. */
  readonly assigned: number;
}

/** A visitor's turn and what an agent says of the move that the bot made then. */
export interface JudgedTurn extends DealtWith {
  readonly conversationId: string;
  /** The seq of the move. */
  readonly seq: number;
  readonly verdict: Verdict;
  /** When it was said, Unix ms. */
  readonly at: number;
}

/** A visitor who waited for this agent and was served. */
export interface ServedWait extends Wait {
  readonly conversationId: string;
  /** The seq of the assignment. */
  readonly seq: number;
  readonly agentId: string;
  /** When they were served, Unix ms. */
  readonly at: number;
}

/** A conversation as far as it has come. */
export interface ChangedConversation {
  readonly id: string;
  readonly seq: number;
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

  /** Forgets a conversation with all that is kept of it: events, verdicts, mails to send, what searches find. Durable. */
  erase(conversationId: string): Promise<void>;

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

  /** The last `limit` waits that ended with an agent at or after `since` (Unix ms), oldest first. */
  served(since: number, limit: number): Promise<readonly ServedWait[]>;

  /** Who had the visitor's last closed conversation on this site, if a person did. */
  lastAgentOf(visitorId: string, site: string): Promise<string | undefined>;

  list(filter: ListFilter): Promise<readonly Conversation[]>;

  /**
   * Which conversations something happened in at or after `since` (Unix ms), with their last seq, the most recently changed
   * first, at most `limit`. Reads no state, so that many can be asked for.
   */
  changedSince(since: number, limit: number): Promise<readonly ChangedConversation[]>;

  /** Closed conversations in which nothing happened at or after `at` (Unix ms), the longest quiet first, at most `limit`. */
  closedBefore(at: number, limit: number): Promise<readonly Conversation[]>;

  /** Searches messages and notes, without regard to case; each conversation once, the newest text first. */
  search(search: TranscriptSearch): Promise<readonly SearchHit[]>;

  /** Ids of open conversations whose deadline is at or before `now` (Unix ms), most overdue first. */
  due(now: number, limit: number): Promise<readonly string[]>;

  /** Ids of conversations in which the bot owes an answer. */
  owed(): Promise<readonly string[]>;

  /** Every turn with a verdict that stands, the longest judged first; as quick as the list is long. */
  judged(): Promise<readonly JudgedTurn[]>;
}

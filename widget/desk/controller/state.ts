import type {
  AgentView,
  AwayReason,
  Board,
  CannedReply,
  Colleagues,
  ConversationSummary,
  OpenQuery,
  SearchResult,
} from '../../../src/protocol/agent-rest.ts';
import type {
  ApprovedSuggestion,
  ComposedSuggestion,
  Suggestions,
  Summary,
} from '../../../src/protocol/briefing.ts';
import type { PersonView } from '../../../src/protocol/people.ts';
import type { Session } from '../../shared/staff/session.ts';
import type { OpenTranscript } from './transcripts.ts';

export type Presence = AgentView['presence'];

/** Somebody is typing until `until` (Unix ms), unless they go on. */
export interface Typing {
  readonly by: 'visitor' | 'bot' | 'agent';
  readonly name?: string;
  readonly until: number;
}

/** Another of the team looks at a conversation until `until` (Unix ms), unless they say so again. */
export interface Viewer {
  readonly agentId: string;
  readonly name: string;
  readonly how: 'reading' | 'writing';
  readonly until: number;
}

/** What an agent has written and not sent: the words for the visitor, and those for colleagues. */
export interface Draft {
  readonly reply: string;
  readonly note: string;
  /** A supervisor's words to the agent alone. */
  readonly whisper?: string;
}

/** What stands beside the open conversation, as far as it has been read. */
export interface Beside {
  readonly conversationId: string;
  readonly earlier: readonly ConversationSummary[];
  readonly canned: readonly CannedReply[];
  /** Who is behind it. */
  readonly person?: PersonView;
  /** More has become known of the person since. */
  readonly stale?: 'person';
}

/** All open conversations as far as they have been read: those that pass the filter, back to where `next` begins. */
export interface AllShown extends Pick<OpenQuery, 'status' | 'department'> {
  readonly phase: 'reading' | 'read';
  /** Absent: all have been read, or none yet. */
  readonly next?: string;
}

/** A search over transcripts. `text` is what was asked for, `hits` what was found for `found`. */
export interface Search {
  readonly text: string;
  readonly phase: 'searching' | 'done';
  readonly found: string;
  readonly hits: SearchResult['hits'];
}

/** Something to tell the agent once, in passing. */
export type News =
  | { readonly type: 'already-taken' | 'closed' | 'transferred' | 'returned' | 'put-back' | 'unreachable' }
  /** A conversation was given to this agent without their asking. */
  | { readonly type: 'given'; readonly conversationId: string }
  /** Conversations are no longer this agent's, without their doing; what they wrote is kept. */
  | { readonly type: 'lost'; readonly conversationIds: readonly string[] }
  | { readonly type: 'erased'; readonly conversations: number; readonly files: number }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'refused'; readonly code: string | undefined; readonly detail: string };

/** What helps with the open conversation, as far as it has been read. */
export interface Briefing {
  readonly conversationId: string;
  readonly summary?: Summary;
  readonly approved: readonly ApprovedSuggestion[];
  readonly composed?: ComposedSuggestion;
  /** Whether a language model can compose one more; `in-vain`: it had nothing that may be said. */
  readonly composing: Suggestions['composing'] | 'under-way' | 'in-vain';
  /** The texts that the agent has put into the composer. */
  readonly used: readonly string[];
}

export interface DeskState {
  readonly session: Session;
  /** Whether news comes in: never yet, at this moment, or not any more. */
  readonly line: 'connecting' | 'live' | 'lost';
  /** As the agent chose it. */
  readonly presence: Presence;
  /** Why they are away, where they said so. */
  readonly awayReason?: AwayReason;
  readonly lists: 'reading' | 'read';
  readonly conversations: ReadonlyMap<string, ConversationSummary>;
  readonly transcripts: ReadonlyMap<string, OpenTranscript>;
  /** Up to which seq the agent has seen each conversation. */
  readonly seen: ReadonlyMap<string, number>;
  readonly openId?: string;
  /** `aside`: the desk is on the screen, and the agent works in another window. */
  readonly attention: 'here' | 'aside' | 'elsewhere';
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly typing: ReadonlyMap<string, Typing>;
  /** Who else looks at which conversation. */
  readonly viewers: ReadonlyMap<string, readonly Viewer[]>;
  /** When the visitor of each conversation was last heard to be there, Unix ms. */
  readonly here: ReadonlyMap<string, number>;
  readonly beside?: Beside;
  readonly search?: Search;
  /** How far all open conversations have been read, once somebody wanted to see them. */
  readonly all?: AllShown;
  /** As it was read last, while it is shown. */
  readonly board?: Board;
  /** Of the open conversation, or of the one before until there is a newer one. */
  readonly briefing?: Briefing;
  readonly colleagues?: Colleagues;
  readonly news?: News;
  /** Unix ms, to the second. */
  readonly now: number;
}

export function emptyState(now: number): DeskState {
  return {
    session: { phase: 'starting' },
    line: 'connecting',
    presence: 'offline',
    lists: 'reading',
    conversations: new Map(),
    transcripts: new Map(),
    seen: new Map(),
    attention: 'here',
    drafts: new Map(),
    typing: new Map(),
    viewers: new Map(),
    here: new Map(),
    now,
  };
}

/** The agent who works here; nothing while nobody is logged in. */
export function agentOf({ session }: Pick<DeskState, 'session'>): AgentView | undefined {
  return session.phase === 'working' ? session.agent : undefined;
}

/** A copy of the map with one more entry, or with the entry changed. */
export function withEntry<K, V>(map: ReadonlyMap<K, V>, key: K, value: V): ReadonlyMap<K, V> {
  return new Map(map).set(key, value);
}

/** A copy without the entry; the same map where there is none. */
export function withoutEntry<K, V>(map: ReadonlyMap<K, V>, key: K): ReadonlyMap<K, V> {
  if (!map.has(key)) return map;
  const copy = new Map(map);
  copy.delete(key);
  return copy;
}

import type { AgentView, Colleagues, ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import type { OpenTranscript } from './transcripts.ts';

export type Presence = AgentView['presence'];

/** Why nobody is logged in although somebody tried, or was. */
export type LoginProblem =
  | { readonly type: 'wrong' }
  | { readonly type: 'expired' }
  | { readonly type: 'unreachable' }
  /** Too many attempts; `until` is Unix ms. */
  | { readonly type: 'wait'; readonly until: number }
  | { readonly type: 'fault'; readonly detail: string };

export type Session =
  | { readonly phase: 'starting' }
  | { readonly phase: 'logged-out'; readonly problem?: LoginProblem }
  | { readonly phase: 'logging-in' }
  | { readonly phase: 'working'; readonly agent: AgentView };

/** Somebody is typing until `until` (Unix ms), unless they go on. */
export interface Typing {
  readonly by: 'visitor' | 'bot' | 'agent';
  readonly name?: string;
  readonly until: number;
}

/** What an agent has written and not sent: the words for the visitor, and those for colleagues. */
export interface Draft {
  readonly reply: string;
  readonly note: string;
}

/** Something to tell the agent once, in passing. */
export type News =
  | { readonly type: 'already-taken' | 'closed' | 'transferred' | 'returned' | 'unreachable' }
  /** A conversation was given to this agent without their asking. */
  | { readonly type: 'given'; readonly conversationId: string }
  | { readonly type: 'wait'; readonly seconds: number }
  | { readonly type: 'refused'; readonly code: string | undefined; readonly detail: string };

export interface DeskState {
  readonly session: Session;
  /** Whether news comes in: never yet, at this moment, or not any more. */
  readonly line: 'connecting' | 'live' | 'lost';
  /** As the agent chose it. */
  readonly presence: Presence;
  readonly lists: 'reading' | 'read';
  readonly conversations: ReadonlyMap<string, ConversationSummary>;
  readonly transcripts: ReadonlyMap<string, OpenTranscript>;
  /** Up to which seq the agent has seen each conversation. */
  readonly seen: ReadonlyMap<string, number>;
  readonly openId?: string;
  readonly attention: 'here' | 'elsewhere';
  readonly drafts: ReadonlyMap<string, Draft>;
  readonly typing: ReadonlyMap<string, Typing>;
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

import { setImmediate as othersFirst } from 'node:timers/promises';
import type { ReplayChange, Replayed } from '../bot/replay.ts';
import { type ReplayReport, reportOn } from '../bot/replay-report.ts';
import type { SourceSnapshot } from '../catalogue/source.ts';
import type { Fault } from '../catalogue/types.ts';
import type { Clock } from '../ports/clock.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { Event } from '../protocol/events.ts';

/** A conversation from its first event on. */
export interface Recording {
  readonly conversationId: string;
  readonly events: readonly Event[];
}

/** Learns two catalogues and plays conversations to both, where that keeps nobody waiting. */
export interface ReplayThread {
  /** Throws DraftFaultsError where the draft has errors, and when the signal aborts. */
  open(contents: ReplayContents, signal: AbortSignal): Promise<ReplaySession>;
}

export interface ReplayContents {
  readonly before: SourceSnapshot;
  readonly after: SourceSnapshot;
  /** YYYY-MM-DD: intents that are not valid then are left out. */
  readonly today: string;
  /** Unix ms: turns before are there for what comes after them, and not counted. */
  readonly since: number;
}

export interface ReplaySession {
  replay(recordings: readonly Recording[]): Promise<readonly Replayed[]>;
  close(): Promise<void>;
}

/** There is no bot to replay with. */
export class DraftFaultsError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The draft has errors');
    this.name = 'DraftFaultsError';
    this.faults = faults;
  }
}

export interface ReplayRequest extends Omit<ReplayContents, 'today' | 'since'> {
  /** Turns of so many days. */
  readonly days: number;
}

/** How far it is; all is known only once conversations are being played. */
export interface ReplayProgress {
  readonly conversations: number;
  readonly of: number;
  readonly messages: number;
}

export interface FinishedReplay {
  readonly report: ReplayReport;
  /** All that change, where the report has examples only. */
  readonly changes: readonly ReplayChange[];
}

const dayMs = 86_400_000;
/** More conversations than this say nothing new. */
const mostConversations = 10_000;
const batch = 50;
const mostEvents = 2_000;

/** Plays the last days' conversations to a draft and to what is in force, and tells what would be otherwise. */
export async function replayDraft(
  {
    conversations,
    clock,
  }: {
    readonly conversations: Pick<ConversationStore, 'changedSince' | 'eventsAfter'>;
    readonly clock: Pick<Clock, 'now'>;
  },
  thread: ReplayThread,
  { before, after, days }: ReplayRequest,
  onProgress: (progress: ReplayProgress) => void,
  signal: AbortSignal,
): Promise<FinishedReplay> {
  const now = clock.now();
  const today = new Date(now).toISOString().slice(0, 10);
  const since = now - days * dayMs;
  const session = await thread.open({ before, after, today, since }, signal);
  try {
    const recent = await conversations.changedSince(since, mostConversations);
    const ids = recent.map(({ id }) => id);
    const replayed: Replayed[] = [];
    let messages = 0;
    for (let from = 0; from < ids.length; from += batch) {
      signal.throwIfAborted();
      onProgress({ conversations: from, of: ids.length, messages });
      const recordings = await Promise.all(
        ids.slice(from, from + batch).map(async (conversationId) => ({
          conversationId,
          events: await conversations.eventsAfter(conversationId, 0, mostEvents),
        })),
      );
      const results = await session.replay(recordings);
      await othersFirst();
      replayed.push(...results);
      messages += results.reduce((sum, one) => sum + one.messages, 0);
    }
    onProgress({ conversations: ids.length, of: ids.length, messages });
    return { report: reportOn(replayed), changes: replayed.flatMap((one) => one.changes) };
  } finally {
    await session.close();
  }
}

import type { OutgoingMessage, Trouble } from '../shared/outgoing-message.ts';
import type { Entry, SpokenEntry, Transcript } from '../shared/transcript.ts';

/** How far a message of the visitor's has come. */
export type Progress = 'pending' | 'stored' | 'delivered' | 'seen' | Trouble;

export interface MessageRow {
  readonly type: 'message';
  readonly messageId: string;
  readonly author: SpokenEntry['author'];
  readonly authorName?: string | undefined;
  readonly text: string;
  readonly file?: SpokenEntry['file'];
  readonly at: number;
  readonly progress: Progress;
  /** Whether it begins and ends a run of one speaker's messages. */
  readonly begins: boolean;
  readonly ends: boolean;
  /** Whether it came right after another of the same run. */
  readonly follows: boolean;
}

export type Row =
  | MessageRow
  | { readonly type: 'notice'; readonly seq: number; readonly text: string; readonly at: number }
  | { readonly type: 'day'; readonly at: number };

export interface Said {
  readonly entries: readonly Entry[];
  readonly delivered: readonly OutgoingMessage[];
  readonly unsent: readonly OutgoingMessage[];
  /** Tells how far they have come. */
  readonly transcript: Pick<Transcript, 'delivered' | 'seen'>;
}

/** A silence longer than this begins a new run. */
const runBreak = 5 * 60_000;
/** In ms. */
const rightAfter = 1_000;

/**
 * The rows of the message list from top to bottom: what arrived, then what is on its way, with a line wherever the day
 * changes.
 */
export function arrange({ entries, delivered, unsent, transcript }: Said): readonly Row[] {
  // This device's clock may be behind the server's.
  const last = entries.at(-1)?.at ?? 0;
  const rows: Loose[] = [
    ...entries,
    ...delivered.map((message) => ownRow(message, 'stored', last)),
    ...unsent.map((message) => ownRow(message, message.trouble ?? 'pending', last)),
  ];
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const placed = row.type === 'notice' ? row : placeInRun(row, before, rows[at + 1], transcript);
    return before !== undefined && sameDay(before.at, row.at)
      ? [placed]
      : [{ type: 'day', at: row.at }, placed];
  });
}

type LooseMessage = Omit<MessageRow, 'begins' | 'ends' | 'follows' | 'progress'> & {
  readonly seq?: number;
  readonly progress?: Progress;
};
type Loose = LooseMessage | Extract<Row, { type: 'notice' }>;

function ownRow(
  { messageId, text, writtenAt }: OutgoingMessage,
  progress: Progress,
  notBefore: number,
): LooseMessage {
  return {
    type: 'message',
    messageId,
    author: 'visitor',
    text,
    at: Math.max(writtenAt, notBefore),
    progress,
  };
}

/** The rows there have been, so that one that stays as it is stays the same object, and need not be drawn again. */
const placed = new WeakMap<LooseMessage, MessageRow>();

function placeInRun(
  row: LooseMessage,
  before: Loose | undefined,
  after: Loose | undefined,
  reached: Said['transcript'],
): MessageRow {
  const begins = !sameRun(before, row);
  const ends = !sameRun(row, after);
  const known = placed.get(row);
  const progress = row.progress ?? progressOf(row, reached);
  if (known?.begins === begins && known.ends === ends && known.progress === progress) return known;
  const follows = !begins && row.at - (before?.at ?? 0) < rightAfter;
  const fresh: MessageRow = { ...row, progress, begins, ends, follows };
  placed.set(row, fresh);
  return fresh;
}

function progressOf(
  { author, seq = 0 }: LooseMessage,
  { delivered = 0, seen = 0 }: Said['transcript'],
): Progress {
  if (author !== 'visitor' || seq > Math.max(delivered, seen)) return 'stored';
  return seq > seen ? 'delivered' : 'seen';
}

function sameRun(one: Loose | undefined, next: Loose | undefined): boolean {
  if (one?.type !== 'message' || next?.type !== 'message') return false;
  const sameSpeaker = one.author === next.author && one.authorName === next.authorName;
  return sameSpeaker && next.at - one.at < runBreak && sameDay(one.at, next.at);
}

/** When the day of the time before this one began and ended: nearly all that are asked about are within it. */
let from = 0;
let to = 0;

/** Whether two times, in Unix ms, are on the same day here. */
export function sameDay(one: number, other: number): boolean {
  if (one < from || one >= to) {
    from = new Date(one).setHours(0, 0, 0, 0);
    to = new Date(from).setHours(24, 0, 0, 0);
  }
  return other >= from && other < to;
}

import type { OutgoingMessage, Trouble } from '../shared/outgoing.ts';
import type { Entry, SpokenEntry } from '../shared/transcript.ts';

/** How far a message of the visitor's has come. */
export type Progress = 'pending' | 'stored' | Trouble;

export interface MessageRow {
  readonly type: 'message';
  readonly messageId: string;
  readonly author: SpokenEntry['author'];
  readonly authorName?: string | undefined;
  readonly text: string;
  readonly at: number;
  readonly progress: Progress;
  /** Whether it begins and ends a run of one speaker's messages. */
  readonly begins: boolean;
  readonly ends: boolean;
}

export type Row =
  | MessageRow
  | { readonly type: 'notice'; readonly text: string; readonly at: number }
  | { readonly type: 'day'; readonly at: number };

export interface Said {
  readonly entries: readonly Entry[];
  readonly delivered: readonly OutgoingMessage[];
  readonly unsent: readonly OutgoingMessage[];
}

/** A silence longer than this begins a new run. */
const runBreak = 5 * 60_000;

/**
 * The rows of the message list from top to bottom: what arrived, then what is on its way, with a line wherever the day
 * changes.
 */
export function arrange({ entries, delivered, unsent }: Said): readonly Row[] {
  const rows: Loose[] = [
    ...entries.map(entryRow),
    ...delivered.map((message) => ownRow(message, 'stored')),
    ...unsent.map((message) => ownRow(message, message.trouble ?? 'pending')),
  ];
  return rows.flatMap((row, at) => {
    const before = rows[at - 1];
    const placed = row.type === 'notice' ? row : placeInRun(row, before, rows[at + 1]);
    return before !== undefined && sameDay(before.at, row.at)
      ? [placed]
      : [{ type: 'day', at: row.at }, placed];
  });
}

type LooseMessage = Omit<MessageRow, 'begins' | 'ends'>;
type Loose = LooseMessage | Extract<Row, { type: 'notice' }>;

function entryRow(entry: Entry): Loose {
  if (entry.type === 'notice') {
    return { type: 'notice', text: entry.text, at: entry.at };
  }
  const { messageId, author, authorName, text, at } = entry;
  return { type: 'message', messageId, author, authorName, text, at, progress: 'stored' };
}

function ownRow({ messageId, text, writtenAt }: OutgoingMessage, progress: Progress): LooseMessage {
  return { type: 'message', messageId, author: 'visitor', text, at: writtenAt, progress };
}

function placeInRun(row: LooseMessage, before: Loose | undefined, after: Loose | undefined): MessageRow {
  return { ...row, begins: !sameRun(before, row), ends: !sameRun(row, after) };
}

function sameRun(one: Loose | undefined, next: Loose | undefined): boolean {
  if (one?.type !== 'message' || next?.type !== 'message') return false;
  const sameSpeaker = one.author === next.author && one.authorName === next.authorName;
  return sameSpeaker && next.at - one.at < runBreak && sameDay(one.at, next.at);
}

export function sameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

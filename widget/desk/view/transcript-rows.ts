import { verdictsOn } from '../../../src/conversation/judging.ts';
import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event, EventOf, FileView, QuickReply, Verdict } from '../../../src/protocol/events.ts';
import type { Outgoing } from '../controller/transcripts.ts';
import { dayOf } from './format.ts';

/** Messages of one speaker closer than this (ms) stand under one name. */
const TOGETHER = 3 * 60_000;

type Message = EventOf<'message-posted'>;

/** What a transcript is drawn from, top to bottom. */
export type TranscriptRow =
  | { readonly type: 'day'; readonly key: string; readonly at: number }
  | MessageRow
  | {
      readonly type: 'note';
      readonly key: string;
      readonly name: string;
      readonly text: string;
      readonly at: number;
      /** A supervisor's words to the agent. */
      readonly whispered?: true;
    }
  | { readonly type: 'new'; readonly key: string; readonly count: number }
  | { readonly type: 'notice'; readonly key: string; readonly text: string; readonly at: number }
  | { readonly type: 'rating'; readonly key: string; readonly event: EventOf<'conversation-rated'> }
  | { readonly type: 'fact'; readonly key: string; readonly event: Fact; readonly judging?: Judging }
  | { readonly type: 'outgoing'; readonly key: string; readonly message: Outgoing };

export interface MessageRow {
  readonly type: 'message';
  readonly key: string;
  readonly author: Message['author'];
  /** Absent for the visitor, who has no name. */
  readonly name?: string;
  readonly text: string;
  /** In place of a text. */
  readonly file?: FileView;
  readonly at: number;
  /** The first of a run has the name above it. */
  readonly place: 'first' | 'next';
  readonly quickReplies: readonly QuickReply[];
  readonly decision?: DecisionRecord;
  readonly judging?: Judging;
}

/** What can be said of a move of the bot's, and what an agent says of it. */
export interface Judging {
  readonly seq: number;
  readonly fitting: readonly Verdict[];
  readonly verdict?: Verdict;
  /** The name of the agent whose verdict stands. */
  readonly by?: string;
}

/** What happened to a conversation, apart from words. */
export type Fact = Exclude<
  Event,
  EventOf<'message-posted' | 'note-added' | 'notice-posted' | 'conversation-rated' | Unseen['type']>
>;

/** What is shown elsewhere: a verdict with what it judges, a summary above the transcript. */
type Unseen = EventOf<'move-judged' | 'summary-written'>;

/**
 * The rows of a transcript: its events in order with a line before each day, and one before what the visitor wrote since
 * `seen`; then what is still on its way.
 */
export function transcriptRows(
  events: readonly Event[],
  outgoing: readonly Outgoing[],
  seen = Number.POSITIVE_INFINITY,
): readonly TranscriptRow[] {
  const rows: TranscriptRow[] = [];
  const said = new Map(
    events.flatMap((event) => (event.type === 'move-judged' ? [[event.judged, event] as const] : [])),
  );
  const fresh = events.filter((event) => event.seq > seen && isFromVisitor(event));
  let before: Event | undefined;
  for (const event of events) {
    if (event.type === 'move-judged' || event.type === 'summary-written') continue;
    if (before === undefined || dayOf(before.at) !== dayOf(event.at)) {
      rows.push({ type: 'day', key: `day-${event.seq}`, at: event.at });
    }
    if (event === fresh[0]) rows.push({ type: 'new', key: 'new', count: fresh.length });
    rows.push(rowOf(event, before, judgingOf(event, said.get(event.seq))));
    before = event;
  }
  return [...rows, ...outgoing.map(outgoingRow)];
}

function isFromVisitor(event: Event): boolean {
  return event.type === 'message-posted' && event.author === 'visitor';
}

/** The same key as the event that will replace it, so that the bubble stays in place. */
function outgoingRow(message: Outgoing): TranscriptRow {
  return { type: 'outgoing', key: message.messageId, message };
}

/** Nothing, where nothing can be said. */
function judgingOf(event: Event, last: EventOf<'move-judged'> | undefined): { readonly judging?: Judging } {
  const fitting = verdictsOn(event);
  if (fitting.length === 0) return {};
  const { seq } = event;
  const standing =
    last === undefined || last.verdict === null ? {} : { verdict: last.verdict, by: last.agentName };
  return { judging: { seq, fitting, ...standing } };
}

function rowOf(
  event: Exclude<Event, Unseen>,
  before: Event | undefined,
  judging: { readonly judging?: Judging },
): TranscriptRow {
  const key = `seq-${event.seq}`;
  switch (event.type) {
    case 'message-posted':
      return { ...messageRow(event, before), ...judging };
    case 'note-added':
      return {
        type: 'note',
        key,
        name: event.authorName,
        text: event.text,
        at: event.at,
        ...(event.toAgentId === undefined ? {} : { whispered: true }),
      };
    case 'notice-posted':
      return { type: 'notice', key, text: event.text, at: event.at };
    case 'conversation-rated':
      return { type: 'rating', key, event };
    default:
      return { type: 'fact', key, event, ...judging };
  }
}

function messageRow(event: Message, before: Event | undefined): MessageRow {
  const { messageId, author, text, at } = event;
  return {
    type: 'message',
    key: messageId,
    author,
    ...(event.author === 'visitor' ? {} : { name: event.authorName }),
    text,
    at,
    place: before !== undefined && belongTogether(before, event) ? 'next' : 'first',
    ...(event.author !== 'bot' && event.file !== undefined ? { file: event.file } : {}),
    quickReplies: event.author === 'bot' ? event.quickReplies : [],
    ...(event.author === 'bot' ? { decision: event.decision } : {}),
  };
}

function belongTogether(before: Event, event: Message): boolean {
  if (before.type !== 'message-posted' || before.author !== event.author) return false;
  const isSameAgent =
    before.author !== 'agent' || event.author !== 'agent' || before.agentId === event.agentId;
  // The bot's reasons stand between its messages.
  return isSameAgent && event.author !== 'bot' && event.at - before.at < TOGETHER;
}

import type { DecisionRecord } from '../../../src/protocol/decision.ts';
import type { Event, EventOf, QuickReply } from '../../../src/protocol/events.ts';
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
    }
  | { readonly type: 'notice'; readonly key: string; readonly text: string; readonly at: number }
  | { readonly type: 'rating'; readonly key: string; readonly event: EventOf<'conversation-rated'> }
  | { readonly type: 'fact'; readonly key: string; readonly event: Fact }
  | { readonly type: 'outgoing'; readonly key: string; readonly message: Outgoing };

export interface MessageRow {
  readonly type: 'message';
  readonly key: string;
  readonly author: Message['author'];
  /** Absent for the visitor, who has no name. */
  readonly name?: string;
  readonly text: string;
  readonly at: number;
  /** The first of a run has the name above it. */
  readonly place: 'first' | 'next';
  readonly quickReplies: readonly QuickReply[];
  readonly decision?: DecisionRecord;
}

/** What happened to a conversation, apart from words. */
export type Fact = Exclude<
  Event,
  EventOf<'message-posted' | 'note-added' | 'notice-posted' | 'conversation-rated'>
>;

/** The rows of a transcript: its events in order with a line before each day, then what is still on its way. */
export function transcriptRows(
  events: readonly Event[],
  outgoing: readonly Outgoing[],
): readonly TranscriptRow[] {
  const rows: TranscriptRow[] = [];
  let before: Event | undefined;
  for (const event of events) {
    if (before === undefined || dayOf(before.at) !== dayOf(event.at)) {
      rows.push({ type: 'day', key: `day-${event.seq}`, at: event.at });
    }
    rows.push(rowOf(event, before));
    before = event;
  }
  return [...rows, ...outgoing.map(outgoingRow)];
}

/** The same key as the event that will replace it, so that the bubble stays in place. */
function outgoingRow(message: Outgoing): TranscriptRow {
  return { type: 'outgoing', key: message.messageId, message };
}

function rowOf(event: Event, before: Event | undefined): TranscriptRow {
  const key = `seq-${event.seq}`;
  switch (event.type) {
    case 'message-posted':
      return messageRow(event, before);
    case 'note-added':
      return { type: 'note', key, name: event.authorName, text: event.text, at: event.at };
    case 'notice-posted':
      return { type: 'notice', key, text: event.text, at: event.at };
    case 'conversation-rated':
      return { type: 'rating', key, event };
    default:
      return { type: 'fact', key, event };
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

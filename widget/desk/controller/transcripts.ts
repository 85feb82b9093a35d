import type { ConversationSummary, Transcript } from '../../../src/protocol/agent-rest.ts';
import type { Event } from '../../../src/protocol/events.ts';

/** A message on its way. It leaves the list when its event arrives. */
export interface Outgoing {
  readonly messageId: string;
  readonly text: string;
  readonly at: number;
  /** `waiting`: goes out by itself once the line allows it. `failed`: the agent must decide. */
  readonly state: 'sending' | 'waiting' | 'failed';
  /** Why it failed, as the server put it. */
  readonly detail?: string;
}

/** A conversation as far as this desk has read it. */
export interface OpenTranscript {
  /** As last heard; it outlives the agent's right to the conversation. */
  readonly conversation: ConversationSummary;
  readonly events: readonly Event[];
  readonly outgoing: readonly Outgoing[];
}

/** The seq of the last event read; 0 before the first. */
export function lastSeq(transcript: OpenTranscript | undefined): number {
  return transcript?.events.at(-1)?.seq ?? 0;
}

/**
 * What was known plus what was read. Overlap is dropped, so reading twice changes nothing; the event of an outgoing
 * message replaces it.
 */
export function merge(known: OpenTranscript | undefined, read: Transcript): OpenTranscript {
  const from = lastSeq(known);
  const fresh = read.events.filter((event) => event.seq > from);
  const arrived = new Set(
    fresh.flatMap((event) => (event.type === 'message-posted' ? [event.messageId] : [])),
  );
  return {
    conversation: read.conversation,
    events: [...(known?.events ?? []), ...fresh],
    outgoing: (known?.outgoing ?? []).filter(({ messageId }) => !arrived.has(messageId)),
  };
}

/**
 * How many of the visitor's messages nobody has answered and this agent has not seen. What the bot answered before
 * counts as dealt with.
 */
export function countUnread(events: readonly Event[], seen: number): number {
  let unread = 0;
  for (const event of events.toReversed()) {
    if (event.seq <= seen) break;
    if (event.type !== 'message-posted') continue;
    if (event.author !== 'visitor') break;
    unread += 1;
  }
  return unread;
}

/** The list with one message put at its end, or changed in its place. */
export function withOutgoing(outgoing: readonly Outgoing[], message: Outgoing): readonly Outgoing[] {
  const known = outgoing.some(({ messageId }) => messageId === message.messageId);
  if (!known) return [...outgoing, message];
  return outgoing.map((other) => (other.messageId === message.messageId ? message : other));
}

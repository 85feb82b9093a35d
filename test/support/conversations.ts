import { randomUUID } from 'node:crypto';
import type { Conversation } from '../../src/conversation/conversation.ts';
import { type DeadlineTimes, nextDeadline } from '../../src/conversation/deadline.ts';
import { evolve } from '../../src/conversation/evolve.ts';
import type { Append } from '../../src/ports/conversation-store.ts';
import type { Event, EventBody, EventOf } from '../../src/protocol/events.ts';

const minute = 60_000;

/** Waiting times as a shop might have them. */
export const times: DeadlineTimes = {
  botTurn: 20_000,
  queued: minute,
  queuedMax: 30 * minute,
  firstReply: 2 * minute,
  agentReply: 10 * minute,
  visitorIdle: 15 * minute,
  visitorGone: 30 * minute,
  reopen: 30 * minute,
  laterMax: 14 * 24 * 60 * minute,
  laterTaken: 4 * 60 * minute,
  laterGone: 7 * 24 * 60 * minute,
  mailLink: 14 * 24 * 60 * minute,
};

/** The first append of a new conversation; ids are made up where none are given. */
export function opening(
  given: { id?: string; visitorId?: string; site?: string; at?: number } = {},
  ...more: EventBody[]
): Append {
  const { id = randomUUID(), visitorId = randomUUID(), site = 'shop', at = 1_000_000 } = given;
  return appending(id, undefined, [conversationStarted({ visitorId, site }), ...more], at);
}

/** The append that puts these facts after the conversation as it is. */
export function following(before: Conversation, bodies: readonly EventBody[], at = before.startedAt): Append {
  return appending(before.id, before, bodies, at);
}

function appending(
  conversationId: string,
  before: Conversation | undefined,
  bodies: readonly EventBody[],
  at: number,
): Append {
  const expectedSeq = before?.seq ?? 0;
  const events: Event[] = bodies.map((body, place) => ({ ...body, seq: expectedSeq + 1 + place, at }));
  let after = before;
  for (const event of events) after = evolve(after, event, conversationId);
  if (after === undefined) throw new Error('A conversation begins with conversation-started.');
  const deadline = nextDeadline(after, times);
  return { conversationId, expectedSeq, events, after, ...(deadline && { deadlineAt: deadline.at }) };
}

function conversationStarted(who: { visitorId: string; site: string }): EventBody {
  return { type: 'conversation-started', language: 'id', ...who };
}

export function visitorMessage(text: string, messageId: string = randomUUID()): EventBody {
  return { type: 'message-posted', author: 'visitor', messageId, text };
}

export function agentMessage(text: string, messageId: string = randomUUID()): EventBody {
  return { type: 'message-posted', author: 'agent', messageId, agentId: 'ben', authorName: 'Ben', text };
}

export function handoffRequested(department = 'general'): EventBody {
  return { type: 'handoff-requested', by: 'visitor', reason: 'asked', department, language: 'id' };
}

export function agentAssigned(agentId: string, department = 'general'): EventBody {
  return { type: 'agent-assigned', agentId, agentName: agentId, department, how: 'claimed' };
}

export function closed(by: EventOf<'conversation-closed'>['by'] = 'visitor'): EventBody {
  return { type: 'conversation-closed', by, reason: 'left' };
}

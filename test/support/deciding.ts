import type { Command, StaffedDestination } from '../../src/conversation/commands.ts';
import type { Conversation, Status } from '../../src/conversation/conversation.ts';
import { decide } from '../../src/conversation/decide.ts';
import type { Moment, Say } from '../../src/conversation/moment.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import type { EventBody } from '../../src/protocol/events.ts';
import { type RefusalCode, RefusedError } from '../../src/protocol/refusals.ts';
import {
  agentAssigned,
  closed,
  following,
  handoffRequested,
  opening,
  times,
  visitorMessage,
} from './conversations.ts';

export const ben = { agentId: 'ben', agentName: 'Ben' };
export const ana = { agentId: 'ana', agentName: 'Ana' };
export const general: StaffedDestination = { department: 'general', departmentName: 'Umum', staffed: true };
export const sales: StaffedDestination = { department: 'sales', departmentName: 'Penjualan', staffed: true };

/** Notices that tell what they were made from: `handoff-asked (id) department=Umum`. */
export const say: Say = (notice, language, values = {}) => {
  const filled = Object.entries(values).map(([name, value]) => ` ${name}=${value}`);
  return { type: 'notice-posted', notice, text: `${notice} (${language})${filled.join('')}` };
};

/** The world as the core sees it at `now`, Unix ms. */
export function momentAt(now: number): Moment {
  return { now, times, say };
}

/** Why a bot might have answered. */
export const decision: DecisionRecord = {
  move: 'answer',
  rule: 'sure-enough',
  candidates: [{ intentId: 'orders/refund-status', confidence: 0.93 }],
  thresholds: { answer: 0.7, clarify: 0.4, margin: 0.1 },
  words: [{ word: 'refund', weight: 2.5 }],
  catalogueVersion: 'v1',
  latencyMs: 3,
};

/** What the bot says to the visitor's message with the seq `replyTo`. */
export function botMessage(replyTo: number, move: DecisionRecord['move'] = 'answer') {
  return {
    messageId: `bot-${replyTo}`,
    authorName: 'Asisten',
    text: 'Refund 3–7 hari kerja.',
    replyTo,
    quickReplies: [],
    language: 'id',
    decision: { ...decision, move },
  };
}

/** When everything below has happened, Unix ms. */
export const happenedAt = 1_000_000;

const asked = opening({ id: 'c', visitorId: 'v', at: happenedAt }, visitorMessage('refund gmn ya kak', 'm'));
const waiting = following(asked.after, [handoffRequested()]);
const taken = following(waiting.after, [agentAssigned('ben')]);
const left = following(waiting.after, [{ type: 'contact-left', email: 'rina@example.com' }]);
const over = following(taken.after, [closed('agent')]);

/** One conversation in each status: asked (seq 2), handed off (3), left with contact details (4), taken by Ben (4), closed by him (5). */
export const conversationIn: Readonly<Record<Status, Conversation>> = {
  bot: asked.after,
  queued: waiting.after,
  later: left.after,
  assigned: taken.after,
  closed: over.after,
};

/** What comes of a command: the facts, or the code of the refusal. */
export function outcomeOf(
  conversation: Conversation,
  command: Command,
  now = happenedAt,
): readonly EventBody[] | RefusalCode {
  try {
    return decide(conversation, command, momentAt(now));
  } catch (error) {
    if (error instanceof RefusedError) return error.code;
    throw error;
  }
}

/** The conversation after the command's facts, at `now`. Throws where the command is refused. */
export function carryOut(conversation: Conversation, command: Command, now = happenedAt): Conversation {
  return following(conversation, decide(conversation, command, momentAt(now)), now).after;
}

import { z } from 'zod';
import { decisionRecord } from './decision.ts';

/** A button under a message: pressing it sends its text. */
export const quickReply = z.object({ text: z.string(), intentId: z.string().optional() });
export type QuickReply = z.infer<typeof quickReply>;

/** Why a conversation went to people. */
export const handoffReason = z.enum(['asked', 'not-understood', 'intent-rule', 'outage', 'reopened']);
export type HandoffReason = z.infer<typeof handoffReason>;

const visitorMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('visitor'),
  messageId: z.string(),
  text: z.string(),
});

const botMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('bot'),
  messageId: z.string(),
  authorName: z.string(),
  text: z.string(),
  /** The seq of the visitor's message that this answers. */
  replyTo: z.number().int(),
  quickReplies: z.array(quickReply).readonly(),
  language: z.string(),
  decision: decisionRecord,
});

const agentMessage = z.object({
  type: z.literal('message-posted'),
  author: z.literal('agent'),
  messageId: z.string(),
  agentId: z.string(),
  authorName: z.string(),
  text: z.string(),
});

/** Each kind of fact, without its number and time. */
export const eventBody = z.union([
  z.object({
    type: z.literal('conversation-started'),
    visitorId: z.string(),
    site: z.string(),
    language: z.string(),
    department: z.string().optional(),
    pageUrl: z.string().optional(),
  }),
  visitorMessage,
  botMessage,
  agentMessage,
  z.object({
    type: z.literal('handoff-requested'),
    by: z.enum(['visitor', 'bot', 'agent']),
    reason: handoffReason,
    department: z.string(),
    language: z.string(),
    /** Present where the bot decided. */
    decision: decisionRecord.optional(),
  }),
  z.object({
    type: z.literal('agent-assigned'),
    agentId: z.string(),
    agentName: z.string(),
    department: z.string(),
    how: z.enum(['auto', 'claimed', 'transferred']),
  }),
  z.object({
    type: z.literal('agent-released'),
    agentId: z.string(),
    reason: z.enum(['gone', 'no-reply']),
  }),
  z.object({
    type: z.literal('conversation-transferred'),
    agentId: z.string(),
    agentName: z.string(),
    department: z.string(),
    toAgentId: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('returned-to-bot'),
    by: z.enum(['visitor', 'agent']),
    agentId: z.string().optional(),
    note: z.string().optional(),
  }),
  z.object({
    type: z.literal('note-added'),
    noteId: z.string(),
    agentId: z.string(),
    authorName: z.string(),
    text: z.string(),
  }),
  z.object({
    type: z.literal('notice-posted'),
    /** Which of the server's own texts this is: a key of `_replies.yaml`. */
    notice: z.string(),
    text: z.string(),
  }),
  z.object({
    type: z.literal('conversation-closed'),
    by: z.enum(['visitor', 'agent', 'system']),
    reason: z.string(),
    agentId: z.string().optional(),
  }),
  z.object({ type: z.literal('conversation-reopened') }),
  z.object({
    type: z.literal('conversation-rated'),
    rating: z.number().int().min(1).max(5),
    comment: z.string().optional(),
  }),
]);
export type EventBody = z.infer<typeof eventBody>;

/** Where an event stands: `seq` counts 1, 2, 3 … without gaps within a conversation; `at` is Unix time in ms. */
export interface Recorded {
  readonly seq: number;
  readonly at: number;
}

/** One numbered fact of a conversation. */
export type Event = EventBody & Recorded;

export type EventOf<T extends EventBody['type']> = Extract<Event, { type: T }>;

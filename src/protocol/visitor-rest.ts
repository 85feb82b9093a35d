import { z } from 'zod';
import { quickReply } from './events.ts';
import { departmentId, id, locale, longestText, messageId } from './ids.ts';
import { visitorEvent } from './visitor-view.ts';

/** Bodies of the visitor's routes. Unknown keys are refused, so that nobody sets what they should not. */

export const newVisitor = z.strictObject({
  locale: locale.optional(),
  pageUrl: z.string().max(2000).optional(),
  site: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'expected lower-case letters, digits and hyphens')
    .optional(),
});

export const visitorCreated = z.object({ visitorId: id, token: z.string() });

export const newConversation = z.strictObject({
  department: departmentId.optional(),
  locale: locale.optional(),
});

export const status = z.enum(['bot', 'queued', 'assigned', 'closed']);

/** A conversation as its visitor may see it. */
export const visitorConversation = z.object({
  conversationId: id,
  status,
  /** The number of the last event. */
  seq: z.number().int(),
  language: z.string(),
  department: z.object({ id: z.string(), name: z.string(), open: z.boolean() }).optional(),
  /** Who has it, by name. */
  agentName: z.string().optional(),
  /** The place in the queue, from 1. */
  position: z.number().int().optional(),
  rating: z.number().int().optional(),
});
export type VisitorConversation = z.infer<typeof visitorConversation>;

export const newMessage = z.strictObject({ messageId, text: z.string().min(1).max(longestText) });

export const messageStored = z.object({ messageId, seq: z.number().int() });

export const eventPage = z.object({
  events: z.array(visitorEvent),
  /** Ask again with `after` = this. */
  next: z.number().int(),
});

export const handoffRequest = z.strictObject({ department: departmentId.optional() });

export const emptyBody = z.strictObject({});

export const newRating = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: z.string().max(2000).optional(),
});

/** What the widget needs before a conversation starts. */
export const site = z.object({
  name: z.string(),
  language: z.string(),
  languages: z.array(z.string()),
  assistant: z.string(),
  greeting: z.string(),
  quickReplies: z.array(quickReply),
  brandColour: z.string(),
  departments: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      open: z.boolean(),
      /** When it opens again, in words; absent while it is open. */
      opens: z.string().optional(),
    }),
  ),
  /** Whether some agent can be reached at this moment. */
  agentsOnline: z.boolean(),
});
export type Site = z.infer<typeof site>;

/** Frames without a seq, sent on a visitor's stream that asks for them with `signals=1`. */
export const visitorSignal = z.union([
  z.object({ type: z.literal('typing'), by: z.enum(['bot', 'agent']), name: z.string().optional() }),
  z.object({ type: z.literal('queue-position'), position: z.number().int() }),
]);
export type VisitorSignal = z.infer<typeof visitorSignal>;

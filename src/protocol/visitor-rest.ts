import { z } from 'zod';
import { contact, contactName, emailAddress } from './contact.ts';
import { aiConsent, quickReply, ratedPart } from './events.ts';
import { departmentId, id, locale, longestText, messageId } from './ids.ts';
import { visitorEvent } from './visitor-view.ts';
import { waitRange } from './waiting.ts';

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
  /** The page that they are on; left out: the one on which they came first. */
  pageUrl: z.string().max(2000).optional(),
  /** What the visitor answered before the first message. */
  name: contactName.optional(),
  email: emailAddress.optional(),
  /** They agreed to what the site asks, in this language; what that was is stored word for word. */
  consent: locale.optional(),
});

export const status = z.enum(['bot', 'queued', 'later', 'assigned', 'closed']);

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
  /** How long the wait may still take; absent: too little is known, or nobody waits. */
  wait: waitRange.optional(),
  rating: z.number().int().optional(),
  /** What the visitor said to having AI read along; absent: nothing yet. */
  aiConsent: aiConsent.optional(),
  /** How they said they can be reached. */
  contact: contact.optional(),
});
export type VisitorConversation = z.infer<typeof visitorConversation>;

/** A visitor's conversations, this and earlier ones. Times are Unix ms. */
export const visitorConversations = z.object({
  conversations: z.array(
    z.object({
      conversationId: id,
      status,
      startedAt: z.number().int(),
      closedAt: z.number().int().optional(),
      language: z.string(),
      /** Who spoke last, and how it began. */
      preview: z.object({ author: z.enum(['visitor', 'bot', 'agent']), text: z.string() }).optional(),
    }),
  ),
});
export type VisitorConversations = z.infer<typeof visitorConversations>;

export const newMessage = z.strictObject({ messageId, text: z.string().min(1).max(longestText) });

export const messageStored = z.object({ messageId, seq: z.number().int() });

export const eventPage = z.object({
  events: z.array(visitorEvent),
  /** Ask again with `after` = this. */
  next: z.number().int(),
});

export const handoffRequest = z.strictObject({ department: departmentId.optional() });

export const aiConsentChange = z.strictObject({ consent: aiConsent });

export const emptyBody = z.strictObject({});

export const newRating = z.strictObject({
  rating: z.number().int().min(1).max(5),
  comment: z.string().max(2000).optional(),
  /** Whose part it is about; absent: the whole. */
  of: ratedPart.optional(),
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
      /** Whether somebody can be reached there, or where it falls back to; absent from older servers. */
      staffed: z.boolean().optional(),
      /** When it opens again, in words; absent while it is open. */
      opens: z.string().optional(),
      /** Its opening hours, in words; absent from older servers, empty where it never opens. */
      hours: z.string().optional(),
    }),
  ),
  /** Whether some agent can be reached at this moment. */
  agentsOnline: z.boolean(),
  /** What is asked before the first message; absent: nothing. */
  beforeChat: z
    .object({
      name: z.enum(['off', 'optional', 'required']),
      email: z.enum(['off', 'optional', 'required']),
      department: z.enum(['ask', 'off']),
      consent: z.object({ text: z.string(), link: z.string().optional() }).optional(),
    })
    .optional(),
  /** Present where replies and transcripts can go out by mail. */
  mail: z.literal('on').optional(),
});
export type Site = z.infer<typeof site>;

/** Frames without a seq, sent on a visitor's stream that asks for them with `signals=1`. */
export const visitorSignal = z.union([
  z.object({ type: z.literal('typing'), by: z.enum(['bot', 'agent']), name: z.string().optional() }),
  /** The place in the queue, from 1, and how long it may still take; without `wait` too little is known. */
  z.object({ type: z.literal('queue-position'), position: z.number().int(), wait: waitRange.optional() }),
  /** The answer to the message `replyTo` so far, before it is stored. Empty: it is taken back. */
  z.object({ type: z.literal('draft'), replyTo: z.number().int(), text: z.string() }),
  /** Everything up to `seq` is on the screen of the agent who answers, or has been seen by them. May be lost. */
  z.object({ type: z.literal('reached'), how: z.enum(['delivered', 'seen']), seq: z.number().int() }),
  /** Whether anybody is there; answered by `POST …/here`. Silence for a minute counts as no. */
  z.object({ type: z.literal('here-asked') }),
]);
export type VisitorSignal = z.infer<typeof visitorSignal>;

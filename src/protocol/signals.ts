import { z } from 'zod';

/** Who is typing. Ephemeral: never stored, may be lost. */
export const typingSignal = z.object({
  type: z.literal('typing'),
  conversationId: z.string(),
  by: z.enum(['visitor', 'bot', 'agent']),
  name: z.string().optional(),
});
export type TypingSignal = z.infer<typeof typingSignal>;

/** What the bot's answer is so far: whole sentences that have passed the gate. Empty: what was shown is taken back. */
export const draftSignal = z.object({
  type: z.literal('draft'),
  conversationId: z.string(),
  replyTo: z.number().int(),
  text: z.string(),
});
export type DraftSignal = z.infer<typeof draftSignal>;

/** Who of the team looks at a conversation. Ephemeral; said again every few seconds. Never for the visitor. */
export const viewingSignal = z.object({
  type: z.literal('viewing'),
  conversationId: z.string(),
  agentId: z.string(),
  name: z.string(),
  /** `left`: they look at something else now. */
  how: z.enum(['reading', 'writing', 'left']),
});
export type ViewingSignal = z.infer<typeof viewingSignal>;

/** How far the visitor's messages have come: to the screen of the agent who answers, or before their eyes. Ephemeral. */
export const reachedSignal = z.object({
  type: z.literal('reached'),
  conversationId: z.string(),
  how: z.enum(['delivered', 'seen']),
  /** The last event it holds for. */
  seq: z.number().int(),
});
export type ReachedSignal = z.infer<typeof reachedSignal>;

/** What is known of the person behind a conversation has changed. Ephemeral; never for the visitor. */
export const personSignal = z.object({ type: z.literal('person-changed'), conversationId: z.string() });
export type PersonSignal = z.infer<typeof personSignal>;

/** The visitor's browser has shown that it is there. Ephemeral; said again every few seconds, to agents alone. */
export const visitorHereSignal = z.object({
  type: z.literal('visitor-here'),
  conversationId: z.string(),
});

export const signal = z.discriminatedUnion('type', [
  typingSignal,
  draftSignal,
  viewingSignal,
  reachedSignal,
  personSignal,
  visitorHereSignal,
]);
export type Signal = z.infer<typeof signal>;

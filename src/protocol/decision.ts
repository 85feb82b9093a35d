import { z } from 'zod';

/** What the bot does next. */
export const move = z.enum(['answer', 'clarify', 'handoff']);
export type Move = z.infer<typeof move>;

/** Which rule picked the move. */
export const rule = z.enum([
  'sure-enough',
  'exact-title',
  'too-close',
  'plausible',
  'not-understood',
  'asked-for-person',
  'misunderstood-twice',
  'intent-needs-person',
  'bot-too-slow',
]);
export type Rule = z.infer<typeof rule>;

/** Why the bot did what it did, kept with every reply and shown to agents and editors, never to visitors. */
export const decisionRecord = z.object({
  move,
  rule,
  /** Best first; confidences are calibrated, 0…1. */
  candidates: z.array(z.object({ intentId: z.string(), confidence: z.number() })).readonly(),
  thresholds: z.object({ answer: z.number(), clarify: z.number(), margin: z.number() }),
  /** The words that spoke most for the first candidate. */
  words: z.array(z.object({ word: z.string(), weight: z.number() })).readonly(),
  catalogueVersion: z.string(),
  language: z.string().optional(),
  /** From reading the message to having the reply, in milliseconds. */
  latencyMs: z.number(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

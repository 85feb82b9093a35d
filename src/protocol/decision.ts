import { z } from 'zod';

/** What the bot does next. */
export const move = z.enum(['answer', 'clarify', 'handoff']);
export type Move = z.infer<typeof move>;

/** Which rule picked the move. */
export const rule = z.enum([
  'sure-enough',
  'exact-title',
  'several-questions',
  'follow-up',
  'too-close',
  'plausible',
  'not-understood',
  'nothing-said',
  'number-only',
  'asked-for-person',
  'misunderstood-twice',
  'intent-needs-person',
  'bot-too-slow',
]);
export type Rule = z.infer<typeof rule>;

const candidates = z.array(z.object({ intentId: z.string(), confidence: z.number() })).readonly();

/** Why the bot did what it did, kept with every reply and shown to agents and editors, never to visitors. */
export const decisionRecord = z.object({
  move,
  rule,
  /** Best first; confidences are calibrated, 0…1. */
  candidates,
  /** The intents answered, in the order asked; absent: the move is no answer. */
  answered: z.array(z.string()).readonly().optional(),
  /** What the turn was taken apart into, in the order written; absent: it was read as one. */
  parts: z
    .array(z.object({ text: z.string(), candidates }))
    .readonly()
    .optional(),
  thresholds: z.object({ answer: z.number(), clarify: z.number(), margin: z.number() }),
  /** The words that spoke most for the first candidate. */
  words: z.array(z.object({ word: z.string(), weight: z.number() })).readonly(),
  catalogueVersion: z.string(),
  /** Which model decided; absent in records from before there was a refined one. */
  model: z.enum(['live', 'refined']).optional(),
  language: z.string().optional(),
  /** From reading the message to having the reply, in milliseconds. */
  latencyMs: z.number(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

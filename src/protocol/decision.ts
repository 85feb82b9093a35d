import { z } from 'zod';

/** What the bot does next. */
export const move = z.enum(['answer', 'clarify', 'generate', 'handoff']);
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
  'model-answered',
  'model-handed-off',
  'model-failed',
  'gate-refused',
  'asked-for-consent',
  'words-heard',
  'upset',
  'repeated',
  'vip',
]);
export type Rule = z.infer<typeof rule>;

const candidate = z.object({ intentId: z.string(), confidence: z.number() });
const candidates = z.array(candidate).readonly();

/** An utterance like the message: the cosine of what the matcher sees in both, 0…1. */
export const nearUtterance = z.object({
  text: z.string(),
  intentId: z.string(),
  language: z.string(),
  similarity: z.number(),
});
export type NearUtterance = z.infer<typeof nearUtterance>;

/** What the bot would have done, before any language model helps: the intents are answered, or named in a question. */
export const outcome = z.object({ move, intents: z.array(z.string()).readonly() });
export type Outcome = z.infer<typeof outcome>;

/** One thing that would have led to another outcome, if all else had been the same. */
export const change = z.discriminatedUnion('kind', [
  /** The visitor had not written this word, anywhere in the turn. */
  z.object({ kind: z.literal('word'), word: z.string(), outcome }),
  /** The editor had asked for this precision, 0…1: the one nearest to theirs that changes anything. */
  z.object({ kind: z.literal('precision'), precision: z.number(), outcome }),
  /** The first candidate had been this much surer, 0…1: `lacking` says which threshold it then just reaches. */
  z.object({
    kind: z.literal('surer'),
    intentId: z.string(),
    by: z.number(),
    lacking: z.enum(['confidence', 'lead']),
    outcome,
  }),
  /** That intent had not been among the candidates; the next of them is then the first. */
  z.object({ kind: z.literal('intent'), intentId: z.string(), next: candidate.optional(), outcome }),
]);
export type Change = z.infer<typeof change>;

/** How a language model was asked, whatever came of it. */
export const generation = z.object({
  /** The passages it was given, best first, and those its answer rests on. */
  passages: z.array(z.string()).readonly(),
  cited: z.array(z.string()).readonly(),
  attempts: z.number().int(),
  /** The gate's rules that refused an attempt. */
  refusedBy: z.array(z.string()).readonly(),
  /** Why no answer came, where the model failed. */
  failure: z.string().optional(),
  tokens: z.object({ prompt: z.number().int(), completion: z.number().int() }),
});
export type Generation = z.infer<typeof generation>;

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
  /** The phrase that is for people, and its group in `_escalation.yaml`; absent: none was heard. */
  heard: z.object({ group: z.string(), phrase: z.string() }).optional(),
  thresholds: z.object({ answer: z.number(), clarify: z.number(), margin: z.number() }),
  /** The words that spoke most for the first candidate. */
  words: z.array(z.object({ word: z.string(), weight: z.number() })).readonly(),
  /** The utterances most like the message, nearest first; absent in records from before they were kept. */
  nearest: z.array(nearUtterance).readonly().optional(),
  /** What would have changed the outcome; absent in records from before that was asked. */
  wouldChange: z.array(change).readonly().optional(),
  catalogueVersion: z.string(),
  /** Which model decided, `embedded` with the help of embeddings; absent in records from before there were several. */
  model: z.enum(['live', 'refined', 'embedded']).optional(),
  language: z.string().optional(),
  /** Present where a language model was asked. */
  generated: generation.optional(),
  /** From reading the message to having the reply, in milliseconds. */
  latencyMs: z.number(),
});
export type DecisionRecord = z.infer<typeof decisionRecord>;

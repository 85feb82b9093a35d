import { z } from 'zod';

/** Answers of the content routes, for editors, supervisors and admins. Shares, confidences and precisions are 0…1. */

const share = z.number().min(0).max(1);

/** How sure the bot must be, and what other thresholds would give. */
export const precisionCurve = z.object({
  /** How often answers must be right, as the settings ask. */
  precision: share,
  /** In force because of that. */
  thresholds: z.object({ answer: share, clarify: share, margin: share }),
  /** What answering from each confidence on would give, by messages that were held out; surest first, at most 101. */
  curve: z.array(
    z.object({
      confidence: share,
      /** Share of all messages that are answered. */
      coverage: share,
      /** Share of the answers that are right. */
      precision: share,
    }),
  ),
  /** What to expect of all messages; absent where there is too little to tell. */
  expected: z
    .object({
      answered: share,
      /** The bot names what it might be. */
      askedBack: share,
      /** The bot can name nothing: it asks once to say it otherwise, then people take over. */
      toPeople: share,
    })
    .optional(),
  model: z.enum(['live', 'refined']),
  catalogueVersion: z.string(),
});
export type PrecisionCurve = z.infer<typeof precisionCurve>;

import { z } from 'zod';

/** What was expected of a wait when it began. Times are ms from then on. */
export const waitEstimate = z.object({
  /** The place in the department's queue, from 1. */
  position: z.number().int(),
  /** How far apart people were served in this department of late. */
  paceMs: z.number(),
  /** How many conversations those who were there had at once; absent: nobody was, or it was not noted. */
  crew: z.number().optional(),
  lowMs: z.number(),
  likelyMs: z.number(),
  highMs: z.number(),
});
export type WaitEstimate = z.infer<typeof waitEstimate>;

/** A wait that is over. */
export const wait = z.object({
  /** In whose queue. */
  department: z.string(),
  /** Unix ms. */
  since: z.number().int(),
  /** Absent: nothing was. */
  expected: waitEstimate.optional(),
});
export type Wait = z.infer<typeof wait>;

/** How long it may take, as the visitor is told: whole minutes, `low` below `high`. */
export const waitRange = z.object({ low: z.number().int(), high: z.number().int() });
export type WaitRange = z.infer<typeof waitRange>;

/** What a visitor who waits is offered instead. */
export const offer = z.enum(['leave-contact', 'call-back', 'stay-with-bot']);
export type Offer = z.infer<typeof offer>;

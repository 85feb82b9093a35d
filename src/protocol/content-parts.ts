import { z } from 'zod';

/** Pieces of what editors of content send and get. */

/** A content file's path below the intents folder. */
export const path = z
  .string()
  .max(200)
  .regex(
    /^(?:_(?:settings|departments|replies|canned|escalation)\.yaml|_articles\/[a-z0-9][a-z0-9.-]*\.md|[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)+\.ya?ml)$/u,
    'a content file such as orders/refund-status.yaml',
  );

export const intentId = z
  .string()
  .max(190)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\/[a-z0-9]+(?:-[a-z0-9]+)*)+$/u, 'an id such as orders/gift-wrap');

/** Something that is wrong, with its place. */
export const fault = z.object({
  file: z.string(),
  line: z.number().int(),
  column: z.number().int(),
  severity: z.enum(['error', 'warning']),
  message: z.string(),
});
export type Fault = z.infer<typeof fault>;

export const state = z.enum(['live', 'changed', 'new', 'removed']);

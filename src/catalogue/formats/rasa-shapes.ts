import { z } from 'zod';

// The files of Rasa 2 and 3 (https://rasa.com/docs/rasa/training-data-format), and the older ones.

const example = z.looseObject({ text: z.string() });

export const button = z.looseObject({ title: z.string(), payload: z.string().optional() });

/** One text that an intent may be answered with. */
export const response = z.looseObject({
  text: z.string().optional(),
  buttons: z.array(button).optional(),
  condition: z.array(z.unknown()).optional(),
});
export type Response = z.infer<typeof response>;

const step = z.looseObject({ intent: z.string().optional(), action: z.string().optional() });
const rule = z.looseObject({ rule: z.string().optional(), steps: z.array(step).default([]) });

export const nluEntry = z.looseObject({
  intent: z.string().optional(),
  examples: z.union([z.string(), z.array(z.union([z.string(), example]))]).optional(),
});

/** Any of the YAML files: what each holds is told by its keys. */
export const rasaFile = z.looseObject({
  nlu: z.array(nluEntry).nullish(),
  responses: z.record(z.string(), z.array(response)).nullish(),
  rules: z.array(rule).nullish(),
});
export type RasaFile = z.infer<typeof rasaFile>;
export type Rule = z.infer<typeof rule>;

/** The JSON of Rasa 0 and 1. */
export const rasaJson = z.looseObject({
  rasa_nlu_data: z.looseObject({
    common_examples: z.array(z.looseObject({ text: z.string(), intent: z.string() })).default([]),
  }),
});

import { z } from 'zod';
import { fault, intentId, path, state } from './content-parts.ts';
import { decisionRecord } from './decision.ts';

/** What the studio asks for beside files and publishing. */

const localised = z.record(z.string(), z.string());
const counts = z.record(z.string(), z.number().int());

const surveyedIntent = z.object({
  id: z.string(),
  path: z.string(),
  /** Per language; empty where the file cannot be read. */
  title: localised,
  /** How many there are, per language. */
  utterances: counts,
  tests: z.number().int(),
  /** The languages that have an answer. */
  answers: z.array(z.string()).readonly(),
  tags: z.array(z.string()).readonly(),
  department: z.string().optional(),
  validFrom: z.string().optional(),
  validUntil: z.string().optional(),
});

/** What one look at all content tells, without anything being learnt. */
export const survey = z.object({
  intents: z.array(surveyedIntent).readonly(),
  /** All that is wrong, but for what only a trained bot finds. */
  faults: z.array(fault).readonly(),
  languages: z.array(z.string()).readonly(),
  departments: z.array(z.object({ id: z.string(), name: localised })).readonly(),
  /** The names that texts may use in braces, and what they stand for. */
  placeholders: z.record(z.string(), z.string()),
});
export type Survey = z.infer<typeof survey>;
export type SurveyedIntent = z.infer<typeof surveyedIntent>;

/** The survey of the content as the editor has changed it, and how each file stands. */
export const overview = survey.extend({
  files: z.array(z.object({ path: z.string(), hash: z.string(), state })).readonly(),
  /** Whether a language model can be asked for utterances. */
  model: z.enum(['ready', 'absent']),
});
export type Overview = z.infer<typeof overview>;

export const searchQuery = z.object({ text: z.string().trim().min(1).max(200) }).strict();
/** The files with all the words that were looked for. */
export const foundPaths = z.object({ paths: z.array(z.string()).readonly() });

export const tryText = z.object({ text: z.string().trim().min(1).max(500) }).strict();
/** What the bot would make of a conversation's first word, and why. */
const tried = z.object({
  decision: decisionRecord,
  /** What it would say; absent: it would hand over to people. */
  reply: z
    .object({ text: z.string(), language: z.string(), buttons: z.array(z.string()).readonly() })
    .optional(),
});
export type Tried = z.infer<typeof tried>;
/** By the content in force and by the draft; a side is absent where its content has errors. */
export const triedBoth = z.object({ live: tried.optional(), draft: tried.optional() });
export type TriedBoth = z.infer<typeof triedBoth>;

export const testIntent = z.object({ intentId }).strict();
const tested = z.object({
  list: z.enum(['tests', 'not']),
  language: z.string().optional(),
  text: z.string(),
  /** `unsure`: the right intent comes first, but the bot would ask back. */
  outcome: z.enum(['passed', 'unsure', 'failed']),
  /** The first candidate; absent where nothing of the message is known. */
  landedOn: z.object({ intentId: z.string(), confidence: z.number() }).optional(),
});
export type Tested = z.infer<typeof tested>;
/** `errors`: the content has some; `not-valid`: the bot does not use the intent today. */
export const testResults = z.object({
  status: z.enum(['tested', 'errors', 'not-valid']),
  results: z.array(tested).readonly(),
});
export type TestResults = z.infer<typeof testResults>;

export const draftFiles = z.object({
  files: z
    .array(
      z.object({
        path: z.string(),
        /** What is live; null: nothing is. */
        before: z.string().nullable(),
        /** Null: the file is removed. */
        after: z.string().nullable(),
        /** Whether what is live has changed since the draft began from it. */
        standing: z.enum(['fresh', 'stale']),
      }),
    )
    .readonly(),
});
export type DraftFiles = z.infer<typeof draftFiles>;

export const renameIntent = z.object({ from: intentId, to: intentId }).strict();
/** The files of the draft that were changed by it. */
export const renamed = z.object({ paths: z.array(z.string()).readonly() });

export const discardQuery = z.object({ path: path.optional() }).strict();

/** What the studio's stream says: something on disk is no longer as it was. */
export const contentNews = z.object({ type: z.literal('content-changed') });
export type ContentNews = z.infer<typeof contentNews>;

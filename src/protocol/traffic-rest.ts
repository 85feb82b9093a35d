import { z } from 'zod';
import { intentId } from './content-parts.ts';

/** What editors get of what visitors really wrote. All of it is redacted: personal data as placeholders. */

export const startReplay = z.object({ days: z.number().int().min(1).max(90) }).strict();
export const replayPath = z.object({ replayId: z.string().min(1).max(100) });
export const replayStarted = z.object({ replayId: z.string() });

const outcome = z.object({ move: z.string(), intents: z.array(z.string()).readonly() });
const kind = z.enum(['newly-answered', 'newly-escalated', 'newly-asked', 'other-intent', 'other-text']);
const example = z.object({
  kind,
  /** For those who may read the conversation. */
  conversationId: z.string().optional(),
  seq: z.number().int(),
  text: z.string(),
  before: outcome,
  after: outcome,
  verdict: z.object({ said: z.string(), flip: z.enum(['mended', 'broken']) }).optional(),
});
const report = z.object({
  conversations: z.number().int(),
  messages: z.number().int(),
  turns: z.number().int(),
  /** Of the turns, with what is in force and with the draft. */
  answered: z.object({ before: z.number().int(), after: z.number().int() }),
  counts: z.record(kind, z.number().int()),
  verdicts: z.object({ mended: z.number().int(), broken: z.number().int() }),
  groups: z
    .array(
      z.object({
        kind,
        before: outcome,
        after: outcome,
        count: z.number().int(),
        conversations: z.number().int(),
        examples: z.array(example).readonly(),
      }),
    )
    .readonly(),
});
export const replayState = z.object({
  status: z.enum(['running', 'done', 'failed', 'cancelled']),
  progress: z.object({
    conversations: z.number().int(),
    of: z.number().int(),
    messages: z.number().int(),
  }),
  reason: z.string().optional(),
  report: report.optional(),
});

export const exportQuery = z.object({ format: z.enum(['json', 'csv']).default('json') }).strict();
/** All that change, the first few examples of each group among them. */
export const replayChanges = z.object({ changes: z.array(example).readonly() });
export const csvText = z.string();

export const daysQuery = z.object({ days: z.coerce.number().int().min(1).max(90).default(30) }).strict();
export const clusterPath = z.object({ clusterId: z.string().min(1).max(60) });
const reply = z.object({ conversationId: z.string().optional(), seq: z.number().int(), text: z.string() });
const missed = z.object({
  /** For those who may read the conversation. */
  conversationId: z.string().optional(),
  seq: z.number().int(),
  at: z.number(),
  text: z.string(),
  language: z.string().optional(),
  reasons: z.array(z.string()).readonly(),
  replies: z.array(reply).readonly(),
});
export const clusters = z.object({
  /** At most 300, those of most conversations first. */
  clusters: z
    .array(
      z.object({
        id: z.string(),
        name: z.string(),
        state: z.enum(['open', 'dismissed']),
        conversations: z.number().int(),
        /** All its messages; of those that follow there are at most 40, the most typical first. */
        count: z.number().int(),
        messages: z.array(missed).readonly(),
        /** Its messages in each eighth of the days, the oldest first. */
        trend: z.array(z.number().int()).readonly(),
        /** Unix ms of the last. */
        lastAt: z.number(),
        /** The intent by which the bot in force now answers most of it. */
        answeredBy: z.string().optional(),
        /** The group that probably asks the same in another language. */
        twin: z.string().optional(),
      }),
    )
    .readonly(),
});
export const decideCluster = z.discriminatedUnion('action', [
  z.object({ action: z.enum(['dismiss', 'reopen', 'separate']) }).strict(),
  z.object({ action: z.literal('merge'), into: z.string().min(1).max(60) }).strict(),
  z.object({ action: z.literal('split'), texts: z.array(z.string().max(4_000)).min(1).max(500) }).strict(),
]);
export const clusterDecided = z.object({ splitOff: z.string().optional() });
export const draftCluster = z
  .object({
    /** Left out: named by what is asked. */
    intentId: intentId.optional(),
    days: z.number().int().min(1).max(90).default(30),
  })
  .strict();
export const drafted = z.object({
  intentId: z.string(),
  path: z.string(),
  text: z.string(),
  quoted: z.array(reply).readonly(),
});

export const contentHealth = z.object({
  catalogueVersion: z.string(),
  /** Tests and thieves are still being worked out: ask again in a few seconds. */
  pending: z.boolean(),
  /** Of how many days traffic is counted. */
  days: z.number().int(),
  intents: z.array(
    z.object({
      id: z.string(),
      /** Its tests and `not:` lines. */
      tests: z.object({ passed: z.number().int(), failed: z.number().int() }),
      /** Intents that take its utterances when these are asked without having been learnt; the most first. */
      stolenBy: z.array(z.object({ id: z.string(), count: z.number().int() })),
      /** ISO time of the last answer with it; null: there was none in those days. */
      lastMatched: z.string().nullable(),
      answered: z.number().int(),
      /** Conversations rated 1 or 2 whose last answer it was. */
      lowRated: z.number().int(),
      /** Answers that agents said should not have been given. */
      judgedWrong: z.number().int(),
      /** What is wrong with it, by its traffic. */
      neglect: z.array(z.enum(['never-answered', 'low-rated', 'judged-wrong'])),
    }),
  ),
});
export type ContentHealth = z.infer<typeof contentHealth>;

export const suggestionsQuery = z
  .object({ intent: intentId, days: z.coerce.number().int().min(1).max(90).default(90) })
  .strict();
export const suggestions = z.object({
  /** What visitors wrote that was near to the intent, redacted, the most wanted first; at most 30. */
  utterances: z.array(
    z.object({
      text: z.string(),
      language: z.string().optional(),
      conversations: z.number().int(),
      /** What the bot in force takes it for first; confidence 0…1. */
      first: z.object({ intentId: z.string(), confidence: z.number() }).optional(),
    }),
  ),
  /** Whether a language model can be asked for more. */
  model: z.enum(['ready', 'absent']),
});
export const writeSuggestions = z.object({ intent: intentId, language: z.string().min(2).max(12) }).strict();
/** What a language model wrote, at most twelve; nobody has said or checked it. */
export const writtenSuggestions = z.object({ texts: z.array(z.string()) });

export type UnansweredView = z.infer<typeof clusters>['clusters'][number];
export type MissedView = UnansweredView['messages'][number];
export type DraftedView = z.infer<typeof drafted>;
export type ReplayView = z.infer<typeof replayState>;
export type ReplayReportView = NonNullable<ReplayView['report']>;
export type ReplayGroupView = ReplayReportView['groups'][number];
export type Suggestions = z.infer<typeof suggestions>;

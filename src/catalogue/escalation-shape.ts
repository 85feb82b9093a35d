import { z } from 'zod';
import { standingGroups, standingMood } from './default-escalation.ts';
import { wordReasons } from './escalation.ts';
import { keyed } from './read-shape.ts';
import { departmentId, localised, perLanguage, text } from './values.ts';

/** What `_escalation.yaml` says, before anything is compared with other files; all of it may be left out. */
export type EscalationShape = z.infer<typeof escalationShape>;

const phraseWords = 'words such as "lapor … polisi", with … only between them';
const phrase = text(100)
  .regex(/^(?!…|\.\.\.)/u, phraseWords)
  .regex(/(?<!…|\.\.\.)$/u, phraseWords)
  .regex(/[\p{L}\p{N}]/u, phraseWords);
const list = z.array(phrase, { error: 'a list of texts' });
const phrases = perLanguage(list, 'one list of texts per language, such as id: and en:');

function countWords(least: number, most: number): string {
  return `a whole number from ${least} to ${most}`;
}

function count(least: number, most: number) {
  const words = countWords(least, most);
  return z.int({ error: words }).min(least, words).max(most, words);
}

/** A count; `never` is more than anybody counts to. */
function countOrNever(least: number, most: number) {
  const words = `${countWords(least, most)}, or never`;
  return z.union([z.int(), z.string()], { error: words }).transform((written, context) => {
    if (written === 'never') return Infinity;
    if (typeof written === 'number' && written >= least && written <= most) return written;
    context.issues.push({ code: 'custom', message: words, input: written });
    return z.NEVER;
  });
}

const mood = keyed({
  upset_after: countOrNever(1, 10).default(standingMood.upsetAfter),
  anger: phrases.default(standingMood.anger),
  impatience: phrases.default(standingMood.impatience),
  not: list.default(standingMood.not),
});

const towards = { department: departmentId.optional(), notice: localised(1_000).optional() };

const vip = keyed({
  tags: z.array(text(40), { error: 'a list of tags, such as [vip]' }).default([]),
  people: z.enum(['at-once', 'unsure'], { error: 'at-once or unsure' }).default('at-once'),
  ...towards,
});

const group = keyed({
  reason: z.enum(wordReasons, { error: wordReasons.join(', ') }),
  phrases,
  not: list.default([]),
  ...towards,
});

const groupId = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/u, 'a name such as self-harm, in lower-case letters, digits and hyphens');

/** `_escalation.yaml` */
export const escalationShape = keyed({
  misunderstandings: count(1, 10).default(2),
  repeated: countOrNever(2, 20).default(3),
  mood: mood.prefault({}),
  vip: vip.prefault({}),
  outage: keyed(towards).prefault({}),
  groups: z.record(groupId, group, { error: 'a mapping with one entry per group' }).default(standingGroups),
});

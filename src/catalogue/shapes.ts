import { z } from 'zod';
import { beforeChatShape } from './before-chat-shape.ts';
import { hours } from './hours.ts';
import { keyed, keysError } from './read-shape.ts';
import { replyKeys, sourceFormats, strategies } from './types.ts';
import { date, departmentId, duration, language, localised, perLanguage, precision, text } from './values.ts';

/** What an intent's file says, before anything is compared with other files. */
export type IntentShape = z.infer<typeof intentShape>;
export type SettingsShape = z.infer<typeof settingsShape>;
export type DepartmentsShape = z.infer<typeof departmentsShape>;
export type RepliesShape = z.infer<typeof repliesShape>;

const phrase = text(500);
const phrases = perLanguage(
  z.array(phrase, { error: 'a list of texts' }),
  'one list of texts per language, such as id: and en:',
);
const intentIds = (most: number) =>
  z
    .array(text(200), { error: 'a list of intents, such as [orders/order-status]' })
    .max(most, `at most ${most} intents`);

const source = keyed({
  format: z.enum(sourceFormats, { error: sourceFormats.join(', ') }),
  name: text(500).describe('What it is called there: a second import finds it by this'),
  kept: z.record(z.string(), z.unknown(), { error: 'a mapping' }).default({}),
});

/** `<topic>/<intent>.yaml` */
export const intentShape = keyed({
  title: text(160).describe('Per language, in the order of the settings: Ongkos kirim / Shipping cost'),
  department: departmentId
    .optional()
    .describe('Where a handoff from here goes; left out: the default department'),
  handoff: z
    .enum(['never', 'offer', 'always'], { error: 'never, offer or always' })
    .default('never')
    .describe('Whether the answer leads to a person: never, as a button under it, or at once'),
  verbatim: z
    .boolean({ error: 'true or false' })
    .default(false)
    .describe('Prices, refunds, law, health: nothing may rephrase the answer'),
  valid_from: date.optional().describe('The first day on which the bot uses it'),
  valid_until: date.optional().describe('The last day on which the bot uses it'),
  tags: z
    .array(text(60), { error: 'a list of texts' })
    .max(20, 'at most 20 tags')
    .default([])
    .describe('For your own overview; the bot does not read them'),
  utterances: phrases.describe('How people ask, slang and typos included: what the bot learns from'),
  answer: localised(4_000).describe('Markdown; {placeholders} come from _settings.yaml'),
  follow_ups: intentIds(3).default([]).describe('Intents offered as buttons under the answer'),
  tests: phrases.default({}).describe('Messages that must land here; the bot never learns from them'),
  not: z
    .array(phrase, { error: 'a list of texts' })
    .default([])
    .describe('Messages that this intent must not answer'),
  source: source.optional().describe('Where it was imported from, and what of that has no place here'),
});

/** The keys of an intent's file, in the order in which they are written. */
export const intentKeys: readonly string[] = Object.keys(intentShape.shape);

const deadlines = keyed({
  bot_turn: duration.prefault('20s'),
  queued: duration.prefault('60s'),
  queued_max: duration.prefault('3d'),
  first_reply: duration.prefault('120s'),
  agent_reply: duration.prefault('30m'),
  agent_gone: duration.prefault('60s'),
  visitor_idle: duration.prefault('15m'),
  visitor_gone: duration.prefault('30m'),
  reopen: duration.prefault('30m'),
  later_max: duration.prefault('14d'),
  later_taken: duration.prefault('4h'),
  later_gone: duration.prefault('7d'),
  mail_link: duration.prefault('14d'),
})
  .refine((times) => times.visitor_gone > times.visitor_idle, {
    path: ['visitor_gone'],
    message: 'a longer time than visitor_idle',
  })
  .refine((times) => times.queued_max > times.queued, {
    path: ['queued_max'],
    message: 'a longer time than queued',
  });

const languages = z
  .tuple([language], language, { error: 'a list of languages, such as [id, en]' })
  .refine((all) => new Set(all).size === all.length, 'every language once');

const capacity = z
  .int({ error: 'a whole number from 1 to 100' })
  .min(1, 'at least 1')
  .max(100, 'at most 100');

const colour =
  /^(?:#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]+|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)\([\d\s.,%/a-z+-]+\))$/iu;
const colourWords = 'a CSS colour in quotes, such as "#0f5c57"';
const toneWords = 'Kak, Anda or another form of address in letters, such as Bapak/Ibu';
const placeholderWords =
  'a name in lower-case letters, digits and underscores, such as order_url, other than shop_name';

/** `_settings.yaml` */
export const settingsShape = keyed({
  name: text(80).describe('The shop; {shop_name} in texts'),
  languages: languages.describe('In order of preference; the first must be complete'),
  assistant: localised(80).describe('What the bot is called'),
  greeting: localised(500),
  start: intentIds(6).default([]).describe('Intents offered as buttons under the greeting'),
  precision: precision.prefault('95%').describe('How often answers must be right, 50% to 99.9%'),
  default_department: departmentId,
  capacity: capacity.default(4).describe('How many conversations one agent holds at once'),
  brand_colour: z.string({ error: colourWords }).regex(colour, colourWords).default('#0f5c57'),
  placeholders: z
    .record(z.string().regex(/^(?!shop_name$)[a-z][a-z0-9_]*$/u, placeholderWords), text(500), {
      error: 'one text per name, such as order_url: https://…',
    })
    .default({})
    .describe('The names that texts may use in braces, and what they stand for'),
  deadlines: deadlines.prefault({}),
  ai_consent: z.enum(['ask', 'given'], { error: 'ask or given' }).default('ask'),
  tone: text(30)
    .regex(/^\p{L}[\p{L}\p{M}'’ -]*(?:\/\p{L}[\p{L}\p{M}'’ -]*)*$/u, toneWords)
    .default('Kak'),
  show_sources: z.boolean({ error: 'true or false' }).default(false),
  before_chat: beforeChatShape.optional().describe('What visitors are asked before the first message'),
});

const timeZoneWords = 'a time zone such as Asia/Jakarta';

/** `_departments.yaml` */
export const departmentsShape = z
  .record(
    departmentId,
    keyed({
      name: localised(80),
      time_zone: z.string({ error: timeZoneWords }).refine(isTimeZone, timeZoneWords),
      hours,
      holidays: z.array(date, { error: 'a list of dates, such as [2027-01-01]' }).default([]),
      languages: languages.optional(),
      capacity: capacity.optional(),
      fallback: departmentId.optional(),
      strategy: z.enum(strategies, { error: strategies.join(', ') }).default('least-busy'),
    }),
    { error: 'a mapping with one entry per department' },
  )
  .refine((departments) => Object.keys(departments).length > 0, 'at least one department');

function isTimeZone(name: string): boolean {
  // Offsets such as +07:00 are taken by Intl too, but know no summer time.
  if (!/^[A-Za-z]/u.test(name)) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** `_canned.yaml` */
export const cannedShape = z.record(
  z
    .string()
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/u,
      'a name such as ask-order, in lower-case letters, digits and hyphens',
    ),
  keyed({ title: text(120), text: localised(2_000) }),
  { error: 'a mapping with one entry per reply' },
);
export type CannedShape = z.infer<typeof cannedShape>;

/** `_replies.yaml` */
export const repliesShape = z.record(z.enum(replyKeys), localised(1_000), { error: keysError(replyKeys) });

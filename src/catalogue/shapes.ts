import { z } from 'zod';
import { hours } from './hours.ts';
import { keyed, keysError } from './read-shape.ts';
import { replyKeys } from './types.ts';
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

/** `<topic>/<intent>.yaml` */
export const intentShape = keyed({
  title: text(160),
  department: departmentId.optional(),
  handoff: z.enum(['never', 'offer', 'always'], { error: 'never, offer or always' }).default('never'),
  verbatim: z.boolean({ error: 'true or false' }).default(false),
  valid_until: date.optional(),
  utterances: phrases,
  answer: localised(4_000),
  follow_ups: intentIds(3).default([]),
  tests: phrases.default({}),
  not: z.array(phrase, { error: 'a list of texts' }).default([]),
});

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
})
  .refine((times) => times.visitor_gone > times.visitor_idle, {
    path: ['visitor_gone'],
    message: 'a longer time than visitor_idle',
  })
  .refine((times) => times.queued_max > times.queued, {
    path: ['queued_max'],
    message: 'a longer time than queued',
  });

const colour =
  /^(?:#[0-9a-f]{3,4}|#[0-9a-f]{6}|#[0-9a-f]{8}|[a-z]+|(?:rgb|hsl|hwb|lab|lch|oklab|oklch)\([\d\s.,%/a-z+-]+\))$/iu;
const colourWords = 'a CSS colour in quotes, such as "#0f5c57"';
const placeholderWords =
  'a name in lower-case letters, digits and underscores, such as order_url, other than shop_name';

/** `_settings.yaml` */
export const settingsShape = keyed({
  name: text(80),
  languages: z
    .tuple([language], language, { error: 'a list of languages, such as [id, en]' })
    .refine((all) => new Set(all).size === all.length, 'every language once'),
  assistant: localised(80),
  greeting: localised(500),
  start: intentIds(6).default([]),
  precision: precision.prefault('95%'),
  default_department: departmentId,
  capacity: z
    .int({ error: 'a whole number from 1 to 100' })
    .min(1, 'at least 1')
    .max(100, 'at most 100')
    .default(4),
  brand_colour: z.string({ error: colourWords }).regex(colour, colourWords).default('#0f5c57'),
  placeholders: z
    .record(z.string().regex(/^(?!shop_name$)[a-z][a-z0-9_]*$/u, placeholderWords), text(500), {
      error: 'one text per name, such as order_url: https://…',
    })
    .default({}),
  deadlines: deadlines.prefault({}),
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

/** `_replies.yaml` */
export const repliesShape = z.record(z.enum(replyKeys), localised(1_000), { error: keysError(replyKeys) });

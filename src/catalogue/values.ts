import { z } from 'zod';
import { findInvisible } from './invisible.ts';

/** Text that is not empty, without surrounding spaces; every character visible and storable. */
export function text(maxLength: number) {
  return z
    .string({ error: 'text' })
    .trim()
    .min(1, 'text that is not empty')
    .max(maxLength, `at most ${maxLength.toLocaleString('en')} characters`)
    .refine(
      (value) => findInvisible(value) === undefined && value.isWellFormed(),
      'characters that can be seen',
    );
}

/** A BCP 47 language with an optional script or region: `id`, `en`, `pt-BR`. */
export const language = z
  .string({ error: 'a language such as id or en' })
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/u, 'a language such as id or en');

/** One text per language. */
export function localised(maxLength: number) {
  return perLanguage(text(maxLength), 'one text per language, such as id: … and en: …');
}

/** One value per language; so many that all the world's chat languages fit, and a hostile file does not. */
export function perLanguage<S extends z.ZodType>(value: S, expected: string) {
  return z
    .record(language, value, { error: expected })
    .refine((values) => Object.keys(values).length <= 100, 'at most 100 languages');
}

/** The name of a department: lower-case letters, digits and hyphens. */
export const departmentId = z
  .string({ error: 'a department such as general' })
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/u,
    'a department such as general, in lower-case letters, digits and hyphens',
  );

/** A calendar date that exists. */
export const date = z.iso.date({ error: 'a date such as 2027-01-31' });

const durationWords = 'a time such as 20s, 15m, 3h or 2d';
const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** A positive length of time written with its unit, as milliseconds. */
export const duration = z.string({ error: durationWords }).transform((written, context) => {
  const [, count, unit = ''] = /^([1-9]\d{0,4}) ?([smhd])$/u.exec(written) ?? [];
  const milliseconds = Number(count) * (units[unit] ?? Number.NaN);
  if (Number.isFinite(milliseconds)) return milliseconds;
  context.issues.push({ code: 'custom', message: durationWords, input: written });
  return z.NEVER;
});

const precisionWords = 'a share from 50% to 99.9%, such as 95% or 0.95';

/** A percentage or fraction, as a fraction from 0.5 to 0.999. */
export const precision = z
  .union([z.number(), z.string()], { error: precisionWords })
  .transform((written, context) => {
    const share = typeof written === 'number' ? written : percentage(written);
    if (share >= 0.5 && share <= 0.999) return share;
    context.issues.push({ code: 'custom', message: precisionWords, input: written });
    return z.NEVER;
  });

function percentage(written: string): number {
  const [, count] = /^(\d{1,3}(?:\.\d+)?) ?%$/u.exec(written) ?? [];
  // Rounded, because 99.9 / 100 is a little more than 0.999.
  return Math.round(Number(count) * 1e6) / 1e8;
}

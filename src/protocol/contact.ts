import { z } from 'zod';

/** How a visitor can be reached: one of address and number at least. */
export const contact = z.object({
  name: z.string().optional(),
  email: z.string().optional(),
  /** E.164, such as `+628123456789`. */
  phone: z.string().optional(),
});
export type Contact = Readonly<z.infer<typeof contact>>;

/** No control characters, so that nothing said here can end a line in the head of a mail. */
const singleLine = /^[^\p{Cc}\u2028\u2029]*$/u;

export const contactName = z.string().trim().max(80).regex(singleLine, 'expected a name in one line');

/** The longest address that SMTP carries (RFC 5321), in a form that people have. */
export const emailAddress = z
  .string()
  .trim()
  .max(254, 'expected an address of at most 254 characters')
  .pipe(z.email('expected an address such as name@example.com'));

/**
 * A phone number as people write it, as E.164. Without a country code it is taken for an Indonesian one: `0812 3456 789`,
 * `62 812…` and `+62 812…` are the same.
 */
export const phoneNumber = z
  .string()
  .max(40)
  .transform(asE164)
  .pipe(z.string().regex(e164(), 'expected a phone number such as 0812 3456 7890 or +62 812 3456 7890'));

/** Indonesian numbers have 8 to 12 digits after the country code and never a 0 or 1 at their start (ITU-T E.164). */
function e164(): RegExp {
  return /^\+(?:62[2-9]\d{7,11}|(?!62)[1-9]\d{6,14})$/;
}

function asE164(written: string): string {
  const plain = written
    .trim()
    .replace(/^\(\s*\+/, '+(')
    .replace(/[\s().\-/\u00a0\u2010-\u2015]/g, '');
  if (!/^\+?\d+$/.test(plain)) return '';
  if (plain.startsWith('+')) return plain.replace(/^\+620+/, '+62');
  if (plain.startsWith('00')) return `+${plain.slice(2)}`;
  if (plain.startsWith('0')) return `+62${plain.slice(1)}`;
  return plain.startsWith('62') ? `+${plain}` : '';
}

import { findPersonalData, type PersonalKind } from './personal-data.ts';

/** Keeps what was taken out of the texts of one conversation, so that it can be put back for the same visitor. */
export interface Redactor {
  /** The text with typed placeholders such as `[PHONE_1]`; the same value gets the same placeholder. */
  redact(text: string): string;
  /** The text with the values back in their places. A placeholder that nobody gave out stays as it is. */
  restore(text: string): string;
}

export function createRedactor(): Redactor {
  const placeholderOf = new Map<string, string>();
  const valueBehind = new Map<string, string>();
  const counts = new Map<PersonalKind, number>();

  function placeholderFor(kind: PersonalKind, value: string): string {
    const key = `${kind} ${value.replace(/[\s.()-]/gu, '').toLowerCase()}`;
    const known = placeholderOf.get(key);
    if (known !== undefined) return known;
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    const placeholder = `[${kind}_${count}]`;
    placeholderOf.set(key, placeholder);
    valueBehind.set(placeholder, value);
    return placeholder;
  }

  return {
    redact: (text) => replaceFindings(text, placeholderFor),
    restore: (text) =>
      text.replace(placeholders, (placeholder) => valueBehind.get(placeholder) ?? placeholder),
  };
}

/** What a redacted text has in place of personal data. */
export const placeholders = /\[(?:NIK|NPWP|PHONE|EMAIL|CARD|ACCOUNT|CVV|OTP|PIN)_\d+\]/gu;

const secrets: readonly PersonalKind[] = ['CARD', 'CVV', 'OTP', 'PIN'];

/**
 * A visitor's text as it is kept: what opens a card or an account is hidden for good, of a card all but the last four
 * digits. Hiding what is hidden changes nothing.
 */
export function maskSecrets(text: string): string {
  return replaceFindings(text, (kind, value) => {
    if (!secrets.includes(kind)) return value;
    return kind === 'CARD' ? `••••${value.replace(/\D/gu, '').slice(-4)}` : '•••';
  });
}

function replaceFindings(text: string, replace: (kind: PersonalKind, value: string) => string): string {
  let result = '';
  let done = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    result += text.slice(done, start) + replace(kind, text.slice(start, end));
    done = end;
  }
  return result + text.slice(done);
}

import { type DigitGroup, digitRuns, joined } from './digit-groups.ts';

/** A kind of personal data, as placeholders name it. NIK stands for the family card's number too. */
export type PersonalKind = 'NIK' | 'NPWP' | 'PHONE' | 'EMAIL' | 'CARD' | 'ACCOUNT' | 'CVV' | 'OTP' | 'PIN';

/** Where in a text, in UTF-16 code units, something personal stands. */
export interface Finding {
  readonly kind: PersonalKind;
  readonly start: number;
  readonly end: number;
}

/**
 * Finds what identifies a person or opens an account, in the order of the text, without overlaps. It goes by form and by
 * the words around, for Indonesian and English; it prefers to find too much. Digits of all scripts count.
 */
export function findPersonalData(text: string): readonly Finding[] {
  const plain = inAsciiDigits(text);
  const found: Finding[] = [];
  const add = (finding: Finding): void => {
    if (!found.some(({ start, end }) => finding.start < end && start < finding.end)) found.push(finding);
  };
  for (const finding of [...cards(plain), ...emails(plain), ...codes(plain), ...numbers(plain)]) add(finding);
  return found.toSorted((a, b) => a.start - b.start);
}

/** The same text at the same length with digits of other scripts as 0–9; a filler keeps the place of a second unit. */
function inAsciiDigits(text: string): string {
  return text.replace(/\p{Nd}/gu, (digit) => {
    const code = digit.codePointAt(0) ?? 0;
    return `${digitValue(code)}${'\u2060'.repeat(digit.length - 1)}`;
  });
}

/** Unicode keeps decimal digits in runs of ten, so that a digit's value is its distance from the run's zero. */
function digitValue(code: number): number {
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && !startsRun(zero)) zero -= 1;
  return code - zero;
}

/** The mathematical digits are five runs without a gap. */
function startsRun(code: number): boolean {
  return code >= 0x1d7ce && code <= 0x1d7ff && (code - 0x1d7ce) % 10 === 0;
}

const emailForms = [
  /[\p{L}\p{N}._%+-]+\s?(?:@|\(at\)|\[at\])\s?[\p{L}\p{N}-]+(?:\s?\.\s?[\p{L}\p{N}-]+)+/giu,
  /[\p{L}\p{N}._%+-]+ (?:at|et) [\p{L}\p{N}-]+ (?:dot|titik) [\p{L}]{2,}(?: (?:dot|titik) [\p{L}]{2,})?/giu,
];

function emails(text: string): readonly Finding[] {
  return emailForms.flatMap((form) => findings(text, form, 'EMAIL', 0));
}

/** Behind what is hidden already comes something else. */
const between = '(?:(?!••)[^\\d\\n]){0,16}?';

/** Short secrets, which only the words beside them give away. The digits are the first group that matched. */
const codeForms: readonly (readonly [PersonalKind, RegExp])[] = [
  ['CVV', new RegExp(`(?:cvv2?|cvc2?|cvn|kode keamanan|security code)${between}(\\d{3,4})(?!\\d)`, 'giu')],
  ['CVV', /(?<![\d•])(\d{3,4})(?!\d)[^\d\n]{0,6}(?:cvv|cvc)/giu],
  [
    'OTP',
    new RegExp(
      `(?:\\botp|kode (?:verifikasi|otp|akses)|verification code|one[- ]?time (?:code|password))${between}(\\d(?:[ -]?\\d){3,7})(?!-?\\d)`,
      'giu',
    ),
  ],
  ['OTP', /(?<!\d)(\d{4,8})(?!\d)[^\d\n]{0,10}\botp\b/giu],
  ['PIN', new RegExp(`\\bpin(?:nya|ku)?\\b${between}(\\d(?:[ -]?\\d){3,5})(?!-?\\d)`, 'giu')],
];

function codes(text: string): readonly Finding[] {
  return codeForms.flatMap(([kind, form]) => findings(text, form, kind, 1));
}

function findings(text: string, form: RegExp, kind: PersonalKind, group: 0 | 1): readonly Finding[] {
  return [...text.matchAll(form)].map((match) => {
    const value = match[group] ?? '';
    const start = match.index + match[0].lastIndexOf(value);
    return { kind, start, end: start + value.length };
  });
}

/** How far before a number its name may stand. */
const reach = 32;

/** No number of a person, card or account is longer. */
const mostDigits = 19;

/** Cards come first, so that a part of one is taken for nothing else, whatever stands beside it. */
function cards(text: string): readonly Finding[] {
  return digitRuns(text).flatMap((run) =>
    take(text, run, (group) => (isCard(group, wordsBefore(text, group)) ? 'CARD' : undefined)),
  );
}

/** Longer numbers, by their form and by what is said before them. */
function numbers(text: string): readonly Finding[] {
  const taken = cards(text);
  return digitRuns(text).flatMap((run) => {
    const rest = run.filter(
      (group) => !taken.some(({ start, end }) => start <= group.start && group.end <= end),
    );
    return take(text, rest, (group) => kindOf(group, wordsBefore(text, group)));
  });
}

function wordsBefore(text: string, { start }: DigitGroup): string {
  return text.slice(Math.max(0, start - reach), start).toLowerCase();
}

/** Takes the longest neighbours that together are of a kind, from the left. */
function take(
  text: string,
  run: readonly DigitGroup[],
  kindIn: (group: DigitGroup) => PersonalKind | undefined,
): readonly Finding[] {
  const found: Finding[] = [];
  for (let from = 0; from < run.length; from += 1) {
    // Each group has a digit, so that more of them together are of no kind.
    for (let to = Math.min(run.length, from + mostDigits); to > from; to -= 1) {
      const group = joined(text, run.slice(from, to));
      const kind = group.digits.length > mostDigits && to - from > 1 ? undefined : kindIn(group);
      if (kind === undefined) continue;
      found.push({ kind, start: group.start, end: group.end });
      from = to - 1;
      break;
    }
  }
  return found;
}

const aboutIdentity = /\b(?:nik|ktp|kk|kartu keluarga|e-?ktp|identity)\b/u;
const aboutTax = /\bnpwp\b/u;
const aboutPhone = /\b(?:hp|wa|whatsapp|telp|tlp|tel|telepon|phone|nomor|nomer|no|call|hubungi)\b/u;
const aboutAccount = /\b(?:rekening|norek|rek|bca|bni|bri|bsi|mandiri|cimb|permata|danamon|account|va)\b/u;

function kindOf({ digits, written }: DigitGroup, before: string): PersonalKind | undefined {
  const length = digits.length;
  if (length === 16 && aboutIdentity.test(before)) return 'NIK';
  if ((length === 15 || length === 16) && aboutTax.test(before)) return 'NPWP';
  if (/^\d{2}\.\d{3}\.\d{3}\.\d-\d{3}\.\d{3}$/u.test(written)) return 'NPWP';
  if (length === 16) return 'NIK';
  if (length > mostDigits) return 'ACCOUNT';
  if (length >= 6 && length <= 18 && aboutAccount.test(before)) return 'ACCOUNT';
  if (isPhone(digits, written, before)) return 'PHONE';
  return undefined;
}

function isPhone(digits: string, written: string, before: string): boolean {
  if (written.startsWith('+')) return digits.length >= 8 && digits.length <= 15;
  if (/^0062\d{8,12}$|^62[28]\d{7,12}$|^0[2-9]\d{7,12}$/u.test(digits)) return true;
  return /^8\d{8,11}$/u.test(digits) && aboutPhone.test(before);
}

/** A payment card's number, by its length and check digit (ISO/IEC 7812-1, annex B). */
function isCard({ digits }: DigitGroup, before: string): boolean {
  if (aboutIdentity.test(before) || aboutTax.test(before)) return false;
  if (digits.length < 13 || digits.length > mostDigits || /^(\d)\1*$/u.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const value = Number(digit) * (place % 2 === 0 ? 1 : 2);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

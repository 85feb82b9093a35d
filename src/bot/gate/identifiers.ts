import { numberWords } from '../model-lexicon/number-words.ts';
import { unitOf } from '../model-lexicon/units.ts';

/** What names one thing rather than counts: codes such as "v60" or "inv-7781", and long numbers such as a telephone's. */
export interface Identifier {
  /** Folded; of a long number its digits only, +62 as 0. */
  readonly code: string;
  readonly start: number;
  readonly end: number;
}

/** The identifiers of a folded text, and the text with spaces in their place. */
export function takeIdentifiers(folded: string): { identifiers: readonly Identifier[]; rest: string } {
  if (!/\d/.test(folded)) return { identifiers: [], rest: folded };
  const identifiers: Identifier[] = [];
  const take = (found: string, start: number, code: string) => {
    identifiers.push({ code, start, end: start + found.length });
    return ' '.repeat(found.length);
  };
  const rest = folded
    .replace(digitRuns, (found, start: number) => {
      const hasCurrency = currency.test(folded.slice(Math.max(0, start - 4), start));
      return !hasCurrency && isLongNumber(found) ? take(found, start, digitsOf(found)) : found;
    })
    .replace(words, (found, start: number) =>
      !isCode(found) || isCounted(found) ? found : take(found, start, found.replace(/(?:nya|-nya)$/, '')),
    );
  return { identifiers, rest };
}

const currency = /(?:rp|idr|\$|usd)\.? ?$/;
const digitRuns = /(?<![\p{L}\p{N}.,:])\+?\(?\d(?:\d|[ ().\u2010-\u2015/-]{1,3}(?=[\d(]))*\d/gu;
const words = /[\p{L}\p{N}]+(?:[-_]+[\p{L}\p{N}]+)*/gu;
const isCode = (word: string) => /\d/.test(word) && /\p{L}/u.test(word);

function digitsOf(text: string): string {
  const digits = text.replace(/\D/g, '');
  return text.startsWith('+62') ? `0${digits.slice(2)}` : digits;
}

const counts = [
  /^\d{1,3}(?:[.,]\d{3})+(?:[.,]\d{1,2})?(?: ?[\u2010-\u2015-] ?\d{1,3}(?:[.,]\d{3})+)?$/,
  /^\d{1,2}\.\d{2}(?: ?[\u2010-\u2015-] ?\d{1,2}\.\d{2})?$/,
  /^\d{4}([-/.])\d{1,2}\1\d{1,2}$/,
  /^\d{1,2}([-/.])\d{1,2}\1\d{2,4}$/,
];

/** A telephone, an account, a number of an order: many digits that are no amount, time or date. */
function isLongNumber(text: string): boolean {
  if (counts.some((count) => count.test(text))) return false;
  const parts = text.match(/\d+/g) ?? [];
  const digits = parts.join('').length;
  if (digits < 6) return false;
  if (parts.length === 1) return digits >= 7 || text.startsWith('0') || text.startsWith('+');
  return parts.length >= 3 || /^[+(0]/.test(text) || parts.some((part) => part.length >= 5);
}

const counted = /^(?:rp|idr|usd|ke-)?\d+(?:-?([a-z]+))?(?:-(?:rp|ke-)?\d+(?:-?([a-z]+))?)*$/;
const product = /^\d+x\d+([a-z]*)$/;
const ordinal = /^\d*(?:1st|2nd|3rd|\dth)$/;

/** "25rb", "15g", "2x24", "12-month", "7th": a number with its unit. */
function isCounted(code: string): boolean {
  if (ordinal.test(code)) return true;
  const found = counted.exec(code) ?? product.exec(code);
  if (found === null) return false;
  return found.slice(1).every((word) => word === undefined || word === '' || isUnit(word));
}

function isUnit(word: string): boolean {
  if (unitOf(word) !== undefined) return true;
  return numberWords.get(word.replace(/an$/, ''))?.type === 'multiplier' || dayHalves.test(word);
}

const dayHalves = /^(?:am|pm|an|wib|wita|wit)$/;

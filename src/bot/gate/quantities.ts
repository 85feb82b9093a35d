import { onesOfUnits } from '../model-lexicon/number-words.ts';
import { clock, type HalfOfDay, money, type Unit, unitOf } from '../model-lexicon/units.ts';
import { type Measured, measured, type Quantity } from './quantity.ts';
import { readDate } from './read-date.ts';
import { type ReadNumber, readNumber, type Token } from './read-number.ts';
import { halfAfter, timeInHalf, unitAfter, unitBefore } from './read-unit.ts';
import { markRanges, shareUnits } from './shared-units.ts';

const tokenPattern = /\d+(?:[.,:]\d+)*|\p{L}+|[^\s\p{L}\d]/gu;

/** The quantities of a folded text without identifiers, in order. Ends of a range and items of a list share a unit. */
export function quantitiesOf(folded: string): readonly Quantity[] {
  const tokens = Array.from(folded.matchAll(tokenPattern), ({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
  return markRanges(shareUnits(scan(tokens), tokens), tokens);
}

function scan(tokens: readonly Token[]): readonly Measured[] {
  const all: Measured[] = [];
  for (let at = 0; at < tokens.length; ) {
    const one = date(tokens, at) ?? oneOfUnit(tokens, at) ?? count(tokens, at);
    if (one !== undefined) all.push(one);
    at = one?.next ?? at + 1;
  }
  return all;
}

function date(tokens: readonly Token[], from: number): Measured | undefined {
  const read = readDate(tokens, from);
  if (read === undefined) return undefined;
  const unit: Unit = { kind: 'date', size: 1 };
  const quantity = { kind: unit.kind, value: read.value, written: read.day, inWords: false };
  return measured(tokens, { from, next: from + read.length, unit }, quantity);
}

/** "Sehari", "weekly" */
function oneOfUnit(tokens: readonly Token[], from: number): Measured | undefined {
  const unit = unitOf(onesOfUnits.get(tokens[from]?.text ?? '') ?? '');
  if (unit === undefined) return undefined;
  const quantity = { kind: unit.kind, value: unit.size, written: 1, inWords: false };
  return measured(tokens, { from, next: from + 1, unit }, quantity);
}

function count(tokens: readonly Token[], from: number): Measured | undefined {
  const number = readNumber(tokens, from);
  return number && (timesHours(tokens, from, number) ?? withUnit(tokens, from, number));
}

/** "2×24 jam" is two days. */
function timesHours(tokens: readonly Token[], from: number, number: ReadNumber): Measured | undefined {
  if (!/^[x×*]$/.test(tokens[number.next]?.text ?? '')) return undefined;
  const second = readNumber(tokens, number.next + 1);
  const after = second && unitAfter(tokens, second.next);
  if (second === undefined || after?.unit.kind !== 'minutes') return undefined;
  const { unit, next } = after;
  const value = number.value * second.value * unit.size;
  return measured(
    tokens,
    { from, next, unit },
    { kind: unit.kind, value, written: second.value, inWords: false },
  );
}

/** "Rp50 ribu" without "Rp" is money too. */
const leastMultiplier = 1000;

function withUnit(tokens: readonly Token[], from: number, number: ReadNumber): Measured {
  const { value, multiplier, inWords, next } = number;
  const before = unitBefore(tokens, from);
  const after = before?.kind === 'money' ? undefined : unitAfter(tokens, next);
  const { half, length } = halfAfter(tokens, next);
  if (half !== undefined || (after === undefined && isTime(number, before))) {
    return measured(tokens, { from, next: next + length, unit: clock }, timeOf(number, half));
  }
  const own = after?.unit ?? (before?.kind === 'clock' ? undefined : before);
  const unit = own ?? (multiplier >= leastMultiplier ? money : undefined);
  const quantity = { kind: unit?.kind ?? 'plain', value: value * (unit?.size ?? 1), written: value, inWords };
  return measured(tokens, { from, next: after?.next ?? next, unit, multiplier }, quantity);
}

function isTime({ value, minutes }: ReadNumber, before: Unit | undefined): boolean {
  if (before?.kind === 'clock') return value <= 24;
  return minutes !== undefined && before?.kind !== 'money';
}

function timeOf(
  { value, minutes, inWords }: ReadNumber,
  half: HalfOfDay | undefined,
): Omit<Quantity, 'start' | 'end'> {
  const written = Math.floor(value);
  if (half === undefined && minutes === undefined && value <= 12) {
    return { kind: 'hour', value, written, inWords };
  }
  return { kind: 'clock', value: timeInHalf(minutes ?? value * 60, half), written, inWords };
}

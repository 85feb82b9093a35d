import type { Measured, Quantity } from './quantity.ts';
import type { Token } from './read-number.ts';

const rangeWords = /^(?:[\u2010-\u2015-]|sampai|hingga|sd|to|until|till|through)$/;
const listWords = /^(?:[,/]|dan|and|atau|or|, (?:dan|and|atau|or))$/;

/**
 * Quantities in the units that they share: "3–7 hari" and "1, 2 atau 4 minggu" are time throughout, "Rp14.000–20.000" is
 * money at both ends, "14–20 ribu" thousands.
 */
export function shareUnits(all: readonly Measured[], tokens: readonly Token[]): readonly Measured[] {
  const backwards: Measured[] = [];
  for (const one of all.toReversed()) {
    const right = backwards[0];
    const link = right && linkBetween(tokens, one, right);
    const isShared = right !== undefined && link !== undefined && one.unit === undefined;
    const isMeant = isShared && (right.unit !== undefined || (right.multiplier > 1 && link === 'range'));
    backwards.unshift(isMeant ? inUnitOf(one, right, right.multiplier) : one);
  }
  return backwards.map((one, at) => {
    const left = backwards[at - 1];
    if (left?.unit === undefined || one.unit !== undefined) return one;
    return linkBetween(tokens, left, one) === 'range' ? inUnitOf(one, left, 1) : one;
  });
}

/** The quantities, those that are ends of a range marked so. */
export function markRanges(all: readonly Measured[], tokens: readonly Token[]): readonly Quantity[] {
  const isRange = (left: Measured | undefined, right: Measured | undefined) =>
    left !== undefined && right !== undefined && linkBetween(tokens, left, right) === 'range';
  return all.map((one, at) => {
    if (isRange(one, all[at + 1])) return { ...one.quantity, of: 'low' };
    return isRange(all[at - 1], one) ? { ...one.quantity, of: 'high' } : one.quantity;
  });
}

/** What two quantities are by the words between them. */
function linkBetween(
  tokens: readonly Token[],
  left: Measured,
  right: Measured,
): 'range' | 'list' | undefined {
  if (right.from - left.next > 4) return undefined;
  const between = tokens.slice(left.next, right.from).map(({ text }) => text);
  const words = between.filter((word) => !/^(?:rp|idr|ke|jam|pukul)$/.test(word));
  const isOrdinal = between.includes('ke') && words.length > 1;
  const link = (isOrdinal ? words.filter((word) => word !== '-') : words).join(' ');
  if (rangeWords.test(link)) return 'range';
  return listWords.test(link) ? 'list' : undefined;
}

/** "Rp500–1.000" is five hundred to a thousand: what is large already is not multiplied. */
const large = 1000;

function inUnitOf(one: Measured, { unit }: Measured, multiplier: number): Measured {
  const { quantity } = one;
  const isSmall = quantity.written < large && one.multiplier === 1;
  const written = isSmall ? quantity.written * multiplier : quantity.written;
  const kind = unit?.kind === 'clock' ? 'hour' : (unit?.kind ?? 'plain');
  const value = kind === 'hour' ? written : written * (unit?.size ?? 1);
  return { ...one, unit, quantity: { ...quantity, kind, value, written } };
}

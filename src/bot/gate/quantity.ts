import type { Kind, Unit } from '../model-lexicon/units.ts';
import type { Token } from './read-number.ts';

/** A number of a text with what it counts. */
export interface Quantity {
  readonly kind: Kind;
  /** In the kind's own unit. */
  readonly value: number;
  /** The number as it stands there, before its unit. */
  readonly written: number;
  /** In words, where the number may be no more than a small word: "one", "kedua". */
  readonly inWords: boolean;
  /** One end of a range: of "3–7 hari", three is the low one. */
  readonly of?: 'low' | 'high';
  readonly start: number;
  readonly end: number;
}

/** A quantity with the tokens it takes up, as long as those around it are not known. */
export interface Measured {
  readonly quantity: Quantity;
  readonly unit: Unit | undefined;
  readonly multiplier: number;
  /** Of its first token, and of the first after it. */
  readonly from: number;
  readonly next: number;
}

/** Two quantities with one key are the same. */
export function keyOf({ kind, value }: Pick<Quantity, 'kind' | 'value'>): string {
  return `${kind} ${Math.round(value * 1e6) / 1e6}`;
}

/** A quantity over the tokens from `from` to before `next`. */
export function measured(
  tokens: readonly Token[],
  { from, next, unit, multiplier = 1 }: Omit<Measured, 'quantity' | 'multiplier'> & { multiplier?: number },
  quantity: Omit<Quantity, 'start' | 'end'>,
): Measured {
  const start = tokens[from]?.start ?? 0;
  const end = tokens[next - 1]?.end ?? start;
  return { quantity: { ...quantity, start, end }, unit, multiplier, from, next };
}

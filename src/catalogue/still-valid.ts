import type { Catalogue } from './types.ts';

/**
 * The catalogue without the intents whose last day is over on `today` (YYYY-MM-DD): they are neither answered nor
 * offered.
 */
export function stillValid(catalogue: Catalogue, today: string): Catalogue {
  const intents = [...catalogue.intents].filter(
    ([, { validUntil }]) => validUntil === undefined || validUntil >= today,
  );
  return { ...catalogue, intents: new Map(intents) };
}

import type { Catalogue, Intent } from './types.ts';

/**
 * The catalogue without the intents whose last day is over on `today` (YYYY-MM-DD), or whose first day is yet to come:
 * they are neither answered nor offered.
 */
export function stillValid(catalogue: Catalogue, today: string): Catalogue {
  const intents = [...catalogue.intents].filter(([, intent]) => isValidOn(intent, today));
  return { ...catalogue, intents: new Map(intents) };
}

/** Whether the bot may use the intent on that day (YYYY-MM-DD). */
export function isValidOn(
  { validFrom, validUntil }: Pick<Intent, 'validFrom' | 'validUntil'>,
  today: string,
): boolean {
  return (validFrom ?? today) <= today && today <= (validUntil ?? today);
}

import { z } from 'zod';

/** An empty setting counts as left out, as `.env` files often have them. */
export function setting<S extends z.ZodType>(schema: S) {
  return z.preprocess((value) => (value === '' ? undefined : value), schema);
}

/** What nobody else may know, long enough not to be guessed; may be left out. */
export function secret(fewest: number) {
  return setting(z.string().min(fewest, `expected at least ${fewest} characters`).optional());
}

/** A number from 1 on; `unlimited` is `Infinity`. */
export function limit(usual: number) {
  const words = 'expected a number from 1 on, or unlimited';
  const schema = z
    .union([z.literal('unlimited'), z.coerce.number(words).int(words).min(1, words)], words)
    .default(usual)
    .transform((said) => (said === 'unlimited' ? Infinity : said));
  return setting(schema);
}

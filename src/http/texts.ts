import { cleanText } from '../conversation/clean-text.ts';
import { HttpProblem } from './problem.ts';

/** A text as it is stored; refused where nothing is left of it. */
export function meaningful(text: string): string {
  const stored = cleanText(text);
  if (stored === '') throw new HttpProblem(400, 'text: expected at least one visible character');
  return stored;
}

/** A body with this optional text as it is stored; one of which nothing is left counts as not said. */
export function cleaned<K extends string, T extends { readonly [key in K]?: string | undefined }>(
  body: T,
  key: K,
): T {
  const text = cleanText(body[key] ?? '');
  return { ...body, [key]: text === '' ? undefined : text };
}

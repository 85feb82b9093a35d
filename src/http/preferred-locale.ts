import type { Context } from 'hono';

/** The language that a reader asks for: in so many words, else the first that their browser names; empty: none. */
export function preferredLocale(c: Context, asked: string | undefined): string {
  const [first = ''] = (c.req.header('accept-language') ?? '').split(/[,;]/);
  return asked ?? first.trim();
}

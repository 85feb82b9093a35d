import { buildFolder } from './build.ts';

/** A language and what is said in it, as the chat takes it. */
export interface Spoken {
  readonly language: string;
  readonly texts: unknown;
}

/**
 * Fetches `chat.js` from the server, which defines the elements, and beside it the language that it will speak, which is
 * given back; where that cannot be had, the chat tries again itself. Rejects where the chat cannot be had. Imported and not put
 * in a tag, whose address a page with Trusted Types would not let us set; a page that allows scripts one by one has
 * allowed ours, and so what it imports. `failures` counts the tries before: a browser may remember that an address
 * could not be fetched.
 */
export async function fetchChat(
  server: string,
  language: string,
  failures: number,
): Promise<Spoken | undefined> {
  const folder = new URL(buildFolder, server);
  const url = new URL('chat.js', folder);
  if (failures > 0) url.searchParams.set('again', String(failures));
  const words = new URL(`locale-${language}.js`, folder);
  const [spoken] = await Promise.all([
    import(/* @vite-ignore */ words.href).then(
      ({ texts }): Spoken => ({ language, texts }),
      () => undefined,
    ),
    import(/* @vite-ignore */ url.href),
  ]);
  return spoken;
}

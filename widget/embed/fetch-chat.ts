import { buildFolder } from './build.ts';

/**
 * Fetches `chat.js` from the server, which defines the elements, and the language it will speak, which it would fetch
 * only then. Rejects where the chat cannot be had. Imported and not put
 * in a tag, whose address a page with Trusted Types would not let us set; a page that allows scripts one by one has
 * allowed ours, and so what it imports. `failures` counts the tries before: a browser may remember that an address
 * could not be fetched.
 */
export async function fetchChat(server: string, language: string, failures: number): Promise<void> {
  const folder = new URL(buildFolder, server);
  const url = new URL('chat.js', folder);
  if (failures > 0) url.searchParams.set('again', String(failures));
  const words = new URL(`locale-${language}.js`, folder);
  import(/* @vite-ignore */ words.href).catch(() => {});
  await import(/* @vite-ignore */ url.href);
}

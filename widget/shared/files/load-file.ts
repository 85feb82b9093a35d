import { bearer, readFault } from '../http.ts';

/** Fetches a file's bytes. Throws HttpFault on every answer but 2xx, and what fetch throws without any. */
export async function loadFile(
  fetch: typeof globalThis.fetch,
  { url, token }: { readonly url: string; readonly token?: string | undefined },
): Promise<Blob> {
  const credentials = token === undefined ? 'same-origin' : 'omit';
  const response = await fetch(url, { headers: { ...bearer(token) }, credentials });
  if (!response.ok) throw await readFault(response);
  return response.blob();
}

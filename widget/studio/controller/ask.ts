import { HttpFault, readFault } from '../../shared/http.ts';

/** One call of the studio's to the server. */
export interface Question {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
  readonly body?: object;
  /** Which state of a thing has been seen; null: that it is not there. */
  readonly seen?: string | null;
  readonly signal?: AbortSignal;
}

/** Puts a question to the server. */
export type Ask = <T>(question: Question) => Promise<T>;

/** Asks over HTTP. Every answer but 2xx rejects with HttpFault; its status is 0 where the server could not be reached. */
export function askOver(fetch: typeof globalThis.fetch): Ask {
  return async ({ method, path, body, seen, signal }) => {
    const response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        ...(body && { 'content-type': 'application/json' }),
        ...(seen === undefined ? {} : knownState(seen)),
      },
      ...(body && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    }).catch((cause: unknown) => {
      signal?.throwIfAborted();
      throw new HttpFault(0, { detail: String(cause) }, undefined);
    });
    if (!response.ok) throw await readFault(response);
    const text = await response.text();
    // 204 has no body.
    return JSON.parse(text === '' ? 'null' : text);
  };
}

function knownState(seen: string | null): Readonly<Record<string, string>> {
  return seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
}

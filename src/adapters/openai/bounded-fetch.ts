import { within } from './event-body.ts';

/** What a server needs to know. The library would also tell which machine this is. */
const headersToSend = ['accept', 'authorization', 'content-type'];

/**
 * A `fetch` that lets in no more than `mostBytes` and goes nowhere but where it was sent: a redirect is an answer like
 * any other, with a status that is no success.
 */
export function boundedFetch(mostBytes: number) {
  return async (url: string | URL | Request, init: RequestInit = {}): Promise<Response> => {
    const given = new Headers(init.headers);
    const headers = headersToSend.flatMap((name): [string, string][] => {
      const value = given.get(name);
      return value === null ? [] : [[name, value]];
    });
    const { body, status, headers: received } = await fetch(url, { ...init, headers, redirect: 'manual' });
    return new Response(body?.pipeThrough(within(mostBytes)) ?? null, { status, headers: received });
  };
}

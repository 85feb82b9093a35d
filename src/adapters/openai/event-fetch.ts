import { boundedFetch } from './bounded-fetch.ts';
import { asEvents } from './event-body.ts';

/** A bounded `fetch` that gives every success a body of server-sent events, whether the server streams or not. */
export function eventFetch(mostBytes: number) {
  const send = boundedFetch(mostBytes);
  return async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const response = await send(url, init);
    if (!response.ok) return response;
    return new Response(response.body === null ? '' : eventsOf(response.body));
  };
}

function eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return body
    .pipeThrough(new TextDecoderStream('utf-8', { fatal: true }))
    .pipeThrough(asEvents())
    .pipeThrough(new TextEncoderStream());
}

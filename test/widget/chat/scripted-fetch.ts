/** One request that was made. */
export interface Request {
  readonly method: string;
  readonly url: string;
  readonly accept: string | null;
  readonly authorization: string | null;
  readonly body: unknown;
}

export type Answer = () => Response | Promise<Response>;

/** A fetch that gives the next of the answers to each request, and keeps what was asked. Asking too often fails. */
export function scriptedFetch(...answers: readonly Answer[]): {
  readonly fetch: typeof globalThis.fetch;
  readonly asked: readonly Request[];
} {
  const asked: Request[] = [];
  const left = [...answers];
  return {
    asked,
    fetch: async (input, init) => {
      const headers = new Headers(init?.headers);
      asked.push({
        method: init?.method ?? 'GET',
        url: String(input),
        accept: headers.get('accept'),
        authorization: headers.get('authorization'),
        body: typeof init?.body === 'string' ? JSON.parse(init.body) : undefined,
      });
      const answer = left.shift();
      if (answer === undefined) return hang(init?.signal ?? undefined);
      return answer();
    },
  };
}

/** A request that stays open until it is given up. */
function hang(signal: AbortSignal | undefined): Promise<Response> {
  return new Promise((_resolve, reject) => {
    signal?.addEventListener('abort', () => reject(new DOMException('gone', 'AbortError')));
  });
}

export const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  () =>
    new Response(JSON.stringify(body), {
      status,
      headers: { 'content-type': 'application/json', ...headers },
    });

export const unreachable: Answer = () => Promise.reject(new TypeError('Failed to fetch'));

/** A stream of server-sent events that the test feeds. */
export function liveStream(): {
  readonly answer: Answer;
  send(text: string): void;
  end(): void;
  cut(): void;
} {
  const parts = new TransformStream<string, string>();
  const writer = parts.writable.getWriter();
  const quietly = (promise: Promise<void>) => void promise.catch(() => {});
  return {
    answer: () =>
      new Response(parts.readable.pipeThrough(new TextEncoderStream()), {
        headers: { 'content-type': 'text/event-stream' },
      }),
    send: (text) => quietly(writer.write(text)),
    end: () => quietly(writer.close()),
    cut: () => quietly(writer.abort(new TypeError('network error'))),
  };
}

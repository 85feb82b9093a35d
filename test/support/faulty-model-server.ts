import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import type { Clock } from '../../src/ports/clock.ts';
import type { ModelFailure } from '../../src/ports/language-model.ts';

/** A request as the server got it. */
export interface ChatRequest {
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  // biome-ignore lint/suspicious/noExplicitAny: tests look into requests of every shape
  readonly body: any;
}

/** One request to be answered, well or badly. */
export interface Exchange extends ChatRequest {
  readonly response: ServerResponse;
  /** Counted from 1 since the fault began. */
  readonly nth: number;
  /** What a good model would write. */
  readonly text: string;
  readonly clock: Clock;
  /** Aborts when the response is over or the caller has gone. */
  readonly gone: AbortSignal;
}

/** One way in which a server, or the model behind it, can behave. */
export interface Fault {
  readonly name: string;
  readonly respond: (exchange: Exchange) => void;
  /** What the adapter is to make of it. */
  readonly outcome: 'answer' | ModelFailure;
  /** Whether a visitor is to be given the model's answer, or what there is without a model. */
  readonly visitorGets: 'answer' | 'fallback';
}

/** A server that speaks chat completions as badly as it is told to. */
export interface FaultyModelServer {
  /** For `LLM_BASE_URL`. */
  readonly url: string;
  /** Since the fault began. */
  readonly requests: readonly ChatRequest[];
  /** Requests whose response is neither at its end nor given up by the caller. */
  readonly unfinished: number;
  /** From now on this is how it behaves. */
  play(fault: Pick<Fault, 'respond'>): void;
  close(): Promise<void>;
}

export interface FaultyModelOptions {
  readonly clock: Clock;
  /** What a good model would write; left out, an answer without intents. */
  readonly write?: (request: ChatRequest) => string;
}

export const goodAnswer = JSON.stringify({
  move: 'answer',
  intentIds: ['returns/refund-status'],
  text: 'Refund diproses 3–7 hari kerja, Kak. 🙏',
});

/** Listens on a free port of this machine. Whoever opens it closes it. */
export async function openFaultyModelServer(options: FaultyModelOptions): Promise<FaultyModelServer> {
  const { clock, write = () => goodAnswer } = options;
  let unfinished = 0;
  let requests: ChatRequest[] = [];
  let respond: Fault['respond'] = () => {
    throw new Error('No fault is being played.');
  };

  const server = createServer((incoming, response) => {
    void answer(incoming, response).catch(() => response.destroy());
  });

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = new AbortController();
    unfinished += 1;
    response.on('close', () => {
      unfinished -= 1;
      gone.abort();
    });
    const request = { path: incoming.url ?? '', headers: incoming.headers, body: await json(incoming) };
    requests.push(request);
    const nth = requests.length;
    respond({ ...request, response, nth, text: write(request), clock, gone: gone.signal });
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/v1`,
    get requests() {
      return requests;
    },
    get unfinished() {
      return unfinished;
    },
    play(fault) {
      requests = [];
      respond = fault.respond;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

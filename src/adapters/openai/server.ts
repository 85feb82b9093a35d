import type { ModelRequest } from '../../ports/language-model.ts';
import { clientOptions, type ServerAddress } from './client-options.ts';
import { type Dialect, firstDialect, simplerDialect, type TokenLimit } from './dialect.ts';
import { eventFetch } from './event-fetch.ts';
import { objectionOf } from './failures.ts';
import { requestBody } from './request-body.ts';

export interface ServerSettings extends ServerAddress {
  readonly model: string;
  readonly tokenLimit: TokenLimit;
}

/** One model on one server. */
export interface ModelServer {
  /**
   * Sends the request and resolves with the events of the response, which are still to come. When the signal aborts,
   * both end. Throws whatever the library or `fetch` does.
   */
  ask(request: ModelRequest, signal: AbortSignal): Promise<AsyncIterable<unknown>>;
}

/** Loads the library, which takes a tenth of a second, and learns in which dialect the server is to be asked. */
export async function connect(settings: ServerSettings, mostBytes: number): Promise<ModelServer> {
  const [{ OpenAI }, { Stream }] = await Promise.all([import('openai'), import('openai/streaming')]);
  const client = new OpenAI(clientOptions(settings, eventFetch(mostBytes)));
  let dialect = firstDialect(settings.tokenLimit);

  async function ask(request: ModelRequest, signal: AbortSignal): Promise<AsyncIterable<unknown>> {
    const response = await inSomeDialect((spoken) =>
      client.chat.completions.create(requestBody(settings.model, request, spoken), { signal }).asResponse(),
    );
    return Stream.fromSSEResponse(response, new AbortController(), client);
  }

  /** What the server objects to is left out at once, and from then on. */
  async function inSomeDialect<T>(send: (spoken: Dialect) => Promise<T>): Promise<T> {
    for (;;) {
      const spoken = dialect;
      try {
        return await send(spoken);
      } catch (error) {
        const objection = objectionOf(error);
        const simpler = objection && simplerDialect(spoken, objection);
        if (simpler === undefined) throw error;
        // Unless another call has learnt more in the meantime.
        if (dialect === spoken) dialect = simpler;
      }
    }
  }

  return { ask };
}

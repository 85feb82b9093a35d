import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** What a server was asked. */
export interface EmbeddingRequest {
  readonly headers: IncomingMessage['headers'];
  readonly body: {
    readonly model: string;
    readonly input: readonly string[];
    readonly encoding_format: string;
  };
}

export type Behaviour = (response: ServerResponse, request: EmbeddingRequest) => void;

/** A server of embeddings on a real socket that behaves as a test tells it. Closes by itself when the test is over. */
export interface EmbeddingServer {
  readonly baseUrl: string;
  readonly requests: readonly EmbeddingRequest[];
  behave(behaviour: Behaviour): void;
  /** Resolves when the next request is there. */
  asked(): Promise<unknown>;
  /** Resolves when the last client has hung up. */
  leftAlone(): Promise<void>;
}

export async function startEmbeddingServer(first: Behaviour): Promise<EmbeddingServer> {
  let behaviour = first;
  const requests: EmbeddingRequest[] = [];
  const server = createServer(async (incoming, response) => {
    const request = { headers: incoming.headers, body: JSON.parse(await text(incoming)) };
    requests.push(request);
    server.emit('asked');
    behaviour(response, request);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    behave(next) {
      behaviour = next;
    },
    asked: () => once(server, 'asked'),
    leftAlone: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      await closed;
    },
  };
}

/** Answers with JSON. */
export function says(body: unknown, status = 200): Behaviour {
  return (response) => {
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  };
}

/** Answers with these vectors, as OpenAI does. */
export function vectors(...embeddings: readonly (readonly unknown[])[]): Behaviour {
  return says({
    object: 'list',
    data: embeddings.map((embedding, index) => ({ object: 'embedding', index, embedding })),
  });
}

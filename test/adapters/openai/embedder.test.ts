import type { ServerResponse } from 'node:http';
import { LLMock } from '@copilotkit/aimock';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type EmbedderSettings, openEmbedder } from '../../../src/adapters/openai/embedder.ts';
import { createRedactor } from '../../../src/bot/redact.ts';
import { type Behaviour, says, startEmbeddingServer, vectors } from '../../support/embedding-server.ts';
import { type FakeClock, fakeClock } from '../../support/fake-clock.ts';

const timeoutMs = 300;
const never = new AbortController().signal;
const two = ['halo', 'ongkir brp'];

describe('an embedder on a server that others have written', () => {
  it('gives a vector per text, equal ones for equal texts', async () => {
    const peer = new LLMock();
    await peer.start();
    onTestFinished(() => peer.stop());
    const { embedder } = await open({ baseUrl: `${peer.url}/v1` });
    const [first, second] = await embedder.embed(two, never);
    expect(first?.length).toBeGreaterThan(100);
    expect(second).toHaveLength(first?.length ?? 0);
    expect(second).not.toEqual(first);
    expect(await embedder.embed(two.toReversed(), never)).toEqual([second, first]);
  });

  it('says which error the server has', async () => {
    const peer = new LLMock();
    await peer.start();
    onTestFinished(() => peer.stop());
    peer.onEmbedding(/./, {
      error: { message: 'halo is too long', type: 'invalid_request_error' },
      status: 400,
    });
    const { embedder } = await open({ baseUrl: `${peer.url}/v1` });
    await expect(embedder.embed(two, never)).rejects.toMatchObject({
      kind: 'rejected',
      message: expect.not.stringContaining('halo'),
    });
  });
});

describe('what an embedder sends', () => {
  it('asks for numbers, with the key it was given and nothing from the environment', async () => {
    const { server, embedder } = await withServer(vectors([1, 2], [3, 4]), { apiKey: 'a key' });
    await embedder.embed(two, never);
    const [request] = server.requests;
    expect(request?.body).toEqual({ model: 'some-model', input: two, encoding_format: 'float' });
    expect(request?.headers.authorization).toBe('Bearer a key');
    expect(Object.keys(request?.headers ?? {}).filter((name) => /openai|stainless/.test(name))).toEqual([]);
  });

  it('sends no key where there is none', async () => {
    const { server, embedder } = await withServer(vectors([1], [2]));
    await embedder.embed(two, never);
    expect(server.requests[0]?.headers).not.toHaveProperty('authorization');
  });

  it('sends nothing that is personal', async () => {
    const { server, embedder } = await withServer(vectors([1, 2]));
    await embedder.embed(['NIK saya 3174094402900001, hp 0812-3456-7890'], never);
    expect(server.requests[0]?.body.input).toEqual(['NIK saya [NIK_1], hp [PHONE_1]']);
  });
});

describe('the order of an answer', () => {
  const entry = (index: unknown, ...embedding: readonly number[]) => ({ embedding, index });

  it('is that of its numbers, or, where it has none, that of the texts', async () => {
    const { server, embedder } = await withServer(says({ data: [entry(1, 3, 4), entry(0, 1, 2)] }));
    expect(await embedder.embed(two, never)).toEqual([Float32Array.of(1, 2), Float32Array.of(3, 4)]);
    server.behave(says({ data: [{ embedding: [1, 2] }, { embedding: [3, 4] }] }));
    expect(await embedder.embed(two, never)).toEqual([Float32Array.of(1, 2), Float32Array.of(3, 4)]);
  });
});

const html: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><h1>It works</h1>');
};
const cut: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"data":[', () => response.destroy());
};
const hangUp: Behaviour = (response) => {
  response.destroy();
};
const redirect: Behaviour = (response) => {
  response.writeHead(307, { location: 'http://127.0.0.1:9/v1/embeddings' }).end();
};
const huge: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' });
  response.end(`{"data":[${' '.repeat(10_000_000)}]}`);
};
const badJson: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[{"embedding":[0.1,');
};
const empty: Behaviour = (response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end();
};

describe('an embedder on a faulty server', () => {
  it.each<[string, Behaviour, string]>([
    ['429', says({ error: { message: 'slow down' } }, 429), 'rate-limited'],
    ['500', says({ error: { message: 'oh' } }, 500), 'server-error'],
    ['401', says({ error: { message: 'no such key' } }, 401), 'rejected'],
    ['a page of HTML', html, 'bad-answer'],
    ['a redirect', redirect, 'bad-answer'],
    ['an answer that is cut', cut, 'cut-short'],
    ['no answer', hangUp, 'cut-short'],
    ['bad JSON', badJson, 'bad-answer'],
    ['an empty body', empty, 'bad-answer'],
    ['a huge answer', huge, 'too-long'],
    ['an error with status 200', says({ error: { message: 'model not loaded' } }), 'bad-answer'],
    ['too few vectors', vectors([1, 2]), 'bad-answer'],
    ['too many vectors', vectors([1], [2], [3]), 'bad-answer'],
    ['vectors of two lengths', vectors([1, 2], [1, 2, 3]), 'bad-answer'],
    ['empty vectors', vectors([], []), 'bad-answer'],
    ['nulls, as NaN becomes in JSON', vectors([1, null], [1, 2]), 'bad-answer'],
    ['numbers in quotes', vectors(['1', '2'], ['3', '4']), 'bad-answer'],
    ['a number too great for a vector', vectors([1, 1e300], [1, 2]), 'bad-answer'],
    ['zeros', vectors([1, 2], [0, 0]), 'bad-answer'],
    ['vectors for one text twice', says({ data: [entryAt(0), entryAt(0)] }), 'bad-answer'],
    ['base64', says({ data: [{ embedding: 'AACAPw==' }, { embedding: 'AACAPw==' }] }), 'bad-answer'],
    [
      'a list',
      says([
        [1, 2],
        [3, 4],
      ]),
      'bad-answer',
    ],
  ])('reports %s and is not misled', async (_what, behaviour, kind) => {
    const { server, embedder } = await withServer(behaviour);
    await expect(embedder.embed(two, never)).rejects.toMatchObject({ name: 'EmbedderFailedError', kind });
    expect(server.requests).toHaveLength(1);
  });

  it('reports that nobody is there', async () => {
    const { embedder } = await open({ baseUrl: 'http://127.0.0.1:9/v1' });
    await expect(embedder.embed(two, never)).rejects.toMatchObject({ kind: 'refused-connection' });
  });

  it.each<[string, Behaviour]>([
    ['says nothing', () => {}],
    ['stops after its headers', begin],
    ['goes on for ever, a little at a time', drip],
  ])('waits no longer than its time for one that %s, and hangs up', async (_what, behaviour) => {
    const { server, embedder, clock } = await withServer(behaviour);
    const asked = server.asked();
    const failed = expect(embedder.embed(two, never)).rejects.toMatchObject({ kind: 'too-slow' });
    await asked;
    await clock.advance(timeoutMs - 1);
    await clock.advance(1);
    await failed;
    await server.leftAlone();
    expect(clock.pending).toBe(1); // the breaker forgets the failure in a while
  });

  it('hangs up when nobody wants the answer any more', async () => {
    const { server, embedder } = await withServer(() => {});
    const stop = new AbortController();
    const asked = server.asked();
    const failed = expect(embedder.embed(two, stop.signal)).rejects.toMatchObject({ kind: 'aborted' });
    await asked;
    stop.abort();
    await failed;
    await server.leftAlone();
  });

  it('leaves a server alone after five failures, and lets one request try how it is', async () => {
    const { server, embedder, clock } = await withServer(says({}, 500));
    const ask = () => embedder.embed(two, never);
    for (const _ of [1, 2, 3, 4, 5]) await expect(ask()).rejects.toMatchObject({ kind: 'server-error' });
    await expect(ask()).rejects.toMatchObject({ kind: 'breaker-open' });
    expect(server.requests).toHaveLength(5);
    await clock.advance(30_000);
    server.behave(vectors([1], [2]));
    await expect(ask()).resolves.toHaveLength(2);
    await expect(ask()).resolves.toHaveLength(2);
  });
});

function entryAt(index: number) {
  return { embedding: [1, 2], index };
}

function begin(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' }).write('{"data":[');
}

function drip(response: ServerResponse): void {
  begin(response);
  const timer = setInterval(() => response.write(' '), 5);
  response.on('close', () => clearInterval(timer));
}

async function withServer(behaviour: Behaviour, settings: Partial<EmbedderSettings> = {}) {
  const server = await startEmbeddingServer(behaviour);
  return { server, ...(await open({ baseUrl: server.baseUrl, ...settings })) };
}

async function open(settings: Pick<EmbedderSettings, 'baseUrl'> & Partial<EmbedderSettings>) {
  const clock: FakeClock = fakeClock();
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const redact = (text: string) => createRedactor().redact(text);
  const embedder = await openEmbedder(
    { model: 'some-model', timeoutMs, redact, ...settings },
    clock,
    closing.signal,
  );
  return { embedder, clock };
}

import { describe, expect, it, onTestFinished } from 'vitest';
import { openEmbedder } from '../../src/adapters/openai/embedder.ts';
import type { Adviser } from '../../src/engine/adviser.ts';
import type { DecisionRecord } from '../../src/protocol/decision.ts';
import { embeddedContent } from '../support/embedded-content.ts';
import { type Behaviour, says, startEmbeddingServer, vectors } from '../support/embedding-server.ts';
import { type FakeClock, fakeClock } from '../support/fake-clock.ts';
import { openShop, type Shop } from '../support/shop.ts';
import type { ShopVisitor } from '../support/shop-visitor.ts';
import { synonymEmbedding } from '../support/synonym-embedder.ts';

const published = embeddedContent();
const unclear = 'how much is the freight';
const timeoutMs = 300;

describe('a message that the bot does not understand', () => {
  it('is answered with the help of embeddings, and the record says so', async () => {
    const { shop, ada } = await open(knowing());
    await ada.says(unclear);
    await ada.hears(/Answer to shipping\/cost/, 'bot');
    expect(await lastDecision(shop, ada)).toMatchObject({
      move: 'answer',
      answered: ['shipping/cost'],
      model: 'embedded',
      thresholds: published.model.embedding?.thresholds,
    });
  });

  it('is asked back about without them, as ever', async () => {
    const { shop, ada } = await open();
    await ada.says(unclear);
    expect(await lastDecision(shop, ada)).toMatchObject({ move: 'clarify', model: 'refined' });
  });

  it('is asked back about where the visitor did not agree to AI', async () => {
    const { shop, ada } = await open(knowing(), 'ask');
    await ada.says(unclear);
    expect(await lastDecision(shop, ada)).toMatchObject({ move: 'clarify', model: 'refined' });
  });
});

const answersTooLate: readonly (readonly [string, Behaviour])[] = [
  ['hangs', () => {}],
  ['stops after its headers', (response) => response.writeHead(200).flushHeaders()],
];

const faults: readonly (readonly [string, Behaviour])[] = [
  ['has too much to do', says({ error: { message: 'slow down' } }, 429)],
  ['fails', says({ error: { message: 'oh' } }, 500)],
  ['answers with a page', (response) => response.end('<!doctype html><h1>It works</h1>')],
  ['hangs up', (response) => response.destroy()],
  ['has another model', vectors([1, 2, 3])],
  ['gives nothing but nulls', vectors(Array(64).fill(null))],
  ['gives too many vectors', vectors([1], [2], [3], [4], [5])],
];

describe('the bot alone decides, in the time that visitors are promised,', () => {
  it.each(faults)('where the server %s', async (_what, behaviour) => {
    const { shop, ada, server, failures } = await openWithServer(behaviour);
    await ada.says(unclear);
    expect(await lastDecision(shop, ada)).toMatchObject({ move: 'clarify', model: 'refined' });
    expect(server.requests).toHaveLength(1);
    expect(failures).toHaveLength(1);
  });

  it.each(answersTooLate)('where the server %s', async (_what, behaviour) => {
    const { shop, ada, server, clock, failures } = await openWithServer(behaviour);
    const asked = server.asked();
    const said = ada.says(unclear);
    await asked;
    await clock.advance(timeoutMs);
    await said;
    expect(await lastDecision(shop, ada)).toMatchObject({ move: 'clarify', model: 'refined' });
    expect(failures).toMatchObject([{ kind: 'too-slow' }]);
  });

  it('where nobody is asked any more after five failures, until one try goes well', async () => {
    const { shop, ada, server, clock } = await openWithServer(says({}, 500));
    for (const _ of [1, 2, 3, 4, 5, 6, 7]) {
      await ada.says(unclear);
      await ada.staysWithBot().catch(() => undefined);
    }
    expect(server.requests).toHaveLength(5);
    server.behave(vectors([...synonymEmbedding(unclear)]));
    await clock.advance(30_000);
    await ada.says(unclear);
    expect(await lastDecision(shop, ada)).toMatchObject({ move: 'answer', model: 'embedded' });
  });
});

async function open(adviser?: Adviser, aiConsent: 'ask' | 'given' = 'given') {
  const content = aiConsent === 'given' ? published : embeddedContent(aiConsent);
  const shop = await openShop({ content: () => content, ...(adviser && { adviser }) });
  return { shop, ada: await shop.visitor('en') };
}

async function openWithServer(behaviour: Behaviour) {
  const clock: FakeClock = fakeClock();
  const server = await startEmbeddingServer(behaviour);
  const closing = new AbortController();
  onTestFinished(() => closing.abort());
  const settings = {
    baseUrl: server.baseUrl,
    model: 'some-model',
    timeoutMs,
    redact: (text: string) => text,
  };
  const failures: unknown[] = [];
  const embedder = await openEmbedder(settings, clock, closing.signal);
  const opened = await open({ embedder, onFailure: (fault) => failures.push(fault) });
  return { ...opened, server, clock, failures };
}

/** An embedder that knows which words mean the same. */
function knowing(): Adviser {
  return {
    embedder: { space: 'a model', mostTexts: 32, embed: async (texts) => texts.map(synonymEmbedding) },
    onFailure: (fault) => expect.fail(String(fault)),
  };
}

/** Why the bot did what it did last. */
async function lastDecision(shop: Shop, visitor: ShopVisitor): Promise<DecisionRecord | undefined> {
  const events = await shop.deps.conversations.eventsAfter(visitor.conversationId, 0, 1_000);
  return events.flatMap((event) => ('decision' in event && event.decision ? [event.decision] : [])).at(-1);
}

import { expect, it, onTestFinished } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { createContentEmbedder } from '../../src/engine/embed-content.ts';
import { openPublisher, type Prepared, type Publication } from '../../src/engine/publish-intents.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainEmbedded } from '../../src/matcher/train-embedded.ts';
import { refine } from '../../src/matcher/train-refined.ts';
import { EmbedderFailedError } from '../../src/ports/embedder.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';
import { synonymEmbedding, synonymVectors } from '../support/synonym-embedder.ts';

const { catalogue } = parseCatalogue(sampleSnapshot(), sampleToday);
if (catalogue === undefined) throw new Error('The sample content has errors');
const ready = { catalogue };
const examples = examplesOf(catalogue, sampleToday);
const { precision } = catalogue.settings;
const refined = refine(examples, { precision });
const vectors = synonymVectors(examples.map(({ text }) => text));
const embedded = trainEmbedded(examples, refined, vectors, { precision });
const verdictsEveryMs = 300_000;

it('adds what embeddings know behind the refined model, and says so once', async () => {
  const { publisher, publications, clock } = await follow();
  expect(publisher.current().model.embedding).toBeUndefined();
  await clock.advance(10_000);
  expect(publications.map(({ stage }) => stage)).toEqual(['passages', 'embedded']);
  expect(publisher.current().model.embedding).toBeDefined();
  expect(publisher.current().passages?.texts).toContain('Shipping cost From Rp9.000.');
});

it('asks nobody where embeddings are in force from the start and all vectors are kept', async () => {
  const { publisher, asked, publications, clock } = await follow({ first: embedded, areKept: true });
  await clock.advance(10_000);
  expect(asked()).toBe(0);
  expect(publications.map(({ stage }) => stage)).toEqual(['passages']);
  expect(publisher.current()).toMatchObject({ model: embedded, passages: { dimensions: 64 } });
});

it('keeps what is known of the passages through an edit', async () => {
  const { publisher, save, clock, server } = await follow();
  await clock.advance(10_000);
  const { passages } = publisher.current();
  server.isDown = true;
  save();
  await clock.advance(0);
  expect(publisher.current().passages).toBe(passages);
});

it('leaves the refined model in force while nobody embeds, and goes on trying', async () => {
  const { publisher, publications, clock, server } = await follow({ isDown: true });
  await clock.advance(3_600_000);
  expect(publications).toEqual([]);
  expect(publisher.current().model.embedding).toBeUndefined();
  server.isDown = false;
  await clock.advance(300_000);
  expect(publications.map(({ stage }) => stage)).toEqual(['passages', 'embedded']);
});

it('learns what agents say also while nobody embeds', async () => {
  const { judged, clock, prepared } = await follow({ isDown: true });
  await clock.advance(60_000);
  judged.push('ongkos jahit');
  await clock.advance(verdictsEveryMs);
  expect(prepared()).toBe(2);
});

it('adds nothing to content that is newer by then', async () => {
  const { save, publications, clock, asked } = await follow({ isDown: true });
  await clock.advance(10_000);
  const before = asked();
  save();
  await clock.advance(0);
  expect(asked()).toBe(before + 1);
  expect(publications.map(({ stage }) => stage)).toEqual(['refined']);
});

interface Options {
  readonly first?: typeof embedded;
  readonly isDown?: boolean;
  readonly areKept?: boolean;
}

/** A publisher whose trainer gives one model whatever the content is, and a server of embeddings that may be down. */
async function follow({ first = refined.model, isDown = false, areKept = false }: Options = {}) {
  const clock = fakeClock(Date.parse(sampleToday));
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const publications: Publication[] = [];
  const judged: string[] = [];
  const server = { isDown };
  let asked = 0;
  let prepared = 0;
  let save = (): void => undefined;
  const content = createContentEmbedder({
    clock,
    embedder: {
      space: 'a model',
      mostTexts: 100,
      async embed(texts) {
        asked += 1;
        if (server.isDown) throw new EmbedderFailedError('refused-connection');
        return texts.map(synonymEmbedding);
      },
    },
    vectors: {
      read: async (_space, texts) =>
        new Map(areKept ? texts.map((text) => [text, synonymEmbedding(text)]) : []),
      add: async () => {},
      tidy: async () => {},
    },
    onTrouble: () => {},
  });
  const publisher = await openPublisher({
    clock,
    content,
    source: {
      read: async () => sampleSnapshot(),
      watch(onChange) {
        save = onChange;
      },
    },
    conversations: {
      judged: async () =>
        judged.map((text) => {
          const said = { seq: 3, verdict: 'should-not-have-answered', at: 1 } as const;
          return { conversationId: 'c', texts: [text], intents: ['shipping/cost'], ...said };
        }),
    },
    trainer: {
      forget: async () => {},
      async *prepare(): AsyncGenerator<Prepared> {
        prepared += 1;
        yield { faults: [], stage: prepared === 1 ? 'kept' : 'refined', ready: { ...ready, model: first } };
      },
      async *embed(_material, given): AsyncGenerator<Prepared> {
        expect(given).toEqual(vectors);
        yield { faults: [], stage: 'embedded', ready: { ...ready, model: embedded } };
      },
    },
  });
  publisher.follow((publication) => publications.push(publication), stop.signal);
  return {
    publisher,
    publications,
    clock,
    judged,
    server,
    asked: () => asked,
    prepared: () => prepared,
    save: () => save(),
  };
}

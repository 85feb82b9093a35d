import { expect, it } from 'vitest';
import { createContentEmbedder } from '../../src/engine/embed-content.ts';
import { lookUp } from '../../src/matcher/text-vectors.ts';
import { EmbedderFailedError } from '../../src/ports/embedder.ts';
import type { VectorStore } from '../../src/ports/vector-store.ts';
import { fakeClock } from '../support/fake-clock.ts';

const never = new AbortController().signal;
const texts = ['satu', 'dua', 'tiga', 'empat', 'lima'];

it('embeds each text once, a few at a time with a rest after each', async () => {
  const { content, batches, clock } = setUp();
  const done = content.vectorsOf([...texts, 'satu', '  dua '], never);
  await clock.advance(0);
  expect(batches).toEqual([['satu', 'dua']]);
  await clock.advance(100);
  expect(batches).toEqual([
    ['satu', 'dua'],
    ['tiga', 'empat'],
  ]);
  await clock.advance(1_000);
  const vectors = await done;
  expect(batches).toHaveLength(3);
  expect(vectors.texts).toEqual(texts);
  expect(lookUp(vectors)('tiga')).toEqual(vectorOf('tiga', 3));
});

it('asks only for what is new, also after a restart', async () => {
  const store = memoryVectors();
  await finish(setUp({ store }), texts);
  const { batches, ...later } = setUp({ store });
  await finish(later, [...texts.slice(1), 'enam']);
  expect(batches).toEqual([['enam']]);
});

it('tries a batch again, ever more slowly, and says why it takes so long', async () => {
  const { content, batches, clock, troubles, fail } = setUp();
  fail(12);
  const done = content.vectorsOf(['satu'], never);
  await clock.advance(1_000 + 2_000);
  expect(batches).toHaveLength(3);
  await clock.advance(60 * 60_000);
  await done;
  expect(troubles).toHaveLength(12);
  expect(batches).toHaveLength(13);
});

it('gives up when nobody wants the vectors any more', async () => {
  const { content, clock, fail } = setUp();
  fail(1_000);
  const stop = new AbortController();
  const done = content.vectorsOf(texts, stop.signal);
  const failed = expect(done).rejects.toThrow('newer content');
  await clock.advance(10_000);
  stop.abort(new Error('newer content'));
  await failed;
  expect(clock.pending).toBe(0);
});

it('embeds everything again when the server has got another model under the same name', async () => {
  const store = memoryVectors();
  await finish(setUp({ store }), texts);
  const { batches, ...later } = setUp({ store, dimensions: 4 });
  const vectors = await finish(later, [...texts, 'enam']);
  expect(batches.flat().toSorted()).toEqual([...texts, 'enam'].toSorted());
  expect(vectors.dimensions).toBe(4);
});

it('does without its store where that is broken', async () => {
  const broken: VectorStore = {
    read: async () => new Map(),
    add: async () => Promise.reject(new Error('disk full')),
    tidy: async () => Promise.reject(new Error('disk full')),
  };
  const setting = setUp({ store: broken });
  expect((await finish(setting, texts)).texts).toHaveLength(5);
  expect(setting.troubles).toHaveLength(4);
});

it('has nothing to do where there is nothing to learn from', async () => {
  const { content, batches } = setUp();
  expect(await content.vectorsOf([''], never)).toEqual({
    texts: [],
    dimensions: 0,
    values: new Float32Array(0),
  });
  expect(batches).toEqual([]);
});

interface Options {
  readonly store?: VectorStore;
  readonly dimensions?: number;
}

function setUp({ store = memoryVectors(), dimensions = 3 }: Options = {}) {
  const batches: (readonly string[])[] = [];
  const troubles: unknown[] = [];
  const clock = fakeClock();
  let failures = 0;
  const content = createContentEmbedder({
    embedder: {
      space: 'a model',
      mostTexts: 2,
      async embed(batch) {
        batches.push(batch);
        if (failures-- > 0) throw new EmbedderFailedError('server-error');
        return batch.map((text) => vectorOf(text, dimensions));
      },
    },
    vectors: store,
    clock,
    onTrouble: (fault) => troubles.push(fault),
  });
  const fail = (times: number): void => {
    failures = times;
  };
  return { content, batches, troubles, clock, fail };
}

async function finish(
  { content, clock }: Pick<ReturnType<typeof setUp>, 'content' | 'clock'>,
  asked: readonly string[],
) {
  const done = content.vectorsOf(asked, never);
  await clock.advance(60_000);
  return done;
}

function vectorOf(text: string, dimensions: number): Float32Array {
  return Float32Array.from({ length: dimensions }, (_, at) => text.charCodeAt(at % text.length));
}

function memoryVectors(): VectorStore {
  const kept = new Map<string, Float32Array>();
  return {
    read: async (_space, wanted) => new Map([...kept].filter(([text]) => wanted.includes(text))),
    async add(_space, added, vectors) {
      const [first] = kept.values();
      if (first?.length !== vectors[0]?.length) kept.clear();
      added.forEach((text, at) => {
        const vector = vectors[at];
        if (vector !== undefined) kept.set(text, vector);
      });
    },
    tidy: async () => {},
  };
}

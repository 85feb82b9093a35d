import { readdir, readFile, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { type KeptModels, keptModelsIn } from '../../../src/adapters/worker/kept-models.ts';
import { learnDraft, readLive } from '../../../src/adapters/worker/learn-draft.ts';
import type { Model } from '../../../src/matcher/model.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { smallExamples } from '../../support/small-catalogue.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const model = trainModel(smallExamples, { precision: 0.9 });

it('gives a model back for the same content, also after a restart', async () => {
  const { folder, keep } = setUp();
  const key = await keep(model);
  expect(await keptModelsIn(folder).keyOf(smallExamples, 0.9)).toBe(key);
  expect(await keptModelsIn(folder).read(key, 'live')).toEqual(model);
});

it('knows content apart that says something else or asks for another precision', async () => {
  const { kept } = setUp();
  const keys = [
    await kept.keyOf(smallExamples, 0.9),
    await kept.keyOf(smallExamples, 0.8),
    await kept.keyOf(smallExamples.slice(1), 0.9),
  ];
  expect(new Set(keys).size).toBe(3);
});

it('has no model where the kept file is damaged, and keeps a new one in its place', async () => {
  const { folder, kept, keep } = setUp();
  const key = await keep(model);
  const [name = ''] = await readdir(folder);
  await truncate(join(folder, name), 100);
  expect(await kept.read(key, 'live')).toBeUndefined();
  await keep(model);
  expect((await readFile(join(folder, name))).length).toBeGreaterThan(100);
});

it('keeps a live and a refined model of the same content apart', async () => {
  const { kept, keep } = setUp();
  const key = await keep(model);
  expect(await kept.read(key, 'refined')).toBeUndefined();
  await kept.keep(key, 'refined', { ...model, intents: [] });
  expect(await kept.read(key, 'refined')).toMatchObject({ intents: [] });
  expect(await kept.read(key, 'live')).toEqual(model);
});

it('learns a draft once, and finds what was in force before', async () => {
  const { folder, kept, keep } = setUp();
  const draft = await learnDraft(kept, smallExamples, 0.8);
  const [name = ''] = await readdir(folder);
  expect(name).toMatch(/\.draft$/u);
  const { mtimeMs } = await stat(join(folder, name));
  expect(await learnDraft(keptModelsIn(folder), smallExamples, 0.8)).toEqual(draft);
  expect((await stat(join(folder, name))).mtimeMs).toBe(mtimeMs);
  const key = await keep({ ...model, intents: ['kept'] });
  expect(await learnDraft(kept, smallExamples, 0.9)).toMatchObject({ intents: ['kept'] });
  expect(await readLive(kept, key)).toMatchObject({ intents: ['kept'] });
});

it('knows embeddings of different spaces apart', async () => {
  const { kept } = setUp();
  const keys = [undefined, 'one model', 'another'].map((space) => kept.keyOf(smallExamples, 0.9, space));
  expect(new Set(await Promise.all(keys)).size).toBe(3);
});

it('keeps each kind of model of the last five contents', async () => {
  const { folder, kept } = setUp();
  for (const precision of [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    const key = await kept.keyOf(smallExamples, precision);
    await kept.keep(key, 'live', model);
    await kept.keep(key, 'refined', model);
    await kept.keep(key, 'embedded', model);
  }
  expect(await readdir(folder)).toHaveLength(15);
});

function setUp(): { folder: string; kept: KeptModels; keep: (model: Model) => Promise<string> } {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const kept = keptModelsIn(folder.path);
  return {
    folder: folder.path,
    kept,
    async keep(model) {
      const key = await kept.keyOf(smallExamples, 0.9);
      await kept.keep(key, 'live', model);
      return key;
    },
  };
}

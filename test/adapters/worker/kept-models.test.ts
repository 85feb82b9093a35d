import { readdir, readFile, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { keepingModels } from '../../../src/adapters/worker/kept-models.ts';
import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../../src/catalogue/types.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { match } from '../../../src/matcher/match.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { sampleSnapshot } from '../../support/sample-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const today = '2026-11-20';

it('trains once for the same content, also after a restart', async () => {
  const { folder, train, counted } = setUp();
  const first = await keepingModels(folder, train)(sampleCatalogue(), today);
  const second = await keepingModels(folder, train)(sampleCatalogue(), today);
  expect(counted()).toBe(1);
  expect(match(second, 'refund')).toEqual(match(first, 'refund'));
});

it('trains again when the content or the precision differs', async () => {
  const { folder, train, counted } = setUp();
  const catalogue = sampleCatalogue();
  const keeping = keepingModels(folder, train);
  await keeping(catalogue, today);
  await keeping({ ...catalogue, settings: { ...catalogue.settings, precision: 0.8 } }, today);
  expect(counted()).toBe(2);
});

it('trains again when the kept file is damaged', async () => {
  const { folder, train, counted } = setUp();
  const keeping = keepingModels(folder, train);
  await keeping(sampleCatalogue(), today);
  const [name = ''] = await readdir(folder);
  await truncate(join(folder, name), 100);
  await keeping(sampleCatalogue(), today);
  expect(counted()).toBe(2);
  expect((await readFile(join(folder, name))).length).toBeGreaterThan(100);
});

it('keeps the last five', async () => {
  const { folder, train } = setUp();
  const catalogue = sampleCatalogue();
  for (const precision of [0.6, 0.65, 0.7, 0.75, 0.8, 0.85, 0.9]) {
    await keepingModels(folder, train)(
      { ...catalogue, settings: { ...catalogue.settings, precision } },
      today,
    );
  }
  expect(await readdir(folder)).toHaveLength(5);
});

function setUp() {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  let count = 0;
  return {
    folder: folder.path,
    counted: () => count,
    async train(catalogue: Catalogue, day: string) {
      count += 1;
      return trainModel(examplesOf(catalogue, day), { precision: catalogue.settings.precision });
    },
  };
}

function sampleCatalogue(): Catalogue {
  const { catalogue } = parseCatalogue(sampleSnapshot(), today);
  if (catalogue === undefined) throw new Error('The sample content has errors');
  return catalogue;
}

import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { Prepared } from '../../../src/adapters/worker/prepare-content.ts';
import { openTrainer, type Trainer } from '../../../src/adapters/worker/trainer.ts';
import { parseCatalogue } from '../../../src/catalogue/parse-catalogue.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import type { Model } from '../../../src/matcher/model.ts';
import type { TextVectors } from '../../../src/matcher/text-vectors.ts';
import { trainEmbedded } from '../../../src/matcher/train-embedded.ts';
import { refine } from '../../../src/matcher/train-refined.ts';
import type { Example } from '../../../src/matcher/types.ts';
import { sampleSnapshot, sampleToday } from '../../support/sample-content.ts';
import { synonymVectors } from '../../support/synonym-embedder.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const idle = new AbortController().signal;
const snapshot = sampleSnapshot({
  'orders/cancel.yaml': `title: Batal pesan / Cancel an order
utterances:
  id: [mau batalin pesanan, bisa batal ga, tolong batalkan order, gajadi beli, batal aja kak]
  en: [cancel my order]
answer: { id: Bisa., en: You can. }
`,
});
const { catalogue } = parseCatalogue(snapshot, sampleToday);
if (catalogue === undefined) throw new Error('The sample content has errors');
const examples = examplesOf(catalogue, sampleToday);
const { precision } = catalogue.settings;

it('adds what embeddings know to the refined model, as adding it here does', async () => {
  const { trainer } = setUp();
  await prepare(trainer);
  const embedded = await embed(trainer);
  expect(embedded.map(({ stage }) => stage)).toEqual(['embedded']);
  expect(modelOf(embedded[0])).toEqual(
    trainEmbedded(examples, refine(examples, { precision }), vectors(), { precision }),
  );
});

it('has it at once after a restart, and does without where there are no embeddings any more', async () => {
  const { trainer, folder } = setUp();
  await prepare(trainer);
  await embed(trainer);
  const again = await prepare(setUp({ folder }).trainer);
  expect(again.map(({ stage }) => stage)).toEqual(['kept']);
  expect(modelOf(again[0]).embedding).toBeDefined();
  const [without] = await prepare(setUp({ folder, space: undefined }).trainer);
  expect(modelOf(without)).toMatchObject({ refinement: {} });
  expect(modelOf(without)).not.toHaveProperty('embedding');
  const [other] = await prepare(setUp({ folder, space: 'another model' }).trainer);
  expect(modelOf(other)).not.toHaveProperty('embedding');
});

it('refines once more where only the refined model is kept, not what was held out from it', async () => {
  const { trainer, folder } = setUp();
  await prepare(trainer);
  const { trainer: later } = setUp({ folder });
  expect((await prepare(later)).map(({ stage }) => stage)).toEqual(['kept']);
  expect(modelOf((await embed(later))[0]).embedding).toBeDefined();
});

it('needs no refined model for an embedded one that is kept', async () => {
  const { trainer, folder } = setUp();
  await prepare(trainer);
  await embed(trainer);
  for (const name of await readdir(folder)) if (name.endsWith('.refined')) await rm(join(folder, name));
  expect((await prepare(setUp({ folder }).trainer)).map(({ stage }) => stage)).toEqual(['kept']);
});

it('keeps what embeddings know while it learns what was answered wrongly', async () => {
  const { trainer } = setUp();
  await prepare(trainer);
  await embed(trainer);
  const misanswered: readonly Example[] = [
    { text: 'ongkos jahit', intentId: 'shipping/cost', source: 'misanswered' },
  ];
  const judged = await prepare(trainer, misanswered);
  expect(judged.map((one) => [one.stage, modelOf(one).embedding !== undefined])).toEqual([
    ['kept', true],
    ['refined', false],
  ]);
  expect(modelOf((await embed(trainer, misanswered))[0]).embedding).toBeDefined();
});

it('learns nothing from content with errors', async () => {
  const { trainer } = setUp();
  const material = {
    snapshot: sampleSnapshot({ '_settings.yaml': 'name: [' }),
    today: sampleToday,
    misanswered: [],
  };
  expect(await collect(trainer.embed(material, vectors(), idle))).toEqual([]);
});

interface Options {
  readonly folder?: string;
  readonly space?: string | undefined;
}

function setUp(options: Options = {}): { readonly trainer: Trainer; readonly folder: string } {
  const own = temporaryFolder();
  const folder = options.folder ?? own.path;
  const trainer = openTrainer(folder, { space: 'space' in options ? options.space : 'a model' });
  onTestFinished(async () => {
    await trainer.close();
    own.remove();
  });
  return { trainer, folder };
}

function prepare(trainer: Trainer, misanswered: readonly Example[] = []): Promise<readonly Prepared[]> {
  return collect(trainer.prepare({ snapshot, today: sampleToday, misanswered }, idle));
}

function embed(trainer: Trainer, misanswered: readonly Example[] = []): Promise<readonly Prepared[]> {
  return collect(trainer.embed({ snapshot, today: sampleToday, misanswered }, vectors(), idle));
}

async function collect(given: AsyncIterable<Prepared>): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  for await (const one of given) prepared.push(one);
  return prepared;
}

function vectors(): TextVectors {
  return synonymVectors(examples.map(({ text }) => text));
}

function modelOf(prepared: Prepared | undefined): Model {
  if (prepared?.ready === undefined) throw new Error(`Expected content, found ${JSON.stringify(prepared)}`);
  return prepared.ready.model;
}

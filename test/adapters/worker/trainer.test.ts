import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Material, Prepared } from '../../../src/adapters/worker/prepare-content.ts';
import { openTrainer, type Trainer } from '../../../src/adapters/worker/trainer.ts';
import type { SourceSnapshot } from '../../../src/catalogue/source.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { match } from '../../../src/matcher/match.ts';
import { kindOf, type Model } from '../../../src/matcher/model.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { trainRefined } from '../../../src/matcher/train-refined.ts';
import type { Example } from '../../../src/matcher/types.ts';
import { sampleSnapshot, sampleToday } from '../../support/sample-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const moduleOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const idle = new AbortController().signal;
const misanswered = ['ongkos jahit baju', 'ongkos jahit', 'brp biaya nikah', 'mahal ga tiketnya'].map(
  (text): Example => ({ text, intentId: 'shipping/cost', source: 'misanswered' }),
);

describe('training on a thread', () => {
  it('gives the model that training here gives', async () => {
    const [first] = await all(setUp(), sampleSnapshot());
    expect(first?.stage).toBe('trained');
    const { catalogue, model } = ready(first);
    const here = trainModel(examplesOf(catalogue, sampleToday), { precision: catalogue.settings.precision });
    expect(model).toEqual(here);
  });

  it('says what is wrong with content, and learns nothing from it', async () => {
    const prepared = await all(setUp(), withFile('_settings.yaml', 'name: ['));
    expect(prepared).toMatchObject([{ stage: 'refused', faults: [{ file: '_settings.yaml' }] }]);
    expect(prepared[0]).not.toHaveProperty('ready');
  });

  it('brings an edit into the last model at once, and then learns all from scratch and refines it', async () => {
    const trainer = setUp();
    await all(trainer, sampleSnapshot());
    const edited = await all(trainer, withReturns());
    expect(edited.map(({ stage }) => stage)).toEqual(['updated', 'trained', 'refined']);
    for (const prepared of edited) expect(landsOn(prepared, 'mau balikin barang')).toBe('returns/how-to');
  });

  it('knows the content of before at once, also after a restart', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    await all(setUp(folder.path), sampleSnapshot());
    const trainer = setUp(folder.path);
    const again = await all(trainer, sampleSnapshot());
    expect(again.map(({ stage }) => stage)).toEqual(['kept']);
    expect(kindOf(ready(again[0]).model)).toBe('refined');
    const edited = await all(trainer, withReturns());
    expect(edited[0]?.stage).toBe('updated');
    expect(landsOn(edited[0], 'mau balikin barang')).toBe('returns/how-to');
  });

  it('refines the model once the live one is there, and gives what refining here gives', async () => {
    const prepared = await all(setUp(), sampleSnapshot());
    expect(prepared.map(({ stage }) => stage)).toEqual(['trained', 'refined']);
    expect(prepared.map((one) => kindOf(ready(one).model))).toEqual(['live', 'refined']);
    const { catalogue, model } = ready(prepared[1]);
    const { precision } = catalogue.settings;
    expect(model).toEqual(trainRefined(examplesOf(catalogue, sampleToday), { precision }));
  });

  it('learns what was answered wrongly behind the refined model, which stays until it is refined anew', async () => {
    const trainer = setUp();
    await all(trainer, withReturns());
    const judged = await all(trainer, withReturns(), misanswered);
    expect(judged.map(({ stage }) => stage)).toEqual(['kept', 'refined']);
    expect(judged.map((one) => kindOf(ready(one).model))).toEqual(['refined', 'refined']);
    const [before, after] = judged.map((one) => sureness(ready(one).model, 'ongkos jahit celana'));
    expect(after).toBeLessThan(before ?? 0);
    expect((await all(trainer, withReturns(), misanswered)).map(({ stage }) => stage)).toEqual(['kept']);
  });

  it('goes on from the live model that learnt what was answered wrongly when content is edited', async () => {
    const trainer = setUp();
    await all(trainer, sampleSnapshot());
    await all(trainer, sampleSnapshot(), misanswered);
    const edited = await all(trainer, withReturns(), misanswered);
    expect(edited.map(({ stage }) => stage)).toEqual(['updated', 'trained', 'refined']);
  });

  it('keeps the refined model in force where learning what was answered wrongly was broken off', async () => {
    const trainer = setUp();
    await all(trainer, sampleSnapshot());
    const broken = trainer.prepare(material(sampleSnapshot(), misanswered), idle);
    expect((await broken.next()).value?.stage).toBe('kept');
    const again = await all(trainer, sampleSnapshot(), misanswered);
    expect(again.map((one) => kindOf(ready(one).model))).toEqual(['refined', 'refined']);
  });

  it('puts no older refined model in force over newer content', async () => {
    const trainer = setUp();
    await all(trainer, sampleSnapshot());
    await trainer.prepare(material(withReturns()), idle).next();
    const back = await all(trainer, sampleSnapshot(), misanswered);
    expect(back.map(({ stage }) => stage)).toEqual(['updated', 'trained', 'refined']);
  });

  it('refines after a restart where only the live model is kept', async () => {
    const folder = temporaryFolder();
    onTestFinished(folder.remove);
    await all(setUp(folder.path), sampleSnapshot());
    for (const name of await readdir(folder.path)) {
      if (name.endsWith('.refined')) await rm(join(folder.path, name));
    }
    const again = await all(setUp(folder.path), sampleSnapshot());
    expect(again.map(({ stage }) => stage)).toEqual(['kept', 'refined']);
  });

  it('stops refining when something newer comes, which starts from the live model', async () => {
    const trainer = setUp();
    const stop = new AbortController();
    const older = trainer.prepare(material(sampleSnapshot()), stop.signal);
    expect((await older.next()).value?.stage).toBe('trained');
    const newer = all(trainer, withReturns());
    stop.abort(new Error('superseded'));
    await expect(older.next()).rejects.toThrow('superseded');
    expect((await newer).map(({ stage }) => stage)).toEqual(['updated', 'trained', 'refined']);
  });

  it('leaves out the intents whose last day is over', async () => {
    const [prepared] = await all(setUp(), withReturns('valid_until: 2026-11-19\n'));
    expect([...ready(prepared).catalogue.intents.keys()]).toEqual(['shipping/cost']);
    expect(ready(prepared).model.intents).toEqual(['shipping/cost']);
  });

  it('drops what nobody wants any more when something newer comes', async () => {
    const trainer = setUp();
    const stop = new AbortController();
    const older = trainer.prepare(material(sampleSnapshot()), stop.signal).next();
    const newer = all(trainer, withReturns());
    stop.abort(new Error('superseded'));
    await expect(older).rejects.toThrow('superseded');
    expect((await newer).map(({ stage }) => stage)).toEqual(['trained', 'refined']);
  });

  it('rejects with the cause when the thread fails, and starts a new one the next time', async () => {
    const trainer = setUp(undefined, moduleOf('throw new RangeError("no memory")'));
    for (const _ of [1, 2]) {
      await expect(all(trainer, sampleSnapshot())).rejects.toMatchObject({
        message: expect.stringContaining('Training failed'),
        cause: expect.objectContaining({ message: 'no memory' }),
      });
    }
  });

  it('rejects when the thread ends without a model', async () => {
    const trainer = setUp(undefined, moduleOf('process.exit(3)'));
    await expect(all(trainer, sampleSnapshot())).rejects.toThrow('the thread ended before its work did');
  });
});

function setUp(folder?: string, thread?: URL): Trainer {
  const own = temporaryFolder();
  const trainer = openTrainer(folder ?? own.path, thread && { thread });
  onTestFinished(async () => {
    await trainer.close();
    own.remove();
  });
  return trainer;
}

async function all(
  trainer: Trainer,
  snapshot: SourceSnapshot,
  misanswered: readonly Example[] = [],
): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  for await (const one of trainer.prepare(material(snapshot, misanswered), idle)) prepared.push(one);
  return prepared;
}

function ready(prepared: Prepared | undefined): NonNullable<Prepared['ready']> {
  if (prepared?.ready === undefined) throw new Error(`Expected content, found ${JSON.stringify(prepared)}`);
  return prepared.ready;
}

function landsOn(prepared: Prepared | undefined, text: string): string | undefined {
  return match(ready(prepared).model, text).candidates[0]?.intentId;
}

function sureness(model: Model, text: string): number {
  return match(model, text).candidates[0]?.confidence ?? 0;
}

function material(snapshot: SourceSnapshot, misanswered: readonly Example[] = []): Material {
  return { snapshot, today: sampleToday, misanswered };
}

function withReturns(more = ''): SourceSnapshot {
  const utterances = [
    'mau retur barang',
    'cara balikin barang',
    'barangnya mau saya balikin',
    'tukar barang bisa',
  ];
  return withFile(
    'returns/how-to.yaml',
    `title: Retur / Returns
${more}utterances:
  id: [${[...utterances, 'pengembalian barang gimana'].join(', ')}]
  en: [how do I return an item]
answer: { id: Hubungi kami., en: Write to us. }
`,
  );
}

function withFile(path: string, text: string): SourceSnapshot {
  return sampleSnapshot({ [path]: text });
}

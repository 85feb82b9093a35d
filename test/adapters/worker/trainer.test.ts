import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Prepared } from '../../../src/adapters/worker/prepare-content.ts';
import { openTrainer, type Trainer } from '../../../src/adapters/worker/trainer.ts';
import type { SourceSnapshot } from '../../../src/catalogue/source.ts';
import { examplesOf } from '../../../src/matcher/examples.ts';
import { match } from '../../../src/matcher/match.ts';
import { kindOf } from '../../../src/matcher/model.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { trainRefined } from '../../../src/matcher/train-refined.ts';
import { sampleSnapshot, sampleToday } from '../../support/sample-content.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const moduleOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const idle = new AbortController().signal;

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
    const older = trainer.prepare(sampleSnapshot(), sampleToday, stop.signal);
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
    const older = trainer.prepare(sampleSnapshot(), sampleToday, stop.signal).next();
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
  const trainer = openTrainer(folder ?? own.path, thread);
  onTestFinished(async () => {
    await trainer.close();
    own.remove();
  });
  return trainer;
}

async function all(trainer: Trainer, snapshot: SourceSnapshot): Promise<readonly Prepared[]> {
  const prepared: Prepared[] = [];
  for await (const one of trainer.prepare(snapshot, sampleToday, idle)) prepared.push(one);
  return prepared;
}

function ready(prepared: Prepared | undefined): NonNullable<Prepared['ready']> {
  if (prepared?.ready === undefined) throw new Error(`Expected content, found ${JSON.stringify(prepared)}`);
  return prepared.ready;
}

function landsOn(prepared: Prepared | undefined, text: string): string | undefined {
  return match(ready(prepared).model, text).candidates[0]?.intentId;
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

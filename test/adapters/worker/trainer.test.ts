import { describe, expect, it } from 'vitest';
import { runOnThread, trainOnWorker } from '../../../src/adapters/worker/trainer.ts';
import { match } from '../../../src/matcher/match.ts';
import { trainModel } from '../../../src/matcher/train.ts';
import { shopCatalogue } from '../../support/shop-content.ts';
import { smallExamples } from '../../support/small-catalogue.ts';

const module = new URL('../../../src/adapters/worker/train-on-thread.ts', import.meta.url);
const moduleOf = (source: string) => new URL(`data:text/javascript,${encodeURIComponent(source)}`);
const task = { examples: smallExamples, precision: 0.9 };

describe('training on a thread', () => {
  it('gives the model that training here gives', async () => {
    expect(await runOnThread(module, task)).toEqual(trainModel(smallExamples, { precision: 0.9 }));
  });

  it('learns a whole catalogue, with its precision', async () => {
    const catalogue = await shopCatalogue();
    const ids = ['shipping/cost', 'returns/refund-status', 'smalltalk/greeting'];
    const few = new Map([...catalogue.intents].filter(([id]) => ids.includes(id)));
    const model = await trainOnWorker({ ...catalogue, intents: few }, '2026-11-20');
    expect(model.intents).toEqual(ids.toSorted());
    expect(match(model, 'brp ongkir ke sby?').candidates[0]?.intentId).toBe('shipping/cost');
  });

  it('rejects with the cause when the thread fails', async () => {
    const failing = moduleOf('throw new RangeError("no memory")');
    await expect(runOnThread(failing, task)).rejects.toMatchObject({
      message: expect.stringContaining('Training failed'),
      cause: expect.objectContaining({ message: 'no memory' }),
    });
  });

  it('rejects when the thread ends without a model', async () => {
    await expect(runOnThread(moduleOf('process.exit(3)'), task)).rejects.toThrow('code 3 and no model');
  });

  it('stops when it is told to', async () => {
    const waiting = moduleOf('setInterval(() => {}, 1000)');
    const stop = new AbortController();
    const training = runOnThread(waiting, task, stop.signal);
    stop.abort(new Error('shutting down'));
    await expect(training).rejects.toThrow('shutting down');
    await expect(runOnThread(waiting, task, stop.signal)).rejects.toThrow('shutting down');
  });
});

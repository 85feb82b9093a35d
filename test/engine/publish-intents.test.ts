import { setImmediate as aTurn } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { openPublisher, type Prepared, type Publication } from '../../src/engine/publish-intents.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { kindOf, type Model } from '../../src/matcher/model.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import { fakeClock } from '../support/fake-clock.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

const { catalogue } = parseCatalogue(sampleSnapshot(), sampleToday);
if (catalogue === undefined) throw new Error('The sample content has errors');
const examples = examplesOf(catalogue, sampleToday);
const { precision } = catalogue.settings;
const live = prepared('trained', trainModel(examples, { precision }));
const refined = prepared('refined', trainRefined(examples, { precision }));

it('puts the refined model in force as soon as it is there, and says so once', async () => {
  const refining = Promise.withResolvers<Prepared>();
  const { publisher, publications, nextPublication } = await follow([[live, refining.promise]]);
  expect(kindOf(publisher.current().model)).toBe('live');
  refining.resolve(refined);
  await nextPublication();
  expect(kindOf(publisher.current().model)).toBe('refined');
  expect(publications.map(({ stage }) => stage)).toEqual(['refined']);
});

it('drops a refined model that comes after newer content', async () => {
  const late = Promise.withResolvers<Prepared>();
  const newer = { ...live, stage: 'updated' };
  const { publisher, publications, save, nextPublication } = await follow([[live, late.promise], [newer]]);
  save();
  await nextPublication();
  late.resolve(refined);
  await aTurn();
  expect(publications.map(({ stage }) => stage)).toEqual(['updated']);
  expect(kindOf(publisher.current().model)).toBe('live');
});

function prepared(stage: string, model: Model): Prepared {
  if (catalogue === undefined) throw new Error('The sample content has errors');
  return { faults: [], stage, ready: { catalogue, model } };
}

/** A publisher whose trainer gives what is scripted, one list for each change. */
async function follow(script: (readonly (Prepared | Promise<Prepared>)[])[]) {
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const publications: Publication[] = [];
  let save = (): void => undefined;
  let heard = Promise.withResolvers<void>();
  const publisher = await openPublisher({
    clock: fakeClock(Date.parse(sampleToday)),
    source: {
      read: async () => sampleSnapshot(),
      watch(onChange) {
        save = onChange;
      },
    },
    trainer: {
      async *prepare() {
        for (const one of script.shift() ?? []) yield await one;
      },
    },
  });
  publisher.follow((publication) => {
    publications.push(publication);
    heard.resolve();
    heard = Promise.withResolvers();
  }, stop.signal);
  return { publisher, publications, save: () => save(), nextPublication: () => heard.promise };
}

import { setImmediate as aTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import {
  type Material,
  openPublisher,
  type Prepared,
  type Publication,
} from '../../src/engine/publish-intents.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { kindOf, type Model } from '../../src/matcher/model.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import type { JudgedTurn } from '../../src/ports/conversation-store.ts';
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

describe('what agents say of the bot', () => {
  it('is learnt at the next look, all at once', async () => {
    const { clock, judged, materials, nextPublication } = await follow([[live], [refined]]);
    await clock.advance(lookEveryMs - 1);
    judged.push(turn('ongkir ke bulan'), turn('ongkos jahit'), turn('ongkos jahit'));
    expect(materials).toHaveLength(1);
    const published = nextPublication();
    await clock.advance(1);
    await published;
    expect(materials.map(({ misanswered }) => misanswered.map(({ text }) => text))).toEqual([
      [],
      ['ongkir ke bulan', 'ongkos jahit'],
    ]);
  });

  it('sets off nothing where it is learnt already or teaches nothing', async () => {
    const { clock, judged, materials, save, nextPublication } = await follow([[live], [refined]]);
    judged.push(turn('ongkir ke bulan'));
    const published = nextPublication();
    save();
    await published;
    judged.push({ ...turn('titip paket'), verdict: 'should-have-known' });
    judged.push({ ...turn('halo'), intents: [] });
    await clock.advance(3 * lookEveryMs);
    expect(materials).toHaveLength(2);
  });

  it('is unlearnt when it is taken back', async () => {
    const { clock, judged, materials, nextPublication } = await follow(
      [[live], [refined]],
      [turn('ongkos jahit')],
    );
    judged.pop();
    const published = nextPublication();
    await clock.advance(lookEveryMs);
    await published;
    expect(materials.map(({ misanswered }) => misanswered.length)).toEqual([1, 0]);
  });

  it('is unlearnt at once with the conversation, and whatever was kept of it goes, even what was being learnt', async () => {
    const refining = Promise.withResolvers<Prepared>();
    const { publisher, judged, materials, forgotten, nextPublication } = await follow(
      [[live, refining.promise], [live]],
      [turn('ongkos jahit')],
    );
    judged.pop();
    const published = nextPublication();
    await publisher.unlearn();
    expect(forgotten).toHaveLength(1);
    await published;
    expect(materials.map(({ misanswered }) => misanswered.length)).toEqual([1, 0]);
    expect(forgotten).toHaveLength(2);
  });

  it('waits for what is being learnt', async () => {
    const refining = Promise.withResolvers<Prepared>();
    const { clock, judged, materials, nextPublication } = await follow([[live, refining.promise], [refined]]);
    judged.push(turn('ongkos jahit'));
    await clock.advance(2 * lookEveryMs);
    expect(materials).toHaveLength(1);
    const published = nextPublication();
    refining.resolve(refined);
    await published;
    await clock.advance(lookEveryMs);
    expect(materials).toHaveLength(2);
  });

  it('that cannot be read is told, and looked for again', async () => {
    const { clock, judged, store, materials, publications } = await follow([[live], [refined]]);
    store.isAway = true;
    await clock.advance(lookEveryMs);
    expect(publications).toMatchObject([{ stage: 'failed', faults: [{ message: 'The store is away' }] }]);
    store.isAway = false;
    judged.push(turn('ongkos jahit'));
    await clock.advance(lookEveryMs);
    expect(materials).toHaveLength(2);
  });
});

const lookEveryMs = 5 * 60_000;

function turn(text: string): JudgedTurn {
  const said = { seq: 3, verdict: 'should-not-have-answered', at: 1 } as const;
  return { conversationId: 'c', texts: [text], intents: ['shipping/cost'], ...said };
}

function prepared(stage: string, model: Model): Prepared {
  if (catalogue === undefined) throw new Error('The sample content has errors');
  return { faults: [], stage, ready: { catalogue, model } };
}

/** A publisher whose trainer gives what is scripted, one list for each change. */
async function follow(
  script: (readonly (Prepared | Promise<Prepared>)[])[],
  before: readonly JudgedTurn[] = [],
) {
  const clock = fakeClock(Date.parse(sampleToday));
  const judged = [...before];
  const store = { isAway: false };
  const materials: Material[] = [];
  /** How much had been learnt each time when what is kept was thrown away. */
  const forgotten: number[] = [];
  const stop = new AbortController();
  onTestFinished(() => stop.abort());
  const publications: Publication[] = [];
  let save = (): void => undefined;
  let heard = Promise.withResolvers<void>();
  const publisher = await openPublisher({
    clock,
    source: {
      read: async () => sampleSnapshot(),
      watch(onChange) {
        save = onChange;
      },
    },
    conversations: {
      async judged() {
        if (store.isAway) throw new Error('The store is away');
        return [...judged];
      },
    },
    trainer: {
      async forget() {
        forgotten.push(materials.length);
      },
      async *prepare(material) {
        materials.push(material);
        for (const one of script.shift() ?? []) yield await one;
      },
      embed: () => expect.fail('There are no embeddings'),
    },
  });
  publisher.follow((publication) => {
    publications.push(publication);
    heard.resolve();
    heard = Promise.withResolvers();
  }, stop.signal);
  const nextPublication = () => heard.promise;
  return {
    publisher,
    publications,
    clock,
    judged,
    store,
    materials,
    forgotten,
    save: () => save(),
    nextPublication,
  };
}

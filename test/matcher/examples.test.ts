import { describe, expect, it } from 'vitest';
import type { Catalogue, Intent } from '../../src/catalogue/types.ts';
import { checkTests } from '../../src/matcher/check-tests.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { shopCatalogue } from '../support/shop-content.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const shop = await shopCatalogue();

function intent(id: string, parts: Partial<Intent> = {}): Intent {
  const own = smallExamples.filter(({ intentId }) => intentId === id);
  const inLanguage = (wanted: string) =>
    own.filter(({ language }) => language === wanted).map(({ text }) => text);
  return {
    id,
    title: { id: `Judul ${id}`, en: `Title ${id}` },
    handoff: 'never',
    verbatim: false,
    utterances: { id: inLanguage('id'), en: inLanguage('en') },
    answer: { id: 'Bisa Kak. Lihat [halaman ini]({order_url}).', en: 'You can.\n- first\n- second' },
    followUps: [],
    tests: {},
    not: [],
    ...parts,
  };
}

function catalogueOf(...intents: readonly Intent[]): Catalogue {
  return { ...shop, intents: new Map(intents.map((each) => [each.id, each])) };
}

const textsOf = (catalogue: Catalogue, source: string, today = '2026-11-20') =>
  examplesOf(catalogue, today).flatMap((example) => (example.source === source ? [example.text] : []));

describe('the examples of a catalogue', () => {
  const small = catalogueOf(intent('orders/cancel', { tests: { id: ['batal dong'] }, not: ['batal puasa'] }));

  it('hold the utterances of all languages, the tests and the denials', () => {
    expect(textsOf(small, 'utterance')).toHaveLength(12);
    expect(textsOf(small, 'test')).toEqual(['batal dong']);
    expect(textsOf(small, 'not')).toEqual(['batal puasa']);
  });

  it('hold titles and the sentences of answers where utterances are few', () => {
    expect(textsOf(small, 'title')).toEqual(['Judul orders/cancel', 'Title orders/cancel']);
    expect(textsOf(small, 'answer')).toEqual([
      'Bisa Kak.',
      'Lihat [halaman ini] .',
      'You can.',
      '- first',
      '- second',
    ]);
    const many = intent('orders/cancel', {
      utterances: { id: Array.from({ length: 30 }, (_, nth) => `batal ${nth}`) },
    });
    expect(textsOf(catalogueOf(many), 'title')).toEqual([]);
    expect(textsOf(catalogueOf(many), 'answer')).toEqual([]);
  });

  it('leave out an intent from the day after its last', () => {
    const ending = catalogueOf(intent('orders/cancel', { validUntil: '2026-11-20' }));
    expect(textsOf(ending, 'utterance', '2026-11-20')).toHaveLength(12);
    expect(textsOf(ending, 'utterance', '2026-11-21')).toEqual([]);
  });

  it('leave out an intent until its first day', () => {
    const coming = catalogueOf(intent('orders/cancel', { validFrom: '2026-11-20' }));
    expect(textsOf(coming, 'utterance', '2026-11-19')).toEqual([]);
    expect(textsOf(coming, 'utterance', '2026-11-20')).toHaveLength(12);
  });
});

describe('the tests of a catalogue', () => {
  const ids = [...new Set(smallExamples.map(({ intentId }) => intentId))];
  const others = ids.filter((id) => id !== 'returns/refund').map((id) => intent(id));

  function faultsWith(parts: Partial<Intent>) {
    const catalogue = catalogueOf(intent('returns/refund', parts), ...others);
    const model = trainModel(examplesOf(catalogue, '2026-11-20'), { precision: 0.9 });
    return { faults: checkTests(catalogue, model), model };
  }

  it('pass where they land on their intent and denials do not', () => {
    const { faults } = faultsWith({
      tests: { id: ['refund saya kok lama'] },
      not: ['ongkir ke bali berapa'],
    });
    expect(faults).toEqual([]);
  });

  it('say where a message landed instead, and warn or fail by what the visitor would get', () => {
    const { faults, model } = faultsWith({ tests: { id: ['ongkir ke surabaya berapa', '🙏'] } });
    const [landed, lost] = faults;
    expect(landed).toMatchObject({ list: 'tests', intentId: 'returns/refund', language: 'id' });
    expect(landed?.landedOn?.intentId).toBe('shipping/cost');
    const isAnswered = (landed?.landedOn?.confidence ?? 0) >= model.thresholds.answer;
    expect(landed?.severity).toBe(isAnswered ? 'error' : 'warning');
    expect(lost).toEqual({
      severity: 'warning',
      list: 'tests',
      intentId: 'returns/refund',
      language: 'id',
      text: '🙏',
    });
  });

  it('pass over an intent that the model does not know', () => {
    const catalogue = catalogueOf(
      intent('returns/refund', { tests: { id: ['x'] }, validUntil: '2020-01-01' }),
      ...others,
    );
    const model = trainModel(examplesOf(catalogue, '2026-11-20'), { precision: 0.9 });
    expect(checkTests(catalogue, model)).toEqual([]);
  });
});

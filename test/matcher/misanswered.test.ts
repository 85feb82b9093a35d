import { describe, expect, it } from 'vitest';
import { match } from '../../src/matcher/match.ts';
import type { Model } from '../../src/matcher/model.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import type { Example } from '../../src/matcher/types.ts';
import { smallExamples } from '../support/small-catalogue.ts';

/** None of these is what the shop's intents are for, though words of theirs are in all. */
const beside = [
  'ongkir ke bulan',
  'berapa biaya sekolah',
  'jam tangan berapa',
  'bayar utang negara gimana',
  'kirim salam ke mama',
  'status hubungan kita',
  'buka puasa jam berapa',
  'tutup botol hilang',
  'tarif parkir bandara',
  'biaya nikah berapa',
  'cara masak rendang',
  'how much is a horse',
  'what time is it in Tokyo',
  'where is my cat',
  'cancel my gym membership',
  'kapan gajian cair',
  'uang saku anak',
  'dana desa kapan cair',
  'kartu sim hilang',
  'transfer pemain bola',
];
const alike = ['biaya kuliah berapa', 'ongkos jahit baju', 'where is my dog', 'kapan thr cair'];
const known = ['ongkir ke malang', 'refund saya mana', 'batal pesanan dong', 'where is my parcel'];

const precision = 0.9;
const live = trainModel(smallExamples, { precision });

describe.each([
  ['live', trainModel],
  ['refined', trainRefined],
])('a %s model that was told which messages it answered wrongly', (_kind, train) => {
  const before = train(smallExamples, { precision });
  const after = train([...smallExamples, ...misanswered(before, beside)], { precision });

  it('is less sure of them and of messages like them', () => {
    expect(sureness(after, beside)).toBeLessThan(sureness(before, beside));
    expect(sureness(after, alike)).toBeLessThan(sureness(before, alike));
  });

  it('stays sure of what it knows', () => {
    expect(sureness(before, known) - sureness(after, known)).toBeLessThan(0.02);
  });

  it('has learnt nothing else from them', () => {
    expect(learntBy(after)).toEqual(learntBy(before));
  });
});

describe('messages answered wrongly', () => {
  it('move the confidences little while there are few of them', () => {
    const [few, many] = [3, 20].map((count) => withMisanswered(misanswered(live, beside.slice(0, count))));
    const moved = (model: Model | undefined) =>
      Math.abs(sureness(live, alike) - (model === undefined ? Number.NaN : sureness(model, alike)));
    expect(moved(few)).toBeLessThan(0.02);
    expect(moved(many)).toBeGreaterThan(moved(few));
  });

  it('never silence the bot, however often people mark what it answers rightly', () => {
    const angry = Array.from({ length: 300 }, (_, index) => `${known[index % known.length]} ${index}`);
    const model = withMisanswered(misanswered(live, angry));
    const answered = known.filter(
      (text) => (match(model, text).candidates[0]?.confidence ?? 0) >= model.thresholds.answer,
    );
    expect(answered.length).toBeGreaterThan(0);
  });

  it('count for nothing once another intent comes first', () => {
    const elsewhere = alike.map(
      (text): Example => ({ text, intentId: 'smalltalk/thanks', source: 'misanswered' }),
    );
    expect(withMisanswered(elsewhere)).toEqual(live);
  });

  it('count for nothing once their intent is gone', () => {
    const gone = alike.map((text): Example => ({ text, intentId: 'gone/intent', source: 'misanswered' }));
    expect(withMisanswered(gone)).toEqual(live);
  });
});

function withMisanswered(examples: readonly Example[]): Model {
  return trainModel([...smallExamples, ...examples], { precision });
}

/** All but how sure to be. */
function learntBy({ intents, vocabulary, weighing, head, refinement, language, calibration }: Model): object {
  return { intents, vocabulary, weighing, head, refinement, language, temperature: calibration.temperature };
}

/** The messages as examples of what the model answered to them. */
function misanswered(model: Model, texts: readonly string[]): readonly Example[] {
  return texts.flatMap((text): readonly Example[] => {
    const [first] = match(model, text).candidates;
    return first === undefined ? [] : [{ text, intentId: first.intentId, source: 'misanswered' }];
  });
}

/** The mean confidence of the first candidates. */
function sureness(model: Model, texts: readonly string[]): number {
  const confidences = texts.map((text) => match(model, text).candidates[0]?.confidence ?? 0);
  return confidences.reduce((sum, confidence) => sum + confidence, 0) / texts.length;
}

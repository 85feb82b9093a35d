import { describe, expect, it } from 'vitest';
import { contradictionsIn } from '../../src/bot/contradictions.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { sampleSnapshot, sampleToday } from '../support/sample-content.ts';

function found(answers: Readonly<Record<string, Readonly<Record<string, string>>>>): readonly string[] {
  const files = Object.entries(answers).map(([id, answer], place) => [
    `${id}.yaml`,
    JSON.stringify({
      title: 'A',
      utterances: { id: [1, 2, 3, 4, 5].map((n) => `tanya ${place} ${n}`) },
      answer,
    }),
  ]);
  const { catalogue, faults } = parseCatalogue(
    sampleSnapshot({
      '_settings.yaml': settings,
      'shipping/cost.yaml': undefined,
      ...Object.fromEntries(files),
    }),
    sampleToday,
  );
  if (catalogue === undefined) throw new Error(JSON.stringify(faults));
  return contradictionsIn(catalogue).map(
    ({ about, one, other }) =>
      `${about} ${one.intentId} ${one.language} · ${other.intentId} ${other.language}`,
  );
}

const settings = (sampleSnapshot().files.find(({ path }) => path === '_settings.yaml')?.text ?? '').replace(
  'start: [shipping/cost]\n',
  '',
);

describe('answers whose numbers do not agree', () => {
  it.each([
    ['a duration', 'Refund 3–7 hari kerja.', 'Refunds take 3–5 working days.', 'duration a/a id · a/a en'],
    ['a price', 'Ongkir Rp9.000.', 'Shipping is Rp10,000.', 'money a/a id · a/a en'],
    ['a share', 'Diskon 10%.', 'You get 15% off.', 'percent a/a id · a/a en'],
  ])('are found between languages: %s', (_, id, en, place) => {
    expect(found({ 'a/a': { id, en } })).toEqual([place]);
  });

  it('are found between intents that speak of the same', () => {
    const refunds = {
      'a/a': { id: 'Pengembalian dana ke rekening memakan 7 hari kerja.', en: 'x' },
      'b/b': { id: 'Pengembalian dana ke rekening memakan 14 hari kerja.', en: 'x' },
      'c/c': { id: 'Toko menyimpan pesanan 3 hari.', en: 'x' },
    };
    expect(found(refunds)).toEqual(['duration a/a id · b/b id']);
  });

  it.each([
    ['the same in other words', 'Refund 3–7 hari kerja, Rp9 ribu.', 'Refunds: 3 to 7 working days, Rp9,000.'],
    ['said in one language only', 'Refund 3 hari kerja.', 'Refunds are quick.'],
    ['words, not figures', 'Kirim 2 kali seminggu.', 'We ship monthly.'],
  ])('are not %s', (_, id, en) => {
    expect(found({ 'a/a': { id, en } })).toEqual([]);
  });
});

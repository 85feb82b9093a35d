import type { Bot } from '../../src/bot/explain-message.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../../src/catalogue/source.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import { trainModel } from '../../src/matcher/train.ts';
import { sampleSnapshot, sampleToday } from './sample-content.ts';

const answer = (text: string) => ({ id: text, en: text });

/** Two intents beside the sample's own. */
export const twoIntents = {
  'a/hours.yaml': {
    title: 'Jam buka',
    utterances: {
      id: ['jam buka toko', 'toko buka jam berapa', 'kapan buka', 'bukanya jam berapa', 'masih buka ga'],
    },
    answer: answer('Jam 8.'),
  },
  'a/promo.yaml': {
    title: 'Promo',
    utterances: {
      id: ['ada promo apa', 'diskon bulan ini', 'promo minggu ini', 'kode voucher', 'lagi ada diskon ga'],
    },
    answer: answer('Ada.'),
  },
};

export type Changes = Readonly<Record<string, object | undefined>>;

/** The sample with the two intents, some of them otherwise; of precision one half, so that nearly all is answered. */
export function snapshotWith(changes: Changes = {}): SourceSnapshot {
  const all = Object.entries({ ...twoIntents, ...changes }).map(([path, data]) => [
    path,
    data && JSON.stringify(data),
  ]);
  const settings = sampleSnapshot().files.find(({ path }) => path === '_settings.yaml')?.text ?? '';
  return sampleSnapshot({ '_settings.yaml': settings.replace('95%', '50%'), ...Object.fromEntries(all) });
}

export function botWith(changes: Changes = {}): Bot {
  const { catalogue, faults } = parseCatalogue(snapshotWith(changes), sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults));
  return { catalogue, model: trainModel(examplesOf(catalogue, sampleToday), { precision: 0.5 }) };
}

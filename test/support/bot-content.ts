import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { Catalogue, Intent } from '../../src/catalogue/types.ts';
import { sampleFiles, sampleSnapshot, sampleToday } from './sample-content.ts';

/**
 * A small shop: shipping/cost, orders/status (offers a person, leads on to two others), orders/cancel (always a
 * person, in sales), and orders/gift (Indonesian only).
 */
export const shop: Catalogue = parsed({
  '_departments.yaml': `${sampleFiles['_departments.yaml']}sales:
  name: { id: Penjualan, en: Sales }
  time_zone: Asia/Jakarta
  hours: { mon-sun: 00:00-24:00 }
`,
  'orders/status.yaml': intentFile('Status pesanan / Order status', 'status pesanan', [
    'department: general',
    'handoff: offer',
    'follow_ups: [shipping/cost, orders/gift]',
  ]),
  'orders/cancel.yaml': intentFile('Batal pesan / Cancel an order', 'batal pesan', [
    'department: sales',
    'handoff: always',
  ]),
  'orders/gift.yaml': intentFile('Kado', 'bungkus kado', []),
});

/** The shop's intent with this id. */
export function intentOf(id: string): Intent {
  const intent = shop.intents.get(id);
  if (intent === undefined) throw new Error(`The shop has no intent ${id}.`);
  return intent;
}

function parsed(changes: Readonly<Record<string, string>>): Catalogue {
  const { catalogue, faults } = parseCatalogue(sampleSnapshot(changes), sampleToday);
  if (catalogue === undefined) throw new Error(JSON.stringify(faults, undefined, 2));
  return catalogue;
}

function intentFile(title: string, asked: string, more: readonly string[]): string {
  const bilingual = title.includes('/');
  return [
    `title: ${title}`,
    ...more,
    'utterances:',
    `  id: [${[1, 2, 3, 4, 5].map((way) => `${asked} cara ${way}`).join(', ')}]`,
    ...(bilingual ? [`  en: [${asked} in English]`] : []),
    'answer:',
    `  id: Jawaban ${asked}.`,
    ...(bilingual ? [`  en: Answer to ${asked}.`] : []),
    'tests:',
    `  id: [apa itu ${asked}]`,
    '',
  ].join('\n');
}

import type { SourceSnapshot } from '../../src/catalogue/source.ts';
import { replyKeys } from '../../src/catalogue/types.ts';

/** A date on which nothing in the sample has expired. */
export const sampleToday = '2026-11-20';

/** The least content that is without faults: one department, one intent. */
export const sampleFiles: Readonly<Record<string, string>> = {
  '_settings.yaml': `name: Toko Contoh
languages: [id, en]
assistant: { id: Asisten, en: Assistant }
greeting: { id: Halo Kak, en: Hello }
start: [shipping/cost]
precision: 95%
default_department: general
placeholders:
  order_url: https://shop.example/orders
deadlines:
  bot_turn: 20s
`,
  '_departments.yaml': `general:
  name: { id: Umum, en: General }
  time_zone: Asia/Jakarta
  hours:
    mon-sat: 08:00-20:00
    sun: closed
`,
  '_replies.yaml': replyKeys.map((key) => `${key}: { id: Teks ${key}, en: Text ${key} }\n`).join(''),
  'shipping/cost.yaml': `title: Ongkos kirim / Shipping cost
department: general
utterances:
  id:
    - ongkir ke surabaya
    - berapa ongkos kirim
    - brp ongkir
    - biaya kirim berapa
    - ongkirnya mahal ga
  en: [how much is shipping]
answer:
  id: |
    Mulai Rp9.000.
    Lihat [pesanan]({order_url}).
  en: From Rp9.000.
tests:
  id: [kirim ke sby kena brp]
not: [ongkos jahit]
`,
};

/** The sample with some files replaced, added or (with `undefined`) left out. */
export function sampleSnapshot(changes: Readonly<Record<string, string | undefined>> = {}): SourceSnapshot {
  const files = Object.entries({ ...sampleFiles, ...changes })
    .flatMap(([path, text]) => (text === undefined ? [] : { path, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files, unreadable: [] };
}

/** The sample with one piece of one file replaced. */
export function sampleWith(path: string, from: string, to: string): SourceSnapshot {
  const text = sampleFiles[path] ?? '';
  if (!text.includes(from)) throw new Error(`The sample's ${path} does not contain ${JSON.stringify(from)}.`);
  return sampleSnapshot({ [path]: text.replace(from, () => to) });
}

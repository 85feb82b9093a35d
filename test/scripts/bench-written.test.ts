import { expect, it } from 'vitest';
import { waysOfWriting } from '../../scripts/bench/written.ts';

it('draws out one word of a message that ends in a vowel, and no other', () => {
  const [[text] = []] = waysOfWriting.elongated([['kapan dikirim lama', 'time']], 1);
  expect(text).toMatch(/^kapan dikirim lama{2,4}a$/);
  expect(waysOfWriting.elongated([['kapan', 'time']], 1)).toEqual([['kapan', 'time']]);
});

it('writes a 2 for a word said twice', () => {
  const rows = [
    ['barang-barang saya', 'goods'],
    ['pelan pelan', 'slowly'],
    ['barang baru', 'goods'],
  ] as const;
  expect(waysOfWriting.reduplicated(rows.map(([text, intent]) => [text, intent]))).toEqual([
    ['barang2 saya', 'goods'],
    ['pelan2', 'slowly'],
    ['barang baru', 'goods'],
  ]);
});

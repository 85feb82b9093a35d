import { expect, it } from 'vitest';
import { normaliseWording } from '../../src/catalogue/normalise.ts';

it.each([
  ['  Brp   ONGKIR?! ', 'brp ongkir'],
  ['cek-ongkir', 'cek ongkir'],
  ['ｏｎｇｋｉｒ', 'ongkir'],
  ['ongkir…', 'ongkir'],
  ['?', '?'],
  ['👍', '👍'],
  ['barang2', 'barang2'],
])('writes "%s" as "%s"', (wording, normalised) => {
  expect(normaliseWording(wording)).toBe(normalised);
});

import { describe, expect, it } from 'vitest';
import { informalSpellings, particles } from '../../src/matcher/informal-indonesian.ts';
import { normalise, wordsOf } from '../../src/matcher/normalise.ts';

describe('the normaliser', () => {
  it.each([
    ['small letters', 'REFUND Saya', 'refund saya'],
    ['compatibility letters', 'ｏｎｇｋｉｒ ①', 'ongkir 1'],
    ['one letter for a drawn-out one', 'lamaaaa bangettt', 'lama banget'],
    ['a repeated word for a word with a 2', 'barang2 apa2', 'barang barang apa apa'],
    ['a repeated word with its ending', 'barang2nya', 'barang barangnya'],
    ['letters without invisible characters', 'ong\u200bkir\u202e', 'ongkir'],
    ['product names with their digits', 'v60 mp3 co2', 'v60 mp3 co2'],
    ['double letters', 'maaf telepon cool', 'maaf telepon cool'],
  ])('gives %s', (_what, written, read) => {
    expect(normalise(written)).toBe(read);
  });

  it.each([
    ['brp ongkir ke sby?', 'berapa ongkir ke sby'],
    ['refund gmn ya kak', 'refund bagaimana'],
    ['sy blm trima, tlg dicek dong', 'saya belum trima tolong dicek'],
    ['gabisa byr pake qris', 'tidak bisa bayar pakai qris'],
    ['udh dikirim blm sih', 'sudah dikirim belum'],
    ['makasih bgt', 'terima kasih banget'],
    ['Rp250.000 atau $20', 'rp 250 000 atau $ 20'],
    ["I'd like a refund", 'i d like a refund'],
  ])('reads %j as %j', (written, read) => {
    expect(wordsOf(written).join(' ')).toBe(read);
  });

  it('keeps particles where there is nothing else', () => {
    expect(wordsOf('kak?')).toEqual(['kak']);
    expect(wordsOf('kak ongkir dong')).toEqual(['ongkir']);
  });

  it.each(['', '   ', '😭🙏', '?!…', '\ud800'])('finds no words in %j', (text) => {
    expect(wordsOf(text)).toEqual([]);
  });

  it('gives every informal spelling one reading, which is itself final', () => {
    const kinds: readonly Readonly<Record<string, string>>[] = Object.values(informalSpellings);
    const spellings = kinds.flatMap((kind) => Object.values(kind)).flatMap((written) => written.split(' '));
    const readings = kinds.flatMap((kind) => Object.keys(kind)).flatMap((reading) => reading.split(' '));
    expect(new Set(spellings).size).toBe(spellings.length);
    expect(readings.filter((word) => spellings.includes(word) || particles.has(word))).toEqual([]);
  });

  it('leaves English words alone', () => {
    const english =
      'order make check do to too so km min hrs dr lo go is it an a in at me we he no or of on buy'.split(
        ' ',
      );
    expect(wordsOf(english.join(' '))).toEqual(english);
  });
});

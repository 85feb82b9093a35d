import { describe, expect, it } from 'vitest';
import { clauseWords, phraseBook, phraseIn } from '../../src/bot/phrases.ts';

const book = phraseBook([
  'bunuh diri',
  'mau mati saja',
  'lapor … polisi',
  'somasi',
  'kill myself',
  "don't want to live",
  'want to die',
  'kok lama',
  'palsu',
  'palsu semua',
]);
const heard = (text: string) =>
  clauseWords(text)
    .map((clause) => phraseIn(book, clause))
    .find((phrase) => phrase !== undefined);

describe('a phrase is heard', () => {
  it.each([
    ['as it is written', 'saya mau bunuh diri', 'bunuh diri'],
    ['in capitals', 'BUNUH DIRI', 'bunuh diri'],
    ['with stretched and doubled letters', 'bunuuuuh dirii', 'bunuh diri'],
    ['with invisible characters', 'bu\u200bnuh d\u2060i\u00adri', 'bunuh diri'],
    ['in full-width letters', 'ｂｕｎｕｈ ｄｉｒｉ', 'bunuh diri'],
    ['with digits for letters', 'bunuh d1r1, k1ll mys3lf', 'bunuh diri'],
    ['as one word', 'pengen bunuhdiri', 'bunuh diri'],
    ['in slang', 'pgn mati aja', 'mau mati saja'],
    ['with a particle of its own', 'kok lama sih', 'kok lama'],
    ['with a particle inside', 'mau mati aja deh kak', 'mau mati saja'],
    ['with a letter missing', 'bunh diri', 'bunuh diri'],
    ['with a letter too many', 'bunuih diri', 'bunuh diri'],
    ['with swapped letters', 'kill mysefl', 'kill myself'],
    ['with nothing in its gap', 'saya lapor polisi', 'lapor … polisi'],
    ['with two words in its gap', 'lapor aja ke polisi', 'lapor … polisi'],
    [
      'with a straight, curly or no apostrophe',
      'i don’t want to live, dont want to live',
      "don't want to live",
    ],
    ['in any clause', 'halo kak, ini somasi', 'somasi'],
  ])('%s', (_, text, phrase) => {
    expect(heard(text)).toBe(phrase);
  });

  it.each([
    ['over the end of a sentence', 'apa yang kakak mau? mati saja lampunya'],
    ['over a comma', 'besok saya mau, mati saja'],
    ['over a line end', 'mau\nmati saja'],
    ['with three words in its gap', 'lapor dulu saja ke polisi'],
    ['with another letter', 'lapor posisi paket'],
    ['without its particle', 'berapa lama sampai'],
    ['within a longer word', 'diresomasikan'],
    ['as a single word with a slip', 'soamsi, palsou'],
    ['in another order', 'diri bunuh'],
    ['in nothing', ''],
  ])('not %s', (_, text) => {
    expect(heard(text)).toBeUndefined();
  });

  it('quickly, whatever is written', () => {
    const before = performance.now();
    for (const word of ['lapor ', 'bunuh ', 'a', 'mau mati ', '1a', '. ', ',', '\u0301']) {
      heard(word.repeat(4_000 / word.length));
    }
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});

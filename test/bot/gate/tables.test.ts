import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../src/bot/gate/clean-text.ts';
import { phraseKinds } from '../../../src/bot/gate/draft.ts';
import { fold, undisguise } from '../../../src/bot/gate/fold.ts';
import { phrasesIn, phraseTable } from '../../../src/bot/gate/phrases.ts';
import { lineOf, wordFacts, wordsOf } from '../../../src/bot/gate/word-facts.ts';
import { generalWords } from '../../../src/bot/model-lexicon/general-words.ts';
import { plainWords } from '../../../src/bot/model-lexicon/plain-words.ts';
import { weightyWords } from '../../../src/bot/model-lexicon/weighty-words.ts';

const line = (text: string) => lineOf(wordsOf(undisguise(fold(text))));

describe('the tables of words', () => {
  it('let no weighty word pass as a plain or a general one', () => {
    const free = new Set([...generalWords, ...plainWords.split(/\s+/)]);
    expect([...weightyWords.keys()].filter((word) => free.has(word))).toEqual([]);
  });

  it.each([
    ['promise', 'Udah pasti kami jamin ya'],
    ['promise', 'that is a d3al'],
    ['deed', 'sdh gw proses'],
    ['deed', 'I have refunded it'],
    ['state', 'your order has been shipped'],
    ['person', 's4ya m a n u s i a'],
    ['secret', 'kode OTP'],
    ['payment', 'transfer dananya ke saya'],
    ['emphasis', 'kapan pun'],
  ])('know a %s by its words: %s', (kind, text) => {
    expect(phrasesIn(line(text), phraseKinds).map((found) => found.kind)).toContain(kind);
  });
});

describe('a table of phrases', () => {
  const table = phraseTable({ a: 'kami|saya akan? beri~ * … gratis\nbatal~\nkita !bantu' });
  const finds = (text: string) => phrasesIn(line(text), table).map(({ phrase }) => phrase.trim());

  it.each([
    ['kami beri satu', []],
    ['kami berikan kopi gratis', ['kami berikan kopi gratis']],
    ['saya akan beri dua bungkus kopi gratis', ['saya akan beri dua bungkus kopi gratis']],
    ['dibatalkan', []],
    ['batalkan', ['batalkan']],
    ['kita bantu', []],
    ['kita kirim', ['kita kirim']],
  ])('is read as it says: %s', (text, phrases) => {
    expect(finds(text)).toEqual(phrases);
  });
});

describe('a word', () => {
  it.each([
    ['keterlambatannya', 'terlambat'],
    ['pengiriman', 'kirim'],
    ['invoicenya', 'invoice'],
    ['gerai', 'toko'],
  ])('has the stem of what it comes from: %s', (word, other) => {
    expect(wordFacts(word).stem).toBe(wordFacts(other).stem);
  });

  it.each(['dan', 'kak', 'caranya', 'dua', 'hari', 'please', 'pm'])(
    'that tells nothing has none: %s',
    (word) => {
      expect(wordFacts(word).stem).toBe('');
    },
  );
});

describe('a cleaned text', () => {
  it.each([
    ['a\u200bb\u202ec\u{e0041}d', 'abcd'],
    ['halo 😊 Kak 👨‍👩‍👧', 'halo Kak'],
    ['# Judul\n\n\n\nisi', 'Judul\n\nisi'],
    ['`kode`  dua\tspasi\r\nbaris', 'kode dua spasi\nbaris'],
    ['e\u0301 \ud800x', 'é x'],
  ])('has nothing hidden or needless: %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
    expect(cleanText(clean)).toBe(clean);
  });
});

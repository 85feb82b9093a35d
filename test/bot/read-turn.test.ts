import { describe, expect, it } from 'vitest';
import { readTurn } from '../../src/bot/read-turn.ts';
import { match } from '../../src/matcher/match.ts';
import { shopContent } from '../support/shop-content.ts';

const { catalogue, model } = await shopContent();
const { thresholds } = model;
const ask = (text: string) => match(model, text);

function read(messages: readonly string[], lastAnswered: readonly string[] = []) {
  const { intents, rule, restIsUnclear } = readTurn({ catalogue, thresholds, ask }, messages, lastAnswered);
  return { intents: intents.map(({ id }) => id), rule, restIsUnclear };
}

const understood = (rule: string, ...intents: readonly string[]) => ({ intents, rule, restIsUnclear: false });
const cost = 'shipping/cost';
const cod = 'payment/cash-on-delivery';
const refund = 'returns/refund-status';

describe('a turn', () => {
  it.each([
    ['two questions joined by a word', ['ongkir ke bandung brp trus bisa cod ga?'], [cost, cod]],
    ['two questions joined by a comma', ['ongkir ke bandung brp, bisa cod ga'], [cost, cod]],
    ['two questions in English', ['how much is shipping? and do you have cash on delivery'], [cost, cod]],
    ['two questions in two messages', ['bisa cod ga', 'ongkir ke bandung brp'], [cod, cost]],
    ['two questions after a greeting', ['halo kak, ongkir ke bandung brp? bisa cod ga?'], [cost, cod]],
    ['a button, and then another question', ['Refund status', 'bisa cod ga?'], [refund, cod]],
  ])('of %s asks both, in the order written', (_what, messages, intents) => {
    expect(read(messages)).toEqual(understood('several-questions', ...intents));
  });

  it.each([
    ['a greeting before it', ['halo kak, refund gmn?'], refund],
    ['a greeting without a comma', ['selamat pagi kak refund gmn ya'], refund],
    ['thanks before it', ['makasih infonya kak, trus refund gmn'], refund],
    ['greetings in their own messages', ['halo kak', 'mau tanya dong', 'refund gmn ya kak'], refund],
    ['a word after it', ['refund gmn ya kak', 'kak?'], refund],
    ['marks after it', ['refund gmn ya kak', '??', '😡'], refund],
    ['its words in several messages', ['ongkir', 'ke bali', 'berapa ya'], cost],
    ['itself again', ['ongkir ke bandung brp', 'ongkir ke bandung berapa ya kak?'], cost],
    ['the visitor’s name', ['nama saya Budi Santoso, ongkir ke bandung brp'], cost],
    ['an address', ['refund gmn, email saya budi@mail.example'], refund],
    ['a link', ['https://kopi.example/p/robusta refund gmn ya kak'], refund],
    ['a number', ['refund pesanan INV-20260117-88 gmn ya kak'], refund],
    ['capitals', ['REFUND GMN YA KAK'], refund],
    ['"sama" that joins no questions', ['barangnya mau ditukar sama yang lain'], 'returns/exchange'],
  ])('of one question with %s asks one thing', (_with, messages, intentId) => {
    expect(read(messages)).toEqual(understood('sure-enough', intentId));
  });

  it.each([
    ['👍', 'smalltalk/acknowledgement'],
    ['🙏', 'smalltalk/thanks'],
    ['y', 'smalltalk/acknowledgement'],
    ['p', 'smalltalk/greeting'],
    ['hai admin', 'smalltalk/greeting'],
  ])('of "%s" alone is a pleasantry', (text, intentId) => {
    expect(read([text])).toEqual(understood('sure-enough', intentId));
  });

  it.each([[''], ['?'], ['😡😡'], ['https://kopi.example']])('of "%s" alone says nothing', (text) => {
    expect(read([text])).toEqual({ intents: [], rule: undefined, restIsUnclear: false });
  });

  it('tells that a question beside the sure one is not understood', () => {
    expect(read(['ongkir ke bandung brp? kucing saya makan apa?'])).toEqual({
      intents: [cost],
      rule: 'sure-enough',
      restIsUnclear: true,
    });
  });

  it('asks three things at most, and tells that there was more', () => {
    const asked = 'refund gmn? ongkir ke bandung brp? bisa cod ga? garansi mesin berapa lama?';
    expect(read([asked])).toEqual({
      intents: [refund, cost, cod],
      rule: 'several-questions',
      restIsUnclear: true,
    });
  });

  it('lets no greeting drown what is not understood', () => {
    expect(read(['halo kak', 'ada masalah sama pesanan']).intents).not.toContain('smalltalk/greeting');
  });
});

describe('a follow-up', () => {
  it.each([
    ['kalau ke Bali?', cost],
    ['and for Malang?', cost],
    ['trus kalo luar jawa kak?', cost],
    ['oke kak, kalau ke Bali?', cost],
    ['kalau libur lebaran?', 'shops/opening-hours'],
    ['and on Sunday?', 'shops/opening-hours'],
    ['kalau udah dikirim?', 'orders/cancel-order'],
  ])('"%s" takes up %s again', (text, intentId) => {
    expect(read([text], [intentId])).toEqual(understood('follow-up', intentId));
  });

  it('goes on from whichever of two answers it fits', () => {
    expect(read(['kalau ke Bali?'], [cod, cost]).rule).toBe('follow-up');
  });

  it.each([
    ['nothing was answered', 'kalau ke Bali?', []],
    ['it is sure of something else', 'kalau refund?', [cost]],
    ['it asks a question of its own', 'kalau barangnya rusak gimana?', [cost]],
    ['it does not go on', 'Bali?', [cost]],
    ['the intent is gone', 'kalau ke Bali?', ['shipping/gone']],
  ])('is none where %s', (_where, text, lastAnswered) => {
    expect(read([text], lastAnswered).rule).not.toBe('follow-up');
  });
});

describe('a long turn', () => {
  it.each([
    ['one endless sentence', 'refund saya gimana ya kak '],
    ['hundreds of sentences', 'ongkir brp? '],
    ['hundreds of clauses', 'bisa cod ga, ongkir brp, '],
    ['one letter again and again', 'a'],
    ['nothing but marks', '?'],
  ])('of %s costs no more than a few dozen matches of short texts', (_what, piece) => {
    const asked: string[] = [];
    const counting = (text: string) => {
      asked.push(text);
      return ask(text);
    };
    const message = piece.repeat(4_000).slice(0, 4_000);
    readTurn({ catalogue, thresholds, ask: counting }, Array(10).fill(message), [cost]);
    expect(asked.length).toBeLessThanOrEqual(70);
    expect(Math.max(...asked.map(({ length }) => length))).toBeLessThanOrEqual(1_000);
  });
});

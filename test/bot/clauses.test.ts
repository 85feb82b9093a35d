import { describe, expect, it } from 'vitest';
import { clausesOf, isQuestion, sentencesOf } from '../../src/bot/clauses.ts';

describe('a message', () => {
  it.each([
    ['at words that start something new', 'ongkir brp trus bisa cod ga', ['ongkir brp', 'trus bisa cod ga']],
    ['in English too', 'where is it and also can I pay', ['where is it', 'also can I pay']],
    ['at question marks', 'ongkir brp?bisa cod?', ['ongkir brp?', 'bisa cod?']],
    ['at full stops before a space', 'Barang rusak. Mau refund.', ['Barang rusak.', 'Mau refund.']],
    ['at lines', 'ongkir brp\nbisa cod', ['ongkir brp', 'bisa cod']],
    ['never inside an amount or a name', 'Rp9.000 di kopi.example', ['Rp9.000 di kopi.example']],
    ['never at a word that ends it', 'bayar gagal terus', ['bayar gagal terus']],
    ['never at commas', 'halo kak, refund gmn', ['halo kak, refund gmn']],
    ['never before marks alone', 'refund gmn ?? !', ['refund gmn ?']],
  ])('is taken apart %s', (_where, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('is read only so far', () => {
    expect(sentencesOf('ongkir brp? '.repeat(400))).toHaveLength(8);
    expect(sentencesOf('x'.repeat(4_000))[0]).toHaveLength(300);
  });
});

describe('a sentence', () => {
  it.each([
    ['commas', 'halo kak, refund gmn', ['halo kak', 'refund gmn']],
    ['words for "and"', 'ongkir brp sama bisa cod ga', ['ongkir brp', 'sama bisa cod ga']],
    ['a greeting without a comma', 'selamat pagi kak refund gmn', ['selamat pagi kak', 'refund gmn']],
    ['nothing but a greeting', 'hai admin', ['hai admin']],
  ])('has its clauses between %s', (_what, sentence, clauses) => {
    expect(clausesOf(sentence)).toEqual(clauses);
  });

  it('has six clauses at most', () => {
    expect(clausesOf('a, '.repeat(50))).toHaveLength(6);
  });

  it.each([
    ['bisa cod ga', true],
    ['sudah dikirim?', true],
    ['where is it', true],
    ['saya mau retur', false],
    ['adaptor rusak', false],
  ])('asks or not: "%s"', (text, asks) => {
    expect(isQuestion(text)).toBe(asks);
  });
});

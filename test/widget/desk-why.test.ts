import { render } from 'lit';
import { describe, expect, it } from 'vitest';
import type { Change, DecisionRecord } from '../../src/protocol/decision.ts';
import { whyLine } from '../../widget/desk/elements/why.ts';
import { en } from '../../widget/desk/locales/en.ts';
import { id } from '../../widget/desk/locales/id.ts';
import type { Words } from '../../widget/desk/locales/type.ts';
import { readText } from './desk/draw.ts';
import { decision } from './desk/samples.ts';

/** The drawn reasons: the one line, and what is behind it. */
function reasons(shown: DecisionRecord, words: Words = id) {
  const place = document.createElement('div');
  render(whyLine(shown, words), place);
  const textsOf = (selector: string) => [...place.querySelectorAll<HTMLElement>(selector)].map(readText);
  return {
    line: textsOf('summary'),
    parts: textsOf('.parts li'),
    nearest: textsOf('.nearest tbody tr'),
    changes: textsOf('.changes tbody tr'),
    composition: textsOf('.grounds > .composition').at(0),
    origin: textsOf('.grounds > .muted').at(-1),
  };
}

describe('the reasons of a reply', () => {
  it.each([
    [undefined, '7 ms · konten c0ffee1'],
    ['live' as const, '7 ms · konten c0ffee1 · model cepat'],
    ['refined' as const, '7 ms · konten c0ffee1 · model terperinci'],
    ['embedded' as const, '7 ms · konten c0ffee1 · model dengan embedding'],
  ])('end with the model that decided, here %s', (model, origin) => {
    expect(reasons({ ...decision, ...(model && { model }) }).origin).toBe(origin);
  });

  it('to one question name no parts', () => {
    expect(reasons(decision).parts).toEqual([]);
  });

  it('to several questions name each, and what it was read as', () => {
    const several: DecisionRecord = {
      ...decision,
      move: 'answer',
      rule: 'several-questions',
      answered: ['shipping/cost', 'payment/cod'],
      parts: [
        { text: 'ongkir brp', candidates: [{ intentId: 'shipping/cost', confidence: 0.97 }] },
        { text: 'bisa cod ga', candidates: [{ intentId: 'payment/cod', confidence: 0.99 }] },
      ],
    };
    expect(reasons(several)).toMatchObject({
      line: ['Menjawab · shipping/cost, payment/cod · beberapa pertanyaan, semua yakin'],
      parts: ['“ongkir brp” → shipping/cost 0,97', '“bisa cod ga” → payment/cod 0,99'],
    });
  });

  it('of a handoff name the words that are for people, whatever comes first', () => {
    const heard = { group: 'self-harm', phrase: 'capek hidup' };
    const handedOff: DecisionRecord = { ...decision, move: 'handoff', rule: 'words-heard', heard };
    expect(reasons(handedOff).line).toEqual(['Menyerahkan · kata tertentu: “capek hidup” (self-harm)']);
    expect(reasons(handedOff, en).line).toEqual(['Handed off · certain words: “capek hidup” (self-harm)']);
  });

  it('for a composed answer tell what it rests on, and what the checks refused before', () => {
    const generated = {
      passages: ['_articles/beans#milk', 'products/decaf'],
      cited: ['_articles/beans#milk'],
      attempts: 2,
      refusedBy: ['numbers'],
      tokens: { prompt: 900, completion: 60 },
    };
    const composed = { ...decision, move: 'generate', rule: 'model-answered', generated } as const;
    expect(reasons(composed).composition).toBe(
      'Dari _articles/beans#milk · 2 kali coba · ditolak pemeriksaan: numbers · 960 token',
    );
  });

  it('for a follow-up name what it went on from', () => {
    const followed: DecisionRecord = {
      ...decision,
      move: 'answer',
      rule: 'follow-up',
      answered: ['shipping/cost'],
    };
    expect(reasons(followed).line).toEqual(['Menjawab · shipping/cost · lanjutan jawaban terakhir']);
  });

  it('show the nearest utterances, each with its intent and how near it is', () => {
    const nearest = [
      {
        text: 'refund belum masuk',
        intentId: 'returns/refund-status',
        language: 'id',
        similarity: 0.615,
      },
      { text: 'bot lambat banget', intentId: 'complaints/slow', language: 'id', similarity: 0.2 },
    ];
    expect(reasons({ ...decision, nearest }).nearest).toEqual([
      '“refund belum masuk” returns/refund-status 0,62',
      '“bot lambat banget” complaints/slow 0,20',
    ]);
  });

  const answered = { move: 'answer', intents: ['returns/refund-status'] } as const;
  const askedBack = { move: 'clarify', intents: [] } as const;
  const wouldChange: readonly Change[] = [
    { kind: 'surer', intentId: 'returns/refund-status', by: 0.18, lacking: 'confidence', outcome: answered },
    { kind: 'surer', intentId: 'returns/refund-status', by: 0.045, lacking: 'lead', outcome: answered },
    { kind: 'precision', precision: 0.87, outcome: answered },
    { kind: 'precision', precision: 0.995, outcome: { move: 'handoff', intents: [] } },
    { kind: 'word', word: 'refund', outcome: askedBack },
    { kind: 'intent', intentId: 'returns/refund-status', outcome: askedBack },
  ];

  it.each([
    [
      id,
      [
        '18 poin lebih yakin Menjawab · returns/refund-status',
        '4,5 poin lebih unggul Menjawab · returns/refund-status',
        'Presisi 87% Menjawab · returns/refund-status',
        'Presisi 99,5% Menyerahkan',
        'Tanpa kata “refund” Bertanya balik tanpa menyebut topik',
        'Tanpa topik returns/refund-status Bertanya balik tanpa menyebut topik',
      ],
    ],
    [
      en,
      [
        '18 points surer Answered · returns/refund-status',
        '4.5 points more lead Answered · returns/refund-status',
        'At 87% precision Answered · returns/refund-status',
        'At 99.5% precision Handed off',
        'Without the word “refund” Asked back, naming no intent',
        'Without the intent returns/refund-status Asked back, naming no intent',
      ],
    ],
  ])('say what would have changed them, here in $language', (words, lines) => {
    expect(reasons({ ...decision, wouldChange }, words).changes).toEqual(lines);
  });

  it('of an older record tell neither', () => {
    expect(reasons(decision)).toMatchObject({ nearest: [], changes: [] });
  });
});

import { describe, expect, it } from 'vitest';
import type { PastTurn } from '../../src/bot/past-turns.ts';
import { suggestUtterances } from '../../src/bot/suggest-utterances.ts';
import { readUtterances } from '../../src/bot/utterance-prompt.ts';
import { botWith, twoIntents } from '../support/two-bots.ts';

const { model } = botWith();
const known = twoIntents['a/promo.yaml'].utterances.id;

function asked(text: string, conversation: string, more: Partial<PastTurn> = {}): PastTurn {
  return {
    conversationId: conversation,
    seq: 3,
    at: 1,
    text,
    move: 'clarify',
    rule: 'plausible',
    answered: [],
    candidates: ['a/promo', 'a/hours'],
    replies: [],
    ...more,
  };
}

const texts = (turns: readonly PastTurn[]) =>
  suggestUtterances(model, 'a/promo', turns, known).map(({ text }) => text);

describe('utterances from traffic', () => {
  it('are what visitors wrote near the intent, each way once, with its conversations', () => {
    const turns = [
      asked('diskonnya dong', 'c1'),
      asked('Diskonnya dong', 'c2'),
      asked('kode voucher', 'c3'),
      asked('potongan', 'c4', { candidates: ['a/hours'] }),
    ];
    expect(suggestUtterances(model, 'a/promo', turns, known)).toMatchObject([
      { text: 'diskonnya dong', conversations: 2 },
    ]);
  });

  it('want most what the bot is least sure of', () => {
    expect(
      texts([
        asked('ada promo apa kak bulan ini', 'c1', { move: 'answer', answered: ['a/promo'] }),
        asked('potongan zyxwv', 'c2'),
      ]),
    ).toEqual(['potongan zyxwv', 'ada promo apa kak bulan ini']);
  });

  it('leave out what agents call wrong, what is surely another intent, and anybody’s data', () => {
    const wrong = { move: 'answer', answered: ['a/promo'], verdict: 'should-not-have-answered' } as const;
    expect(
      texts([
        asked('promo nya salah', 'c1', wrong),
        asked('toko buka jam berapa', 'c2'),
        asked('promo ke [PHONE_1]', 'c3'),
        asked('promo {x}', 'c4'),
        asked('promo\ndan lain', 'c5'),
      ]),
    ).toEqual([]);
  });
});

it('are read from a model’s lines, without numbers, quotes, links, and what is there', () => {
  const written =
    '1. ada potongan ga\n- "promo dong"\n\nKode Voucher\nlihat https://x.example\nHere are some:\nada potongan ga\npakai {kode}';
  expect(readUtterances(written, known)).toEqual(['ada potongan ga', 'promo dong']);
});

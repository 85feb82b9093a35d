import { describe, expect, it } from 'vitest';
import { answerLanguage, chooseMove } from '../../src/bot/choose-move.ts';
import { readTurn } from '../../src/bot/read-turn.ts';
import type { Candidate, Match } from '../../src/matcher/types.ts';
import { intentOf, shop } from '../support/bot-content.ts';

const thresholds = { answer: 0.7, clarify: 0.3, margin: 0.1 };
const ids = { status: 'orders/status', cost: 'shipping/cost', cancel: 'orders/cancel', gift: 'orders/gift' };

/** What the matcher found: candidates as `[intent, confidence]`, best first. */
function found(...candidates: readonly (readonly [keyof typeof ids, number])[]): Match {
  return {
    candidates: candidates.map(([name, confidence]): Candidate => ({ intentId: ids[name], confidence })),
    unknownWords: 0,
  };
}

const moveFor = (text: string, match: Match, misunderstandings = 0, lastAnswered: readonly string[] = []) =>
  chooseMove(
    shop,
    { misunderstandings, lastAnswered },
    [text],
    readTurn({ catalogue: shop, thresholds, ask: () => match }, [text], []),
    thresholds,
  );
const options = (...names: readonly (keyof typeof ids)[]) => names.map((name) => intentOf(ids[name]));
/** The answer with these intents, in this order. */
const answered = (rule: 'sure-enough' | 'exact-title', ...names: readonly (keyof typeof ids)[]) => ({
  move: 'answer',
  rule,
  intents: options(...names),
  restIsUnclear: false,
});

const rows = [
  {
    when: 'one intent is sure enough and leads by enough',
    move: moveFor('pesanan saya?', found(['status', 0.7], ['cost', 0.55])),
    chosen: answered('sure-enough', 'status'),
  },
  {
    when: 'one intent is sure enough and the only one',
    move: moveFor('pesanan saya?', found(['status', 0.7])),
    chosen: answered('sure-enough', 'status'),
  },
  {
    when: 'a sure intent is always for people',
    move: moveFor('batalin dong', found(['cancel', 0.95])),
    chosen: { move: 'handoff', rule: 'intent-needs-person', reason: 'intent-rule', department: 'sales' },
  },
  {
    when: 'two sure intents are too close',
    move: moveFor('pesanan saya?', found(['status', 0.8], ['cost', 0.75])),
    chosen: { move: 'clarify', rule: 'too-close', options: options('status', 'cost') },
  },
  {
    when: 'the best is just not sure enough',
    move: moveFor('pesanan saya?', found(['status', 0.69], ['cost', 0.1])),
    chosen: { move: 'clarify', rule: 'plausible', options: options('status') },
  },
  {
    when: 'several are plausible, at most three are named',
    move: moveFor('pesanan?', found(['status', 0.5], ['cost', 0.4], ['cancel', 0.35], ['gift', 0.3])),
    chosen: { move: 'clarify', rule: 'plausible', options: options('status', 'cost', 'cancel') },
  },
  {
    when: 'nothing is plausible',
    move: moveFor('qwerty', found(['status', 0.29])),
    chosen: { move: 'clarify', rule: 'not-understood', options: [] },
  },
  {
    when: 'there is nothing to read',
    move: moveFor('?!', found()),
    chosen: { move: 'clarify', rule: 'nothing-said', options: [] },
  },
  {
    when: 'nothing is known at all',
    move: moveFor('qwerty', found()),
    chosen: { move: 'clarify', rule: 'not-understood', options: [] },
  },
  {
    when: 'the second turn in a row is not understood',
    move: moveFor('qwerty', found(), 1),
    chosen: { move: 'handoff', rule: 'misunderstood-twice', reason: 'not-understood' },
  },
  {
    when: 'the second turn in a row is only plausible, and its intent has a department',
    move: moveFor('pesanan?', found(['cancel', 0.5]), 1),
    chosen: { move: 'handoff', rule: 'misunderstood-twice', reason: 'not-understood', department: 'sales' },
  },
  {
    when: 'the second turn in a row is understood after all',
    move: moveFor('pesanan saya?', found(['status', 0.9]), 1),
    chosen: answered('sure-enough', 'status'),
  },
  {
    when: 'the visitor asks for a person, however sure an intent is, whose words are those of the request',
    move: moveFor('mau ngomong sama manusia', found(['cancel', 0.99])),
    chosen: { move: 'handoff', rule: 'asked-for-person', reason: 'asked' },
  },
  {
    when: 'the visitor asks for a person after an answer, whose department it goes to',
    move: moveFor('mau ngomong sama manusia', found(['cost', 0.99]), 0, [ids.cost, ids.cancel]),
    chosen: { move: 'handoff', rule: 'asked-for-person', reason: 'asked', department: 'sales' },
  },
  {
    when: 'all there is to read is a number',
    move: moveFor('INV-778123', found()),
    chosen: { move: 'clarify', rule: 'number-only', options: [] },
  },
  {
    when: 'the visitor presses the button for a person, in any language',
    move: moveFor('text  TALK-to-person', found()),
    chosen: { move: 'handoff', rule: 'asked-for-person', reason: 'asked' },
  },
  {
    when: 'the message is the title of an intent, as a button sends it',
    move: moveFor('Order status', found(['cost', 0.99])),
    chosen: answered('exact-title', 'status'),
  },
  {
    when: 'the message is a title but for case, space and punctuation',
    move: moveFor('  status PESANAN?!', found()),
    chosen: answered('exact-title', 'status'),
  },
  {
    when: 'the message is the title of an intent that is always for people',
    move: moveFor('Batal pesan', found()),
    chosen: { move: 'handoff', rule: 'intent-needs-person', reason: 'intent-rule', department: 'sales' },
  },
  {
    when: 'the title comes after a misunderstanding',
    move: moveFor('Kado', found(), 1),
    chosen: answered('exact-title', 'gift'),
  },
] as const;

describe('the bot', () => {
  it.each(rows)('chooses "$chosen.move" where $when', ({ move, chosen }) => {
    expect(move).toEqual(chosen);
  });
});

describe('the language of an answer', () => {
  it.each([
    ['what the message is in', 'en', 'id', 'en'],
    ['what the conversation is in, where the message could be in several', undefined, 'en', 'en'],
    ['our first, where we do not speak what the message is in', 'de', 'en', 'id'],
    ['our first, where we do not speak what the conversation is in', undefined, 'de', 'id'],
  ])('is %s', (_what, language, spoken, answered) => {
    const match: Match = { candidates: [], unknownWords: 0, ...(language === undefined ? {} : { language }) };
    expect(answerLanguage(shop, match, spoken)).toBe(answered);
  });
});

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

const moveFor = (
  text: string,
  match: Match,
  misunderstandings = 0,
  lastAnswered: readonly string[] = [],
  earlier: readonly string[] = [],
) =>
  chooseMove(
    shop,
    { misunderstandings, lastAnswered, earlier },
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
    when: 'words for people are heard, however sure an intent is',
    move: moveFor('saya mau komplain soal pesanan saya', found(['status', 0.99])),
    chosen: {
      move: 'handoff',
      rule: 'words-heard',
      reason: 'complaint',
      heard: { group: 'complaint', phrase: 'mau komplain' },
    },
  },
  {
    when: 'words for people are heard beside the wish for a person, which is what counts',
    move: moveFor('saya mau komplain, mau ngomong sama manusia', found()),
    chosen: { move: 'handoff', rule: 'asked-for-person', reason: 'asked' },
  },
  {
    when: 'words of danger are heard beside the wish for a person, before which they count',
    move: moveFor('mau bunuh diri aja, mau ngomong sama manusia', found()),
    chosen: {
      move: 'handoff',
      rule: 'words-heard',
      reason: 'safety',
      heard: { group: 'self-harm', phrase: 'bunuh diri' },
    },
  },
  {
    when: 'the visitor is upset, and seems to be about something that has a department',
    move: moveFor('BATALIN DONG TOLOL', found(['cancel', 0.95])),
    chosen: { move: 'handoff', rule: 'upset', reason: 'upset', department: 'sales' },
  },
  {
    when: 'the visitor has become upset over several turns',
    move: moveFor('bego', found(['cost', 0.2]), 0, [], ['ongkir brp', 'tolol']),
    chosen: { move: 'handoff', rule: 'upset', reason: 'upset' },
  },
  {
    when: 'the same is written for the third time, however sure an intent is',
    move: moveFor('Pesanan saya ?', found(['status', 0.9]), 0, [], ['pesanan saya?', 'pesanan sy', 'halo']),
    chosen: { move: 'handoff', rule: 'repeated', reason: 'repeated', department: 'general' },
  },
  {
    when: 'the same is written for the second time',
    move: moveFor('pesanan saya?', found(['status', 0.9]), 0, [], ['pesanan saya?', 'pesanan dia?']),
    chosen: answered('sure-enough', 'status'),
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

describe('visitors whom agents have tagged for people', () => {
  const ask = (people: 'at-once' | 'unsure', tags: readonly string[], text: string, match: Match) => {
    const vip = { tags: ['vip'], people, department: 'sales' };
    const catalogue = { ...shop, escalation: { ...shop.escalation, vip } };
    const reading = readTurn({ catalogue, thresholds, ask: () => match }, [text], []);
    return chooseMove(catalogue, { misunderstandings: 0, tags }, [text], reading, thresholds);
  };
  const given = { move: 'handoff', rule: 'vip', reason: 'vip', department: 'sales' };
  const sure = found(['status', 0.9]);

  it.each([
    ['get people whatever they ask', 'at-once', ['grosir', 'vip'], sure, given],
    ['get people when the bot is not sure', 'unsure', ['vip'], found(), given],
    ['are answered when the bot is sure', 'unsure', ['vip'], sure, answered('sure-enough', 'status')],
    ['are nobody else', 'at-once', ['grosir'], sure, answered('sure-enough', 'status')],
  ] as const)('%s', (_, people, tags, match, move) => {
    expect(ask(people, tags, 'pesanan saya?', match)).toEqual(move);
  });

  it('may be customers whose own server vouches for the tag', () => {
    const vip = { tags: ['vip'], people: 'at-once', department: 'sales' } as const;
    const catalogue = { ...shop, escalation: { ...shop.escalation, vip } };
    const reading = readTurn({ catalogue, thresholds, ask: () => sure }, ['pesanan saya?'], []);
    const move = (tag: string) => {
      const past = { misunderstandings: 0, tags: ['baru'], person: { customerId: 'c', tags: [tag] } };
      return chooseMove(catalogue, past, ['pesanan saya?'], reading, thresholds);
    };
    expect(move('vip')).toEqual(given);
    expect(move('grosir')).toEqual(answered('sure-enough', 'status'));
  });

  it('get people for danger first, and for what they ask for', () => {
    expect(ask('at-once', ['vip'], 'bunuh diri', sure)).toMatchObject({ rule: 'words-heard' });
    expect(ask('at-once', ['vip'], 'mau ngomong sama manusia', sure)).toMatchObject({
      rule: 'asked-for-person',
    });
  });
});

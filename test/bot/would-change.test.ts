import { describe, expect, it } from 'vitest';
import { decideTurn, type Turn } from '../../src/bot/decide-turn.ts';
import { explainMessage } from '../../src/bot/explain-message.ts';
import { isOther, outcomeOf } from '../../src/bot/outcome.ts';
import { withoutWord } from '../../src/bot/without-words.ts';
import { wouldChange } from '../../src/bot/would-change.ts';
import { match } from '../../src/matcher/match.ts';
import type { Candidate, Match, Thresholds } from '../../src/matcher/types.ts';
import type { Change, Outcome } from '../../src/protocol/decision.ts';
import { shop } from '../support/bot-content.ts';
import { shopContent } from '../support/shop-content.ts';

const { catalogue, model } = await shopContent();
const { precision } = catalogue.settings;
const plainly = (text: string): Match => match(model, text);
const turnOf = (...messages: readonly string[]): Turn => ({ messages, misunderstandings: 0 });
const changesOf = (turn: Turn): readonly Change[] =>
  explainMessage({ catalogue, model }, turn).decision.wouldChange ?? [];
const kindsOf = (turn: Turn) => changesOf(turn).map(({ kind }) => kind);

/** What the bot does, from the beginning and with nothing remembered. */
function decide(turn: Turn, ask = plainly, thresholds: Thresholds = model.thresholds): Outcome {
  return outcomeOf(decideTurn({ catalogue, thresholds, ask }, turn));
}

/** What the bot does where a change is real. */
function decideUnder(change: Change, turn: Turn): Outcome {
  switch (change.kind) {
    case 'word':
      return decide({ ...turn, messages: turn.messages.map((text) => leaveOut(text, change.word)) });
    case 'precision':
      return decide(turn, plainly, thresholdsAt(change.precision));
    case 'surer':
      return decide(turn, surerBy(change.by + 1e-9, turn));
    case 'intent':
      return decide(turn, (text) => {
        const found = plainly(text);
        return {
          ...found,
          candidates: found.candidates.filter(({ intentId }) => intentId !== change.intentId),
        };
      });
  }
}

function leaveOut(text: string, word: string): string {
  return text
    .split(/(?<![\p{L}\p{M}\p{N}'])(?=[\p{L}\p{N}])|(?<=[\p{L}\p{M}\p{N}])(?![\p{L}\p{M}\p{N}'])/u)
    .filter((piece) => piece.toLowerCase() !== word.toLowerCase())
    .join('');
}

function thresholdsAt(wanted: number): Thresholds {
  const option = model.precisions.find((other) => other.precision === wanted);
  if (option === undefined) throw new Error(`Nobody may choose ${wanted}`);
  return option.thresholds;
}

/** Raises the first candidate of what decided. */
function surerBy(by: number, turn: Turn): (text: string) => Match {
  const { text } = decideTurn({ catalogue, thresholds: model.thresholds, ask: plainly }, turn).reading;
  return (asked) => {
    const found = plainly(asked);
    const [first, ...others] = found.candidates;
    if (asked !== text || first === undefined) return found;
    return { ...found, candidates: [{ ...first, confidence: first.confidence + by }, ...others] };
  };
}

const tests = [...catalogue.intents.values()].flatMap((intent) => Object.values(intent.tests).flat());
const written = [
  ...[
    'halo kak',
    'mau bicara dengan orang',
    'Refund status',
    'kapan buka',
    'mau dong kak',
    'barang',
    'xqz',
    '😡',
  ],
  'ongkir ke bandung brp trus bisa cod ga?',
  'siapa presiden amerika sekarang',
  "where's my refund",
  'kapan',
];
const turns = [
  ...[...tests.filter((_, place) => place % 8 === 0), ...written].map((text) => turnOf(text)),
  turnOf('halo kak', 'mau tanya dong', 'refund gmn ya kak'),
  ...['mau dong kak', 'xqz wvk', 'barang saya'].map((text) => ({ ...turnOf(text), misunderstandings: 1 })),
  { ...turnOf('kalau ke Bali?'), lastAnswered: ['shipping/cost'] },
];

describe('what would have changed the outcome', () => {
  it('would really have changed it', () => {
    const told = turns.flatMap((turn) => changesOf(turn).map((change) => ({ turn, change })));
    for (const { turn, change } of told) {
      const really = decideUnder(change, turn);
      expect({ turn, change, really }).toEqual({ turn, change, really: change.outcome });
      expect({ turn, change, isOther: isOther(really, decide(turn)) }).toEqual({
        turn,
        change,
        isOther: true,
      });
    }
    expect(new Set(told.map(({ change }) => change.kind))).toEqual(
      new Set(['surer', 'precision', 'word', 'intent']),
    );
  });

  it('names every word that matters, up to four, and no other', () => {
    for (const turn of turns.filter(({ messages }) => messages.join(' ').split(' ').length <= 6)) {
      const told = changesOf(turn).flatMap((change) => (change.kind === 'word' ? [change.word] : []));
      const words = [...new Set(turn.messages.join(' ').match(/[\p{L}\p{N}']+/gu) ?? [])];
      const mattering = words.filter((word) =>
        isOther(decideUnder({ kind: 'word', word, outcome: decide(turn) }, turn), decide(turn)),
      );
      expect({ turn, told: told.length }).toEqual({ turn, told: Math.min(4, mattering.length) });
      expect(mattering).toEqual(expect.arrayContaining(told));
    }
  });

  it('is no smaller step of precision than the one told', () => {
    for (const turn of turns) {
      const change = changesOf(turn).find(({ kind }) => kind === 'precision');
      if (change?.kind !== 'precision') continue;
      const nearer = model.precisions.filter((option) =>
        change.precision > precision
          ? option.precision > precision && option.precision < change.precision
          : option.precision < precision && option.precision > change.precision,
      );
      for (const { thresholds } of nearer) {
        expect({ turn, move: decide(turn, plainly, thresholds).move }).toEqual({
          turn,
          move: decide(turn).move,
        });
      }
    }
  });

  it('tells no more points than are missing, to a tenth of one', () => {
    for (const turn of turns) {
      const change = changesOf(turn).find(({ kind }) => kind === 'surer');
      if (change?.kind !== 'surer') continue;
      const { move } = decide(turn, surerBy(change.by - 0.001, turn));
      expect({ turn, move }).toEqual({ turn, move: decide(turn).move });
    }
  });

  it('is not looked for word by word in a long turn', () => {
    const long = 'ongkir ke bandung brp ya kak, '.repeat(50);
    expect(kindsOf(turnOf(long))).not.toContain('word');
    expect(kindsOf(turnOf('ongkir brp'))).toContain('word');
  });
});

describe('a text without a word', () => {
  it.each([
    ['Ongkir ke Solo, ongkir ke Bali', 'ongkir', ' ke Solo,  ke Bali'],
    ['ongkirnya berapa', 'ongkir', 'ongkirnya berapa'],
    ["where's my refund", "WHERE'S", ' my refund'],
    ['barang2nya rusak', 'barang2nya', ' rusak'],
  ])('%j without %j is %j', (text, word, rest) => {
    expect(withoutWord(text, word)).toBe(rest);
  });
});

describe('being surer', () => {
  const thresholds = { answer: 0.7, clarify: 0.3, margin: 0.1 };
  const turn = turnOf('pesanan saya?');

  /** What would have changed where the small shop's matcher finds this. */
  function missing(...candidates: readonly Candidate[]): readonly Change[] {
    const setting = { catalogue: shop, thresholds, ask: () => ({ candidates, unknownWords: 0 }) };
    const decided = decideTurn(setting, turn);
    return wouldChange({ setting, turn, decided, weights: [], precisions: [] }).filter(
      ({ kind }) => kind === 'surer',
    );
  }

  const status = { intentId: 'orders/status', confidence: 0.62 };
  const answered = { move: 'answer', intents: ['orders/status'] };

  it('takes the points of confidence that are missing', () => {
    expect(missing(status)).toEqual([
      { kind: 'surer', intentId: 'orders/status', by: 0.08, lacking: 'confidence', outcome: answered },
    ]);
  });

  it('takes the points of lead that are missing', () => {
    expect(missing(status, { intentId: 'shipping/cost', confidence: 0.61 })).toEqual([
      { kind: 'surer', intentId: 'orders/status', by: 0.09, lacking: 'lead', outcome: answered },
    ]);
  });

  it('is no help where it is sure already, or knows nothing', () => {
    expect(missing({ ...status, confidence: 0.7 })).toEqual([]);
    expect(missing()).toEqual([]);
  });
});

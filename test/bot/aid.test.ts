import { describe, expect, it } from 'vitest';
import { aidFor, type Composer } from '../../src/bot/aid.ts';
import type { BotMove } from '../../src/bot/choose-move.ts';

const unsure: BotMove = { move: 'clarify', rule: 'not-understood', options: [] };
const lost: BotMove = { move: 'handoff', rule: 'misunderstood-twice', reason: 'not-understood' };
const asked: BotMove = { move: 'handoff', rule: 'asked-for-person', reason: 'asked' };
const number: BotMove = { move: 'clarify', rule: 'number-only', options: [] };
const answer: BotMove = { move: 'answer', rule: 'sure-enough', intents: [], restIsUnclear: false };

describe('a language model', () => {
  it.each([unsure, lost])('is asked about what nobody understood: $rule', (move) => {
    expect(aidFor(move, 'ready')).toBe('compose');
  });

  it.each([asked, number, answer])('is never asked about: $rule', (move) => {
    expect(aidFor(move, 'ready')).toBe('none');
    expect(aidFor(move, 'ask-first')).toBe('none');
  });

  it('is not asked for where plausible intents can be named first', () => {
    const plausible: BotMove = { move: 'clarify', rule: 'plausible', options: [] };
    expect(aidFor(plausible, 'ask-first')).toBe('none');
    expect(aidFor(plausible, 'ready')).toBe('compose');
  });

  it.each<[Composer, string]>([
    ['absent', 'none'],
    ['ask-first', 'ask-for-consent'],
  ])('that is %s leads to: %s', (composer, aid) => {
    expect(aidFor(unsure, composer)).toBe(aid);
  });
});

import { describe, expect, it } from 'vitest';
import { type Bot, explainMessage } from '../../src/bot/explain-message.ts';
import { match } from '../../src/matcher/match.ts';
import { decisionRecord } from '../../src/protocol/decision.ts';
import { shopContent } from '../support/shop-content.ts';

const bot = await shopContent();
const decisionOn = (...messages: readonly string[]) =>
  explainMessage(bot, { messages, misunderstandings: 0 }).decision;

describe('explaining a message', () => {
  it('tells everything of it in one record', () => {
    const decision = decisionOn('brp ongkir ke sby?');
    expect(decision).toMatchObject({
      move: 'answer',
      rule: 'sure-enough',
      answered: ['shipping/cost'],
      words: [{ word: 'ongkir' }, {}, {}, {}],
      thresholds: bot.model.thresholds,
      catalogueVersion: bot.catalogue.version,
      model: 'live',
      language: 'id',
    });
    expect(decision.nearest?.[0]?.intentId).toBe('shipping/cost');
    expect(decision.nearest?.some(({ intentId }) => intentId === decision.candidates[1]?.intentId)).toBe(
      true,
    );
    expect(decision.wouldChange).toContainEqual(
      expect.objectContaining({ kind: 'intent', intentId: 'shipping/cost', next: decision.candidates[1] }),
    );
    expect(decisionRecord.parse({ ...decision, latencyMs: 1 })).toEqual({ ...decision, latencyMs: 1 });
  });

  it.each(['', '😡', 'xqz wvk prrt', 'https://kopi.example', '12345678'])('does not fail on %j', (text) => {
    expect(decisionOn(text)).toMatchObject({ move: 'clarify' });
  });

  it('keeps what is recorded short, however long the turn is', () => {
    const long = 'refund saya gimana ya kak, ongkir brp? '.repeat(100);
    for (const turn of [[long], Array(20).fill(long)]) {
      expect(JSON.stringify(decisionOn(...turn)).length).toBeLessThan(6_000);
    }
  });

  it('asks about each text once', () => {
    const asked: string[] = [];
    const { thresholds, precisions } = bot.model;
    const ask = (text: string) => {
      asked.push(text);
      return match(bot.model, text);
    };
    explainMessage(
      { ...bot, reader: { ask, knows: () => true, thresholds, precisions } },
      { messages: ['halo kak, ongkir ke bandung brp trus bisa cod ga?'], misunderstandings: 0 },
    );
    expect(new Set(asked).size).toBe(asked.length);
  });

  it('says nothing about other words where the model alone does not decide', () => {
    const { thresholds, precisions } = bot.model;
    const ask = (text: string) => match(bot.model, text);
    const reader = { ask, knows: () => true, thresholds, precisions };
    const decisionsOf = (by: Bot) =>
      ['ongkir brp', 'bisa cicil ga', 'refund gmn'].map(
        (text) => explainMessage(by, { messages: [text], misunderstandings: 0 }).decision,
      );
    const kindsIn = (by: Bot) =>
      decisionsOf(by).flatMap(({ wouldChange = [] }) => wouldChange.map(({ kind }) => kind));
    expect(decisionsOf({ ...bot, reader }).map(({ model }) => model)).toEqual(Array(3).fill('embedded'));
    expect(kindsIn({ ...bot, reader })).not.toContain('word');
    expect(kindsIn(bot)).toContain('word');
  });
});

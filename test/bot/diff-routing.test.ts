import { describe, expect, it } from 'vitest';
import { countAsked, diffRouting } from '../../src/bot/diff-routing.ts';
import { botWith, twoIntents } from '../support/two-bots.ts';

describe('what changes between two folders', () => {
  it('is nothing between a folder and itself', () => {
    const bot = botWith({});
    expect(diffRouting(bot, bot)).toMatchObject({
      added: [],
      removed: [],
      reworded: [],
      asked: 17,
      rerouted: [],
    });
  });

  it('is what visitors would notice', () => {
    const before = botWith({});
    const after = botWith({
      'a/promo.yaml': undefined,
      'a/voucher.yaml': { ...twoIntents['a/promo.yaml'], title: 'Voucher' },
      'a/hours.yaml': { ...twoIntents['a/hours.yaml'], answer: { id: 'Jam 9.', en: 'At 9.' } },
    });
    let asked = 0;
    const diff = diffRouting(before, after, () => asked++);
    expect(diff).toMatchObject({ added: ['a/voucher'], removed: ['a/promo'], reworded: ['a/hours'] });
    expect(diff.rerouted).toContainEqual({
      text: 'ada promo apa',
      writtenIn: { intentId: 'a/promo', list: 'utterances', side: 'before' },
      before: { move: 'answer', intents: ['a/promo'] },
      after: { move: 'answer', intents: ['a/voucher'] },
    });
    expect([asked, diff.asked]).toEqual([22, countAsked(before.catalogue, after.catalogue)]);
  });
});

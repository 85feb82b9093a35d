import { expect, it } from 'vitest';
import { rows } from '../../scripts/bench/labelled-data.ts';
import { match } from '../../src/matcher/match.ts';
import { shopContent } from '../support/shop-content.ts';
import written from './slang-questions.json' with { type: 'json' };

/** What people could type on a phone, written for this test alone; no utterance and no rule was written from it. */
const questions = rows.parse(written);

it('understands slang that it was never taught', async () => {
  const { model } = await shopContent();
  const wrong = questions.filter(
    ([text, intentId]) => match(model, text).candidates[0]?.intentId !== intentId,
  );
  expect(1 - wrong.length / questions.length, JSON.stringify(wrong)).toBeGreaterThanOrEqual(0.9);
});

import type { ModelRequest, TokenUsage } from '../../ports/language-model.ts';

/** Adds up what a call costs. */
export interface Meter {
  /** As the server counted it. */
  count(promptTokens: number, completionTokens: number): void;
  /** Where the server did not say: an answer of so many UTF-16 units to the request. */
  estimate(answerLength: number): void;
  total(): TokenUsage;
}

/** A token of Indonesian or English is longer as a rule, so that this is rather too many. */
const lengthOfToken = 3;

export function createMeter({ system, messages, form }: ModelRequest): Meter {
  const schema = form.type === 'json' ? JSON.stringify(form.schema) : '';
  const promptLength = messages.reduce((sum, { text }) => sum + text.length, system.length + schema.length);
  let spent: TokenUsage = { promptTokens: 0, completionTokens: 0, isEstimated: false };

  function add(promptTokens: number, completionTokens: number, isEstimated: boolean): void {
    spent = {
      promptTokens: spent.promptTokens + promptTokens,
      completionTokens: spent.completionTokens + completionTokens,
      isEstimated: spent.isEstimated || isEstimated,
    };
  }

  return {
    count: (promptTokens, completionTokens) => add(promptTokens, completionTokens, false),
    estimate: (length) =>
      add(Math.ceil(promptLength / lengthOfToken), Math.ceil(length / lengthOfToken), true),
    total: () => spent,
  };
}

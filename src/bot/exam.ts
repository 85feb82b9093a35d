import type { Catalogue } from '../catalogue/types.ts';
import { checkTests } from '../matcher/check-tests.ts';
import type { Guess } from '../matcher/cross-validate.ts';
import type { Model } from '../matcher/model.ts';
import { scoreOf } from '../matcher/score.ts';

/** How an intent stands up to questions that it has not learnt. */
export interface IntentExam {
  readonly id: string;
  /** Its own tests: a message must land here, or not be answered here. */
  readonly tests: { readonly passed: number; readonly failed: number };
  /** Intents that take its utterances, and how many, the most first. */
  readonly stolenBy: readonly { readonly id: string; readonly count: number }[];
}

/** What the tests and cross-validation say of each intent that the model knows. */
export function examineIntents(
  catalogue: Catalogue,
  model: Model,
  guesses: readonly Guess[],
): readonly IntentExam[] {
  const failed = Map.groupBy(checkTests(catalogue, model), ({ intentId }) => intentId);
  const taken = Map.groupBy(scoreOf(guesses).confusions, ({ intentId }) => intentId);
  const known = new Set(model.intents);
  return [...catalogue.intents.values()]
    .filter(({ id }) => known.has(id))
    .map(({ id, tests, not }) => {
      const failures = failed.get(id)?.length ?? 0;
      const all = Object.values(tests).flat().length + not.length;
      const thieves = taken.get(id) ?? [];
      const stolenBy = thieves.map(({ takenFor, texts }) => ({ id: takenFor, count: texts.length }));
      return { id, tests: { passed: all - failures, failed: failures }, stolenBy };
    });
}

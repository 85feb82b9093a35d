import type { Traffic } from '../catalogue/traffic.ts';
import { isLowRated } from './missed-messages.ts';
import type { PastTurn } from './past-turns.ts';

/** How an intent fared, and when it was last answered. */
export interface IntentTraffic extends Traffic {
  /** Unix ms. */
  readonly lastAnsweredAt: number;
  /** Conversations whose last answer it was and whose visitor was not content. */
  readonly lowRated: number;
}

/** How each intent fared in these turns; those that were never answered are not among them. */
export function intentTraffic(turns: readonly PastTurn[]): ReadonlyMap<string, IntentTraffic> {
  const answered = turns.flatMap((turn) => turn.answered.map((intentId) => ({ intentId, turn })));
  const byIntent = Map.groupBy(answered, ({ intentId }) => intentId);
  return new Map(
    [...byIntent].map(([intentId, own]) => {
      const answers = own.map(({ turn }) => turn);
      const traffic = {
        answered: answers.length,
        lastAnsweredAt: Math.max(...answers.map(({ at }) => at)),
        ratings: answers.flatMap(({ rating }) => rating ?? []),
        lowRated: answers.filter(isLowRated).length,
        judgedWrong: answers.filter(({ verdict }) => verdict === 'should-not-have-answered').length,
      };
      return [intentId, traffic] as const;
    }),
  );
}

import type { Score } from './score.ts';

/** Two intents that take each other's utterances when asked about what they have not learnt. */
export interface StealingPair {
  readonly intents: readonly [string, string];
  /** Utterances of the first that were taken for the second, and the other way round. */
  readonly taken: readonly [readonly string[], readonly string[]];
  /** Share of the utterances of both that were taken, 0…1. */
  readonly share: number;
}

/** One stray utterance says nothing of two intents. */
const fewest = 2;

/** Pairs of intents in cross-validation's confusions, those that lose the greatest share first. */
export function stealingPairs({
  confusions,
  intents,
}: Pick<Score, 'confusions' | 'intents'>): readonly StealingPair[] {
  const sizes = new Map(intents.map(({ intentId, utterances }) => [intentId, utterances]));
  const pairs = Map.groupBy(confusions, ({ intentId, takenFor }) =>
    [intentId, takenFor].toSorted().join('\n'),
  );
  return [...pairs.entries()]
    .flatMap(([key, both]): readonly StealingPair[] => {
      const [first = '', second = ''] = key.split('\n');
      const taken = (from: string) =>
        both.filter(({ intentId }) => intentId === from).flatMap(({ texts }) => texts);
      const lost = [taken(first), taken(second)] as const;
      const count = lost[0].length + lost[1].length;
      if (count < fewest) return [];
      const share = count / Math.max(1, (sizes.get(first) ?? 0) + (sizes.get(second) ?? 0));
      return [{ intents: [first, second], taken: lost, share }];
    })
    .toSorted((a, b) => b.share - a.share || (a.intents[0] < b.intents[0] ? -1 : 1));
}

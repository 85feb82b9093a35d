import { randomFrom } from '../../../src/matcher/random.ts';

/** What is left to chance, the same for equal seeds. */
export interface Chance {
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A number from `low` up to `high`. */
  between(low: number, high: number): number;
  /** Of an exponential distribution with this mean, such as how long a patience lasts. */
  lasting(mean: number): number;
  /** A time that is usually near `median` and sometimes several times as long (log-normal, σ = 0.6). */
  near(median: number): number;
  pick<Item>(items: readonly Item[]): Item;
  /** One of these with these weights. */
  weighed<Item extends { readonly weight: number }>(items: readonly Item[]): Item;
}

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);

  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  }

  function must<Item>(item: Item | undefined): Item {
    if (item === undefined) throw new Error('There is nothing to choose from');
    return item;
  }

  return {
    happens: (probability) => random() < probability,
    between: (low, high) => low + (high - low) * random(),
    lasting: (mean) => -mean * Math.log(1 - random()),
    near: (median) => median * Math.exp(0.6 * normal()),
    pick: (items) => must(items[Math.floor(random() * items.length)]),
    weighed(items) {
      let left = random() * items.reduce((sum, { weight }) => sum + weight, 0);
      return must(
        items.find(({ weight }) => {
          left -= weight;
          return left < 0;
        }) ?? items.at(-1),
      );
    },
  };
}

/**
 * The adjusted Rand index of two groupings of the same things (Hubert and Arabie, 1985): 1 where they are the same, about 0
 * where they agree by chance only.
 */
export function adjustedRandIndex(one: readonly unknown[], other: readonly unknown[]): number {
  const places = [...one.keys()];
  const pairsIn = (keyOf: (place: number) => unknown): number =>
    [...Map.groupBy(places, keyOf).values()].reduce((sum, { length }) => sum + pairs(length), 0);
  const ids = new Map([...new Set(other)].map((value, id) => [value, id]));
  const own = new Map([...new Set(one)].map((value, id) => [value, id]));
  const both = pairsIn((place) => `${own.get(one[place])} ${ids.get(other[place])}`);
  const first = pairsIn((place) => one[place]);
  const second = pairsIn((place) => other[place]);
  const expected = (first * second) / Math.max(1, pairs(one.length));
  const most = (first + second) / 2;
  return most === expected ? 1 : (both - expected) / (most - expected);
}

function pairs(count: number): number {
  return (count * (count - 1)) / 2;
}

/**
 * A source of numbers in [0, 1) that repeats itself for equal seeds: mulberry32 (Tommy Ettinger, 2017, public
 * domain). Training uses it in place of `Math.random`, so that a model can be made again exactly.
 */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Puts the items in a random order, in place (Fisher and Yates), and returns them. */
export function shuffle<Items extends Int32Array | number[]>(items: Items, random: () => number): Items {
  for (let last = items.length - 1; last > 0; last--) {
    const chosen = Math.floor(random() * (last + 1));
    const kept = items[last] ?? 0;
    items[last] = items[chosen] ?? 0;
    items[chosen] = kept;
  }
  return items;
}

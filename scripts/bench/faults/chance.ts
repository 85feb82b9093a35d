/** Chance that can be had again: the same seed gives the same draws. */
export interface Chance {
  /** 0…1, without 1. */
  draw(): number;
  /** From `from` up to and without `to`. */
  between(from: number, to: number): number;
  pick<T>(choices: readonly [T, ...T[]]): T;
}

/** A generator of 32 bits, mulberry32 (Tommy Ettinger), good enough to make faults. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const draw = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    draw,
    between: (from, to) => from + draw() * (to - from),
    pick: (choices) => choices[Math.floor(draw() * choices.length)] ?? choices[0],
  };
}

/** An answer that was or could have been given. */
export interface Judged {
  readonly confidence: number;
  readonly isRight: boolean;
}

/** Share of right ones, 0…1; 0 where there are none. */
export function accuracy(judged: readonly Judged[]): number {
  return judged.filter(({ isRight }) => isRight).length / Math.max(1, judged.length);
}

/**
 * Area under the ROC curve: how often a member of `high` has the greater value than a member of `low`, ties counting
 * half (Mann and Whitney's U). One half where either is empty.
 */
export function areaUnderRoc(high: readonly number[], low: readonly number[]): number {
  if (high.length === 0 || low.length === 0) return 0.5;
  const all = [
    ...high.map((value) => ({ value, isHigh: true })),
    ...low.map((value) => ({ value, isHigh: false })),
  ].toSorted((a, b) => a.value - b.value);
  let wins = 0;
  let lowBefore = 0;
  for (let from = 0; from < all.length; ) {
    let to = from;
    let highs = 0;
    while (to < all.length && all[to]?.value === all[from]?.value) if (all[to++]?.isHigh) highs++;
    const lows = to - from - highs;
    wins += highs * (lowBefore + lows / 2);
    lowBefore += lows;
    from = to;
  }
  return wins / (high.length * low.length);
}

const bins = 15;

/**
 * Expected calibration error: the mean distance between confidence and the share of right ones, over 15 equal bins
 * of confidence (Guo et al., 2017).
 */
export function calibrationError(judged: readonly Judged[]): number {
  const gaps = new Float64Array(bins);
  for (const { confidence, isRight } of judged) {
    const bin = Math.min(bins - 1, Math.floor(confidence * bins));
    gaps[bin] = (gaps[bin] ?? 0) + confidence - Number(isRight);
  }
  return gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / Math.max(1, judged.length);
}

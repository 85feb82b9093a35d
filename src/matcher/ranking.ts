import { exponential } from './exponential.ts';
import type { Reading } from './head.ts';
import { likeness, spreadOf } from './level.ts';

/** The logits of one message, put in order and summed up. */
export interface Ranking {
  /** The best classes, at most five, best first. */
  readonly classes: readonly number[];
  /** The probability of each of them, before calibration. */
  readonly probabilities: readonly number[];
  /** What the calibrators look at, `signalCount` numbers. */
  readonly signals: readonly number[];
}

const most = 5;
const widestLead = 20;
/** How many numbers `rank` gives as signals. */
export const signalCount = 10;

/**
 * Ranks the classes of a message. Dividing the logits by `temperature` makes their probabilities fit held-out data.
 * Signals that depend on how high a head's logits are count from the head's own level.
 */
export function rank({ logits, level, novelty }: Reading, temperature: number): Ranking {
  const classes = bestClasses(logits);
  const top = logits[classes[0] ?? 0] ?? 0;
  const { total, energy } = sharesOf(logits, top, temperature);
  const probabilities = classes.map((label) => Math.exp(((logits[label] ?? 0) - top) / temperature) / total);
  const [first = 1, second = 0] = probabilities;
  const spread = spreadOf(logits);
  const height = (top - level.greatest) / temperature;
  const signals = [
    Math.min(widestLead, Math.log(first / Math.max(1e-9, 1 - first))),
    Math.min(widestLead, Math.log(first / Math.max(1e-9, second))),
    height + Math.log(total),
    height,
    Math.log(total) - energy / total,
    novelty.unseenNgrams,
    novelty.unseenWords,
    Math.log(1 + novelty.length),
    height - (spread.mean - level.mean) / temperature,
    likeness(logits, level, classes[0] ?? 0, spread),
  ];
  return { classes, probabilities, signals };
}

/** What the shares of all classes come to where the first has 1, and what their logits come to, each times its share. */
function sharesOf(logits: Float64Array, top: number, temperature: number): { total: number; energy: number } {
  let total = 0;
  let energy = 0;
  const factor = 1 / temperature;
  for (let label = 0; label < logits.length; label++) {
    const distance = ((logits[label] ?? 0) - top) * factor;
    const share = exponential(distance);
    total += share;
    energy += share * distance;
  }
  return { total, energy };
}

/** Where the best classes are put in order. */
const places = { labels: new Int32Array(most), logits: new Float64Array(most) };

/** Insertion into a short list: far cheaper than sorting all classes. */
function bestClasses(logits: Float64Array): number[] {
  const { labels: best, logits: heights } = places;
  const count = Math.min(most, logits.length);
  const last = count - 1;
  heights.fill(Number.NEGATIVE_INFINITY);
  let least = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < logits.length; label++) {
    const logit = logits[label] ?? 0;
    if (label >= count && logit <= least) continue;
    let at = Math.min(label, last);
    for (; at > 0 && logit > (heights[at - 1] ?? 0); at--) {
      heights[at] = heights[at - 1] ?? 0;
      best[at] = best[at - 1] ?? 0;
    }
    heights[at] = logit;
    best[at] = label;
    least = heights[last] ?? 0;
  }
  const classes: number[] = [];
  for (let at = 0; at < count; at++) classes.push(best[at] ?? 0);
  return classes;
}

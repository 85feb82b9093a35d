import { meanOf, type Reading } from './head.ts';

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
export const signalCount = 9;

/**
 * Ranks the classes of a message. Dividing the logits by `temperature` makes their probabilities fit held-out data.
 * Signals that depend on how high a head's logits are count from the head's own level.
 */
export function rank({ logits, level, vector }: Reading, temperature: number): Ranking {
  const classes = bestClasses(logits);
  const top = logits[classes[0] ?? 0] ?? 0;
  let total = 0;
  let energy = 0;
  for (const logit of logits) {
    const distance = (logit - top) / temperature;
    const share = Math.exp(distance);
    total += share;
    energy += share * distance;
  }
  const probabilities = classes.map((label) => Math.exp(((logits[label] ?? 0) - top) / temperature) / total);
  const [first = 1, second = 0] = probabilities;
  const height = (top - level.greatest) / temperature;
  const signals = [
    Math.min(widestLead, Math.log(first / Math.max(1e-9, 1 - first))),
    Math.min(widestLead, Math.log(first / Math.max(1e-9, second))),
    height + Math.log(total),
    height,
    Math.log(total) - energy / total,
    vector.unseenNgrams,
    vector.unseenWords,
    Math.log(1 + vector.length),
    height - (meanOf(logits) - level.mean) / temperature,
  ];
  return { classes, probabilities, signals };
}

/** Insertion into a short list: far cheaper than sorting all classes. */
function bestClasses(logits: Float64Array): number[] {
  const best: number[] = [];
  let least = Number.NEGATIVE_INFINITY;
  for (let label = 0; label < logits.length; label++) {
    const logit = logits[label] ?? 0;
    if (best.length === most && logit <= least) continue;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && logit > (logits[best[at - 1] ?? 0] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = label;
    least = logits[best[best.length - 1] ?? 0] ?? 0;
  }
  return best;
}

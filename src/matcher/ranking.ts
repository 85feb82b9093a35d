import type { Vector } from './weigh.ts';

/** The logits of one message, put in order and summed up. */
export interface Ranking {
  /** The best classes, at most five, best first. */
  readonly classes: readonly number[];
  /** The probability of each of them, before calibration. */
  readonly probabilities: readonly number[];
  /** What the calibrators look at; see `signalsOf`. */
  readonly signals: Float64Array;
}

const most = 5;
const widestLead = 20;

/** Ranks the classes of a message. Dividing the logits by `temperature` makes their probabilities fit held-out data. */
export function rank(logits: ArrayLike<number>, temperature: number, vector: Vector): Ranking {
  const classes = bestClasses(logits);
  const scaled = Float64Array.from(logits, (logit) => logit / temperature);
  const greatest = scaled[classes[0] ?? 0] ?? 0;
  let total = 0;
  let energy = 0;
  let sum = 0;
  for (const value of scaled) {
    const share = Math.exp(value - greatest);
    total += share;
    energy += share * value;
    sum += value;
  }
  const logTotal = greatest + Math.log(total);
  const probabilities = classes.map((label) => Math.exp((scaled[label] ?? 0) - logTotal));
  const [first = 1, second = 0] = probabilities;
  const signals = Float64Array.of(
    Math.min(widestLead, Math.log(first / Math.max(1e-9, 1 - first))),
    Math.min(widestLead, Math.log(first / Math.max(1e-9, second))),
    logTotal,
    greatest,
    logTotal - energy / total,
    vector.unseenNgrams,
    vector.unseenWords,
    Math.log(1 + vector.length),
    greatest - sum / scaled.length,
  );
  return { classes, probabilities, signals };
}

/** Insertion into a short list: far cheaper than sorting all classes. */
function bestClasses(logits: ArrayLike<number>): number[] {
  const best: number[] = [];
  for (let label = 0; label < logits.length; label++) {
    const logit = logits[label] ?? 0;
    const isBetter = best.length < most || logit > (logits[best[most - 1] ?? 0] ?? 0);
    if (!isBetter) continue;
    let at = Math.min(best.length, most - 1);
    for (; at > 0 && logit > (logits[best[at - 1] ?? 0] ?? 0); at--) best[at] = best[at - 1] ?? 0;
    best[at] = label;
  }
  return best;
}

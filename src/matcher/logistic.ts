/** P(yes) = 1 / (1 + exp(−(bias + Σ weight · (x − mean) / deviation))). */
export interface Logistic {
  readonly bias: number;
  readonly weights: Float64Array;
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

export interface Observation {
  readonly signals: readonly number[];
  readonly isRight: boolean;
  /** How much this observation counts. */
  readonly weight: number;
}

const ridge = 1;
const iterations = 25;
const leastDeviation = 1e-5;

/**
 * Ridge logistic regression on standardised signals by Newton's method. Without observations it says one half
 * to everything.
 */
export function fitLogistic(observations: readonly Observation[], signals: number): Logistic {
  const { means, deviations } = moments(observations, signals);
  const rows = observations.map(({ signals: raw }) => [
    1,
    ...raw.map((x, at) => standard(x, at, means, deviations)),
  ]);
  let parameters: readonly number[] = new Array(signals + 1).fill(0);
  for (let iteration = 0; iteration < iterations; iteration++) {
    const step = newtonStep(rows, observations, parameters);
    parameters = parameters.map((value, at) => value - (step[at] ?? 0));
    if (step.every((change) => Math.abs(change) < 1e-8)) break;
  }
  const [bias = 0, ...weights] = parameters;
  return { bias, weights: Float64Array.from(weights), means, deviations };
}

/** The probability that a message with these signals is a yes. */
export function probabilityOf(logistic: Logistic, signals: readonly number[]): number {
  return 1 / (1 + Math.exp(-scoreOf(logistic, signals)));
}

function scoreOf(logistic: Logistic, signals: readonly number[]): number {
  let sum = logistic.bias;
  for (let at = 0; at < signals.length; at++) {
    sum += (logistic.weights[at] ?? 0) * standard(signals[at] ?? 0, at, logistic.means, logistic.deviations);
  }
  return sum;
}

/**
 * The curve along the same direction that fits other observations: what was learnt where yes is rarer or more frequent
 * than it is (Platt, 1999).
 */
export function recalibrate(logistic: Logistic, observations: readonly Observation[]): Logistic {
  const { bias, weights, means, deviations } = fitLogistic(
    observations.map((observation) => ({
      ...observation,
      signals: [scoreOf(logistic, observation.signals)],
    })),
    1,
  );
  const factor = (weights[0] ?? 0) / (deviations[0] ?? 1);
  return {
    ...logistic,
    bias: bias + factor * (logistic.bias - (means[0] ?? 0)),
    weights: logistic.weights.map((weight) => factor * weight),
  };
}

function standard(value: number, at: number, means: Float64Array, deviations: Float64Array): number {
  return (value - (means[at] ?? 0)) / (deviations[at] ?? 1);
}

function moments(
  observations: readonly Observation[],
  signals: number,
): { readonly means: Float64Array; readonly deviations: Float64Array } {
  const means = new Float64Array(signals);
  const squares = new Float64Array(signals);
  const total = observations.reduce((sum, { weight }) => sum + weight, 0) || 1;
  for (const { signals: raw, weight } of observations) {
    for (let at = 0; at < signals; at++) {
      const value = raw[at] ?? 0;
      means[at] = (means[at] ?? 0) + (weight * value) / total;
      squares[at] = (squares[at] ?? 0) + (weight * value * value) / total;
    }
  }
  const deviations = squares.map((square, at) => deviationOf(square, means[at] ?? 0));
  return { means, deviations };
}

/** What differs by rounding alone is constant: standardised, it would outweigh all else as soon as it is rounded otherwise. */
function deviationOf(square: number, mean: number): number {
  const deviation = Math.sqrt(Math.max(0, square - mean ** 2));
  return deviation > leastDeviation * Math.max(1, Math.abs(mean)) ? deviation : 1;
}

function newtonStep(
  rows: readonly (readonly number[])[],
  observations: readonly Observation[],
  parameters: readonly number[],
): readonly number[] {
  const size = parameters.length;
  const slope = parameters.map((value, at) => (at === 0 ? 0 : ridge * value));
  const curvature: number[][] = parameters.map((_, at) =>
    parameters.map((__, other): number => (at === other ? ridge : 0)),
  );
  rows.forEach((row, index) => {
    const { isRight, weight } = observations[index] ?? { isRight: false, weight: 0 };
    const guess = 1 / (1 + Math.exp(-row.reduce((sum, x, at) => sum + x * (parameters[at] ?? 0), 0)));
    const error = weight * (guess - Number(isRight));
    const bend = weight * guess * (1 - guess);
    for (let at = 0; at < size; at++) {
      const x = row[at] ?? 0;
      slope[at] = (slope[at] ?? 0) + error * x;
      const bends = curvature[at] ?? [];
      for (let other = 0; other < size; other++) {
        bends[other] = (bends[other] ?? 0) + bend * x * (row[other] ?? 0);
      }
    }
  });
  return solve(curvature, slope);
}

/** Gaussian elimination; the matrix is symmetric and, thanks to the ridge, positive definite. */
function solve(matrix: number[][], right: readonly number[]): readonly number[] {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  rows.forEach((pivotRow, pivot) => {
    rows.forEach((row, at) => {
      if (at === pivot) return;
      const factor = (row[pivot] ?? 0) / (pivotRow[pivot] ?? 1);
      for (let column = pivot; column < row.length; column++) {
        row[column] = (row[column] ?? 0) - factor * (pivotRow[column] ?? 0);
      }
    });
  });
  return rows.map((row, at) => (row[row.length - 1] ?? 0) / (row[at] ?? 1));
}

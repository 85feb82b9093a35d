import type { Outcome } from '../../src/matcher/calibrate.ts';
import { curveOf, widestAt } from '../../src/matcher/curve.ts';
import { accuracy, areaUnderRoc, calibrationError } from '../../src/matcher/evaluate.ts';
import { type Enter, type Entrant, precision } from './entrants.ts';
import { type LabelledData, type Row, withTypos } from './labelled-data.ts';
import { type Speed, speedsOf } from './matcher-speed.ts';
import { cpuStopwatch } from './stopwatch.ts';

/** What is reported of a model. Shares are 0…1; a figure is null where the data has no rows for it. */
export interface Figures extends Speed {
  /** Right first candidates among in-scope messages, before any is rejected. */
  readonly accuracy: number | null;
  /** How often an in-scope message is surer than an out-of-scope one. */
  readonly oosAuroc: number | null;
  /** Share of all messages that can be answered with 95 % (98 %) of the answers right. */
  readonly auto95: number | null;
  readonly auto98: number | null;
  /** The same at a threshold chosen beforehand, and how many of those answers were right. */
  readonly auto95AtThreshold: number | null;
  readonly precisionAtThreshold: number | null;
  /** Over in-scope and out-of-scope messages together. */
  readonly ece: number | null;
  readonly typoAccuracy: number | null;
  readonly lowerAccuracy: number | null;
  readonly trainCpuMs: number | null;
  readonly saveCpuMs: number | null;
  readonly bytes: number | null;
}

/** What the matcher said about one row. */
interface Asked extends Outcome {
  readonly confidence: number;
  readonly isRight: boolean;
}

/**
 * Trains on `train` and asks about `test` with `oos_test`, or `val` with `oos_val` where there is no `test`. All entrants
 * are trained before the first of them is asked, so that they can be timed side by side.
 */
export async function figuresOf(
  enters: Readonly<Record<string, Enter>>,
  data: LabelledData,
  seed: number,
): Promise<ReadonlyMap<string, Figures>> {
  const isTested = data.test.length > 0;
  const known = isTested ? data.test : data.val;
  const strange = isTested ? data.oos_test : data.oos_val;
  const entrants = new Map<string, Entrant>();
  const trainCpuMs = new Map<string, number>();
  for (const [name, enter] of Object.entries(enters)) {
    const took = cpuStopwatch();
    entrants.set(name, await enter(data, seed));
    trainCpuMs.set(name, took());
  }
  const speeds = await speedsOf(entrants, data, [...known, ...strange], seed);
  const figures = new Map<string, Figures>();
  for (const [name, entrant] of entrants) {
    const speed = speeds.get(name) ?? { p50us: null, p99us: null };
    const judged = await judge(entrant, data, seed);
    figures.set(name, { ...judged, ...speed, trainCpuMs: trainCpuMs.get(name) ?? null });
  }
  return figures;
}

async function judge(
  entrant: Entrant,
  data: LabelledData,
  seed: number,
): Promise<Omit<Figures, keyof Speed | 'trainCpuMs'>> {
  const isTested = data.test.length > 0;
  const known = isTested ? data.test : data.val;
  const strange = isTested ? data.oos_test : data.oos_val;
  const inScope = await ask(entrant, known);
  const outOfScope = await ask(entrant, strange);
  const all = [...inScope, ...outOfScope];
  const threshold = isTested ? await chosenOn(entrant, data, strange.length) : entrant.threshold;
  const answered = all.filter(({ confidence }) => confidence >= threshold);
  const inLowerCase = known.map(([text, intent]): Row => [text.toLowerCase(), intent]);
  return {
    accuracy: accuracy(inScope),
    oosAuroc: strange.length === 0 ? null : areaUnderRoc(inScope.map(sureness), outOfScope.map(sureness)),
    auto95: widestAt(curveOf(all), 0.95)?.coverage ?? 0,
    auto98: widestAt(curveOf(all), 0.98)?.coverage ?? 0,
    auto95AtThreshold: answered.length / all.length,
    precisionAtThreshold: accuracy(answered),
    ece: calibrationError(all),
    typoAccuracy: accuracy(await ask(entrant, withTypos(known, seed))),
    lowerAccuracy: accuracy(await ask(entrant, inLowerCase)),
    saveCpuMs: entrant.saveCpuMs(),
    bytes: entrant.bytes,
  };
}

async function ask(entrant: Entrant, rows: readonly Row[], weight = 1): Promise<readonly Asked[]> {
  const asked: Asked[] = [];
  for (const [text, intent] of rows) {
    const candidates = await entrant.ask(text);
    const rightPlace = candidates.findIndex(({ intentId }) => intentId === intent);
    const confidences = candidates.map(({ confidence }) => confidence);
    const [confidence = 0] = confidences;
    asked.push({ confidences, rightPlace, weight, confidence, isRight: rightPlace === 0 });
  }
  return asked;
}

function sureness({ confidence }: Asked): number {
  return confidence;
}

/**
 * The threshold for 95 % on `val` and `oos_val`. Data sets hold back few out-of-scope rows, so these are given the share
 * that they have in the test.
 */
async function chosenOn(
  entrant: Entrant,
  { val, test, oos_val }: LabelledData,
  strangeTests: number,
): Promise<number> {
  const weight = (strangeTests / test.length) * (val.length / Math.max(1, oos_val.length));
  const curve = curveOf([...(await ask(entrant, val)), ...(await ask(entrant, oos_val, weight))]);
  return widestAt(curve, precision)?.confidence ?? entrant.threshold;
}

/** The mean of each figure over several runs. */
export function meanOf(runs: readonly Figures[]): Figures {
  const mean = (name: keyof Figures): number | null => {
    const values = runs.flatMap((run) => run[name] ?? []);
    return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;
  };
  return {
    accuracy: mean('accuracy'),
    oosAuroc: mean('oosAuroc'),
    auto95: mean('auto95'),
    auto98: mean('auto98'),
    auto95AtThreshold: mean('auto95AtThreshold'),
    precisionAtThreshold: mean('precisionAtThreshold'),
    ece: mean('ece'),
    typoAccuracy: mean('typoAccuracy'),
    lowerAccuracy: mean('lowerAccuracy'),
    trainCpuMs: mean('trainCpuMs'),
    saveCpuMs: mean('saveCpuMs'),
    p50us: mean('p50us'),
    p99us: mean('p99us'),
    bytes: mean('bytes'),
  };
}

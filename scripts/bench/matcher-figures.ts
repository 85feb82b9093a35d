import type { Outcome } from '../../src/matcher/calibrate.ts';
import { curveOf, widestAt } from '../../src/matcher/curve.ts';
import { accuracy, areaUnderRoc, calibrationError } from '../../src/matcher/evaluate.ts';
import { match } from '../../src/matcher/match.ts';
import type { Model } from '../../src/matcher/model.ts';
import { trainModel } from '../../src/matcher/train.ts';
import type { Example } from '../../src/matcher/types.ts';
import { type LabelledData, type Row, withTypos } from './labelled-data.ts';

/** What is reported of a model. Shares are 0…1; a figure is null where the data has no rows for it. */
export interface Figures {
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
  readonly p50us: number | null;
  readonly p99us: number | null;
  readonly bytes: number | null;
}

/** What the matcher said about one row. */
interface Asked extends Outcome {
  readonly confidence: number;
  readonly isRight: boolean;
}

const precision = 0.95;
/** With fewer rows an intent's name is learnt from as well, as the catalogue's titles are. */
const few = 30;

/** Trains on `train` and asks about `test` with `oos_test`, or `val` with `oos_val` where there is no `test`. */
export function figuresOf(data: LabelledData, seed: number, train = trainModel): Figures {
  const isTested = data.test.length > 0;
  const known = isTested ? data.test : data.val;
  const strange = isTested ? data.oos_test : data.oos_val;
  const before = process.cpuUsage();
  const model = train(examplesOf(data.train), { precision, seed });
  const { user, system } = process.cpuUsage(before);
  const inScope = ask(model, known);
  const outOfScope = ask(model, strange);
  const all = [...inScope, ...outOfScope];
  const threshold = isTested ? chosenOn(model, data, strange.length) : model.thresholds.answer;
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
    typoAccuracy: accuracy(ask(model, withTypos(known, seed))),
    lowerAccuracy: accuracy(ask(model, inLowerCase)),
    trainCpuMs: (user + system) / 1000,
    ...speedOf(model, [...known, ...strange]),
    bytes: bytesIn(model),
  };
}

function examplesOf(rows: readonly Row[]): readonly Example[] {
  const names = [...Map.groupBy(rows, ([, intent]) => intent)].flatMap(
    ([intentId, own]): readonly Example[] =>
      own.length < few ? [{ text: intentId.replace(/[_-]/g, ' '), intentId, source: 'title' }] : [],
  );
  return [...rows.map(([text, intentId]) => ({ text, intentId })), ...names];
}

function ask(model: Model, rows: readonly Row[], weight = 1): readonly Asked[] {
  return rows.map(([text, intent]) => {
    const { candidates } = match(model, text);
    const rightPlace = candidates.findIndex(({ intentId }) => intentId === intent);
    const confidences = candidates.map(({ confidence }) => confidence);
    return { confidences, rightPlace, weight, confidence: confidences[0] ?? 0, isRight: rightPlace === 0 };
  });
}

function sureness({ confidence }: Asked): number {
  return confidence;
}

/**
 * The threshold for 95 % on `val` and `oos_val`. Data sets hold back few out-of-scope rows, so these are given the share
 * that they have in the test.
 */
function chosenOn(model: Model, { val, test, oos_val }: LabelledData, strangeTests: number): number {
  const weight = (strangeTests / test.length) * (val.length / Math.max(1, oos_val.length));
  const curve = curveOf([...ask(model, val), ...ask(model, oos_val, weight)]);
  return widestAt(curve, precision)?.confidence ?? model.thresholds.answer;
}

function speedOf(model: Model, rows: readonly Row[]): Pick<Figures, 'p50us' | 'p99us'> {
  const times = rows
    .map(([text]) => {
      const before = performance.now();
      match(model, text);
      return (performance.now() - before) * 1000;
    })
    .toSorted((a, b) => a - b);
  const quantile = (share: number): number | null => times[Math.floor(share * times.length)] ?? null;
  return { p50us: quantile(0.5), p99us: quantile(0.99) };
}

/** The arrays of a model; the names of its intents are small beside them. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
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
    p50us: mean('p50us'),
    p99us: mean('p99us'),
    bytes: mean('bytes'),
  };
}

import { match } from '../../src/matcher/match.ts';
import type { Model } from '../../src/matcher/model.ts';
import { type Trained, train, trainModel } from '../../src/matcher/train.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import type { Candidate, Example } from '../../src/matcher/types.ts';
import { updateModel } from '../../src/matcher/update.ts';
import type { LabelledData, Row } from './labelled-data.ts';
import { cpuStopwatch } from './stopwatch.ts';

/** A trained matcher, ours or a peer, as the benchmark asks it. */
export interface Entrant {
  /** Best first. */
  readonly ask: (text: string) => readonly Candidate[] | Promise<readonly Candidate[]>;
  /** The threshold in force where there are no rows to choose one on. */
  readonly threshold: number;
  /** Null where it cannot be told. */
  readonly bytes: number | null;
  /** CPU milliseconds from an edited utterance to the model that knows it; null where it cannot be updated. */
  readonly saveCpuMs: () => number | null;
}

/** Learns from `train`, and from `oos_train` where there are any, what was answered wrongly. */
export type Enter = (data: LabelledData, seed: number) => Entrant | Promise<Entrant>;

export const precision = 0.95;
/** With fewer rows an intent's name is learnt from as well, as the catalogue's titles are. */
const few = 30;

/** The live model, and what an edit costs. */
export function enterLive(data: LabelledData, seed: number): Entrant {
  const examples = examplesOf(data);
  const trained = train(examples, { precision, seed });
  return { ...entrantOf(trained.model), saveCpuMs: () => cpuMsOfEdit(trained, examples) };
}

/** The refined model; edits go live without it. */
export function enterRefined(data: LabelledData, seed: number): Entrant {
  return entrantOf(trainRefined(examplesOf(data), { precision, seed }));
}

function entrantOf(model: Model): Entrant {
  return {
    ask: (text) => match(model, text).candidates,
    threshold: model.thresholds.answer,
    bytes: bytesIn(model),
    saveCpuMs: () => null,
  };
}

function examplesOf({ train: rows, oos_train }: LabelledData): readonly Example[] {
  const names = [...Map.groupBy(rows, ([, intent]) => intent)].flatMap(
    ([intentId, own]): readonly Example[] =>
      own.length < few ? [{ text: intentId.replace(/[_-]/g, ' '), intentId, source: 'title' }] : [],
  );
  const examples = [...rows.map(([text, intentId]) => ({ text, intentId })), ...names];
  return oos_train.length === 0 ? examples : [...examples, ...misanswered(oos_train, examples)];
}

/** The rows as if a model of the examples had answered each of them, and agents had marked the answers as wrong. */
function misanswered(rows: readonly Row[], examples: readonly Example[]): readonly Example[] {
  const model = trainModel(examples, { precision });
  return rows.flatMap(([text]): readonly Example[] => {
    const [first] = match(model, text).candidates;
    return first === undefined ? [] : [{ text, intentId: first.intentId, source: 'misanswered' }];
  });
}

/** An editor writes one utterance of the first intent anew and adds another one. */
function cpuMsOfEdit(trained: Trained, [first, ...others]: readonly Example[]): number | null {
  if (first === undefined) return null;
  const written = ['please', 'now'].map((word) => ({ ...first, text: `${first.text} ${word}` }));
  const took = cpuStopwatch();
  updateModel(trained, [...written, ...others]);
  return took();
}

/** The arrays of a model; the names of its intents are small beside them. */
function bytesIn(value: unknown): number {
  if (ArrayBuffer.isView(value)) return value.byteLength;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, part) => sum + bytesIn(part), 0);
}

import { parseArgs } from 'node:util';
import { type Enter, enterLive, enterRefined } from './entrants.ts';
import { hideIntents, type LabelledData, readData, takeShots } from './labelled-data.ts';
import { type Figures, figuresOf, meanOf } from './matcher-figures.ts';

/**
 * Trains on the file's `train` rows and reports what its `test` rows (its `val` rows where there are none) give, as the
 * mean over the seeds. `--shots N` trains on N rows per intent, `--hide 0.25` without a quarter of the intents, whose
 * messages then are the out-of-scope ones, `--oos-train` with the out-of-scope rows for training. `--refined` and
 * `--peer nlpjs` add the refined model and node-nlp on the same rows.
 */
export async function benchMatcher(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  const enters = {
    live: enterLive,
    ...(options.isRefined && { refined: enterRefined }),
    ...(options.hasPeer && { peer: await peerFor(options.file) }),
  };
  const runs: ReadonlyMap<string, Figures>[] = [];
  for (const seed of options.seeds) runs.push(await figuresOf(enters, rowsFor(options, seed), seed));
  const figures = new Map(
    Object.keys(enters).map((name) => [name, meanOf(runs.flatMap((run) => run.get(name) ?? []))]),
  );
  printTable(figures);
  printRatios(figures);
  if (options.isJson) console.log(JSON.stringify(Object.fromEntries(figures)));
}

interface Options {
  readonly file: string;
  readonly data: LabelledData;
  readonly seeds: readonly number[];
  readonly shots?: number;
  readonly hidden?: number;
  readonly isRefined: boolean;
  readonly hasPeer: boolean;
  readonly isJson: boolean;
}

function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      shots: { type: 'string' },
      seeds: { type: 'string' },
      seed: { type: 'string', default: '1' },
      hide: { type: 'string' },
      peer: { type: 'string' },
      'oos-train': { type: 'boolean', default: false },
      refined: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined)
    throw new Error('Expected --data FILE, a JSON file with train, val and test rows');
  if (values.peer !== undefined && values.peer !== 'nlpjs')
    throw new Error(`Expected --peer nlpjs, found ${values.peer}`);
  const data = readData(values.data);
  return {
    file: values.data,
    data: values['oos-train'] ? data : { ...data, oos_train: [] },
    seeds: (values.seeds ?? values.seed).split(',').map(Number),
    ...(values.shots !== undefined && { shots: Number(values.shots) }),
    ...(values.hide !== undefined && { hidden: Number(values.hide) }),
    isRefined: values.refined,
    hasPeer: values.peer !== undefined,
    isJson: values.json,
  };
}

function rowsFor({ data, shots, hidden }: Options, seed: number): LabelledData {
  const shown = hidden === undefined ? data : hideIntents(data, hidden, seed);
  return shots === undefined ? shown : { ...shown, train: takeShots(shown.train, shots, seed) };
}

/** Loaded only when it is asked for: it is a development dependency, and slow to load. */
async function peerFor(file: string): Promise<Enter> {
  const { enterNlpjs, localeOf } = await import('./nlpjs.ts');
  return enterNlpjs(localeOf(file));
}

const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
const count = (digits: number, unit: string) => (value: number) => `${value.toFixed(digits)} ${unit}`;

const rows: readonly (readonly [keyof Figures, string, (value: number) => string])[] = [
  ['accuracy', 'in-scope accuracy', percent],
  ['oosAuroc', 'out-of-scope AUROC', percent],
  ['auto95', 'automation at 95 % precision', percent],
  ['auto98', 'automation at 98 % precision', percent],
  ['auto95AtThreshold', 'automation at the threshold chosen on val for 95 %', percent],
  ['precisionAtThreshold', 'precision at that threshold', percent],
  ['ece', 'expected calibration error', percent],
  ['typoAccuracy', 'accuracy with one typo per message', percent],
  ['lowerAccuracy', 'accuracy in lower case', percent],
  ['trainCpuMs', 'training, calibration included', count(0, 'ms CPU')],
  ['saveCpuMs', 'an edit brought into the model', count(0, 'ms CPU')],
  ['p50us', 'matching, median', count(1, 'µs')],
  ['p99us', 'matching, 99th percentile', count(1, 'µs')],
  ['bytes', 'served model', count(0, 'bytes')],
];

/** How the peer's figures relate to ours: how many times as good, as fast, or as dear. */
function printRatios(figures: ReadonlyMap<string, Figures>): void {
  const [live, peer] = [figures.get('live'), figures.get('peer')];
  if (live === undefined || peer === undefined) return;
  for (const [key, label] of rows) {
    const [ours, theirs] = [live[key], peer[key]];
    if (ours === null || theirs === null || ours === 0) continue;
    console.log(`peer / live: ${label.padEnd(51)} ${(theirs / ours).toFixed(2)}`);
  }
}

/** A column for each model. */
function printTable(figures: ReadonlyMap<string, Figures>): void {
  const columns = (texts: readonly string[]): string => texts.map((text) => text.padStart(16)).join('');
  console.log(`${''.padEnd(52)}${columns([...figures.keys()])}`);
  for (const [key, label, show] of rows) {
    const shown = [...figures.values()].map(({ [key]: value }) => (value === null ? '–' : show(value)));
    console.log(`${label.padEnd(52)}${columns(shown)}`);
  }
}

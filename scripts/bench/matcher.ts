import { parseArgs } from 'node:util';
import { trainModel } from '../../src/matcher/train.ts';
import { trainRefined } from '../../src/matcher/train-refined.ts';
import { type LabelledData, readData, takeShots } from './labelled-data.ts';
import { type Figures, figuresOf, meanOf } from './matcher-figures.ts';

/**
 * Trains on the file's `train` rows and reports what its `test` rows (its `val` rows where there are none) give.
 * `--refined` does the same for the refined model. `--shots N` trains on N rows per intent, once for each seed, and reports the means.
 */
export function benchMatcher(options: readonly string[]): void {
  const { values } = parseArgs({
    args: [...options],
    options: {
      data: { type: 'string' },
      shots: { type: 'string' },
      seeds: { type: 'string', default: '1' },
      refined: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  });
  if (values.data === undefined)
    throw new Error('Expected --data FILE, a JSON file with train, val and test rows');
  const data = readData(values.data);
  const seeds = values.seeds.split(',').map(Number);
  const mean = (train: typeof trainModel): Figures =>
    meanOf(seeds.map((seed) => figuresOf(trainingPart(data, values.shots, seed), seed, train)));
  const live = mean(trainModel);
  const refined = values.refined ? mean(trainRefined) : undefined;
  printTable({ live, ...(refined && { refined }) });
  if (values.json) console.log(JSON.stringify({ live, refined }));
}

function trainingPart(data: LabelledData, shots: string | undefined, seed: number): LabelledData {
  return shots === undefined ? data : { ...data, train: takeShots(data.train, Number(shots), seed) };
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
  ['p50us', 'matching, median', count(1, 'µs')],
  ['p99us', 'matching, 99th percentile', count(1, 'µs')],
  ['bytes', 'served model', count(0, 'bytes')],
];

/** A column for each model. */
function printTable(figures: Readonly<Record<string, Figures>>): void {
  const columns = (texts: readonly string[]): string => texts.map((text) => text.padStart(16)).join('');
  console.log(`${''.padEnd(52)}${columns(Object.keys(figures))}`);
  for (const [key, label, show] of rows) {
    const shown = Object.values(figures).map(({ [key]: value }) => (value === null ? '–' : show(value)));
    console.log(`${label.padEnd(52)}${columns(shown)}`);
  }
}

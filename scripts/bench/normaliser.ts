import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { intentRows } from './intent-rows.ts';
import { type Row, readData, rows, takeShots } from './labelled-data.ts';
import { measureRules, type RuleFigures, type Run } from './normaliser-figures.ts';
import { waysOfWriting } from './written.ts';

/**
 * Leaves out the rules by which texts are read, one at a time, and reports what each changes. Trains on the `train` rows
 * and asks the `val` rows, never the `test` rows, in another way with `--written`; `--shots N` trains on N rows per intent. With `--intents FOLDER` a
 * catalogue's utterances are learnt and its tests asked, with `--shots` the other utterances too, and with `--asked FILE`
 * only the rows of [text, intent] in there.
 */
export async function benchNormaliser(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string' },
      intents: { type: 'string' },
      asked: { type: 'string' },
      shots: { type: 'string' },
      written: { type: 'string' },
      seeds: { type: 'string', default: '1,2,3' },
      json: { type: 'boolean', default: false },
    },
  });
  const seeds = values.seeds.split(',').map(Number);
  const shots = values.shots === undefined ? Number.POSITIVE_INFINITY : Number(values.shots);
  const figures = measureRules(await readRuns(values, seeds, shots));
  printTable(figures);
  if (values.json) console.log(JSON.stringify(figures));
}

interface Sources {
  readonly data?: string | undefined;
  readonly intents?: string | undefined;
  readonly asked?: string | undefined;
  readonly written?: string | undefined;
}

async function readRuns(
  { data, intents, asked, written }: Sources,
  seeds: readonly number[],
  shots: number,
): Promise<readonly Run[]> {
  if (data !== undefined) {
    const { train, val } = readData(data);
    const way = wayOf(written);
    return seeds.map((seed) => ({ train: takeShots(train, shots, seed), asked: way(val, seed), seed }));
  }
  if (intents === undefined) throw new Error('Expected --data FILE or --intents FOLDER');
  const { utterances, helping, tests } = await intentRows(intents);
  const questions = asked === undefined ? undefined : rows.parse(JSON.parse(readFileSync(asked, 'utf8')));
  return seeds.map((seed) => {
    const taken = new Set(takeShots(utterances, shots, seed));
    const others = utterances.filter((row) => !taken.has(row));
    return { train: [...taken, ...helping], asked: questions ?? [...tests, ...others], seed };
  });
}

function wayOf(written: string | undefined): (rows: readonly Row[], seed: number) => readonly Row[] {
  if (written === undefined) return (asked) => asked;
  const way = Object.entries(waysOfWriting).find(([name]) => name === written)?.[1];
  if (way === undefined) throw new Error(`Expected --written ${Object.keys(waysOfWriting).join(' or ')}`);
  return way;
}

/**
 * A line for each rule: how many messages are read in another way without it, how many come out right only with it
 * (gained) or only without it (lost), and how much more surprising the right intents are without it.
 */
function printTable(figures: readonly RuleFigures[]): void {
  const percent = (share: number): string => `${(100 * share).toFixed(2)} %`;
  const columns = (texts: readonly string[]): string => texts.map((text) => text.padStart(10)).join('');
  const titles = ['touched', 'with', 'without', 'gained', 'lost', 'nats', '±'];
  console.log(`${'without'.padEnd(34)}${columns(titles)}`);
  for (const { rule, touched, accuracy, without, gained, lost, surprise, error } of figures) {
    const shares = [touched, accuracy, without].map(percent);
    const nats = [surprise, error].map((value) => value.toFixed(4));
    console.log(`${rule.padEnd(34)}${columns([...shares, String(gained), String(lost), ...nats])}`);
  }
}

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { clusterTexts } from '../../src/matcher/cluster-texts.ts';
import { adjustedRandIndex } from '../../src/matcher/rand-index.ts';
import { type ContentFigures, measureContent } from './content/figures.ts';
import { brokenFloors } from './content/floors.ts';
import { clinc150, hideIntents, readData } from './labelled-data.ts';

/** Of 150 intents so many are hidden from the catalogue: 30. */
const hiddenShare = 0.2;

/**
 * Measures what content costs at several sizes, and with labelled data (CLINC150 where it lies beside the project) how well
 * messages of intents that the catalogue does not have are grouped. Fails where a floor is broken, and says which.
 */
export async function benchContent(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      sizes: { type: 'string', default: '50,500,2000' },
      messages: { type: 'string', default: '10000' },
      clustered: { type: 'string', default: '5000' },
      data: { type: 'string' },
      rows: { type: 'string', default: 'test' },
      seeds: { type: 'string', default: '1,2,3' },
      json: { type: 'boolean', default: false },
    },
  });
  const tell = (line: string): void => {
    if (!values.json) console.log(line);
  };
  const sizes: ContentFigures[] = [];
  for (const size of values.sizes.split(',').map(Number)) {
    const asked = { messages: Number(values.messages), clustered: Number(values.clustered) };
    const figures = await measureContent(size, asked);
    sizes.push(figures);
    tell(`${size} intents`);
    for (const [name, figure] of Object.entries(figures).slice(1)) tell(`  ${name.padEnd(26)}${figure}`);
  }
  const file = values.data ?? (existsSync(clinc150) ? clinc150 : undefined);
  if (file === undefined)
    console.warn(`SKIPPED: how well messages are grouped, since there is no ${clinc150}`);
  const seeds = file === undefined ? [] : values.seeds.split(',').map(Number);
  const aris = seeds.map((seed) => groupHidden(file ?? '', values.rows, seed));
  const ari = aris.length === 0 ? undefined : aris.reduce((sum, one) => sum + one, 0) / aris.length;
  if (ari !== undefined)
    tell(`adjusted Rand index         ${ari.toFixed(3)} (${aris.map((one) => one.toFixed(3)).join(', ')})`);
  if (values.json) console.log(JSON.stringify({ sizes, ...(ari !== undefined && { ari, aris }) }));
  const broken = brokenFloors(sizes, ari);
  for (const line of broken) console.error(line);
  if (broken.length > 0) process.exitCode = 1;
}

/** How well the messages of intents that were hidden are grouped, with the others' utterances as background. */
function groupHidden(file: string, rows: string, seed: number): number {
  const { train, oos_val, oos_test } = hideIntents(readData(file), hiddenShare, seed);
  const hidden = rows === 'val' ? oos_val : oos_test;
  const clusters = clusterTexts(
    hidden.map(([text]) => text),
    { background: train.map(([text]) => text) },
  );
  const found = new Map(
    clusters.flatMap(({ members }, at) => members.map((member) => [member, at] as const)),
  );
  return adjustedRandIndex(
    hidden.map(([, intent]) => intent),
    hidden.map((_, place) => found.get(place)),
  );
}

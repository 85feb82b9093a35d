import { parseArgs } from 'node:util';
import { buildIfStale } from '../build-if-stale.ts';
import { runFaults } from './faults/run-faults.ts';

/** Lets messages flow both ways over a line that is cut, held and doubled, and counts what is lost of them. */
export async function benchFaults(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
      faults: { type: 'string', default: '300' },
      messages: { type: 'string', default: '500' },
      visitors: { type: 'string', default: '4' },
      json: { type: 'boolean', default: false },
    },
  });
  buildIfStale();
  const { seed, faults, messages, visitors } = values;
  console.log(`seed ${seed} (again with --seed ${seed})`);
  const report = await runFaults({
    seed: Number(seed),
    faults: Number(faults),
    messages: Number(messages),
    visitors: Number(visitors),
  });
  for (const [kind, count] of Object.entries(report.faults)) console.log(`${kind.padEnd(18)} ${count}`);
  console.log(`messages           ${report.messages} in ${report.seconds} s`);
  console.log(`lost ${report.lost}, doubled ${report.doubled}, out of order ${report.outOfOrder}`);
  for (const what of report.wrong) console.log(`  ${what}`);
  if (values.json) console.log(JSON.stringify(report));
  if (report.wrong.length > 0) process.exitCode = 1;
}

import { parseArgs } from 'node:util';
import { withProcesses } from './answers/processes.ts';
import { measurePromises } from './answers/promises.ts';
import { measureTurns } from './answers/turns.ts';

/** Reports what answers of a language model cost beside the model, and how many attacks, questions and faults are held. */
export async function benchAnswers(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: { intents: { type: 'string', default: 'intents' }, json: { type: 'boolean', default: false } },
  });
  // The product learns its intents in full while the tables are played.
  const { promises, turns } = await withProcesses(values.intents, async (processes) => ({
    promises: await measurePromises(),
    turns: await measureTurns(processes),
  }));
  const rows: readonly (readonly [string, string])[] = [
    ['attacks of which nothing was seen', `${promises.evilHeld} of ${promises.evilTotal}`],
    ['honest questions answered', `${promises.benignAnswered} of ${promises.benignTotal}`],
    ['  where no intent is sure', `${promises.benignUnsureAnswered} of ${promises.benignUnsureTotal}`],
    ['faults that ended well', `${promises.faultsHandled} of ${promises.faultsTotal}`],
    ['a turn beside the model, p50 / p95', `${turns.overheadP50ms} / ${turns.overheadP95ms} ms`],
    ['  CPU', `${turns.overheadCpuP50ms} / ${turns.overheadCpuP95ms} ms`],
    ['gate, p50 / p95', `${promises.gateP50us} / ${promises.gateP95us} µs`],
    ['first sentence → draft, p95', `${turns.firstTextP95ms} ms`],
    ['message → acknowledged while all calls hang, p99', `${turns.ackP99ms} ms`],
  ];
  for (const [what, figure] of rows) console.log(`${what.padEnd(50)} ${figure}`);
  if (values.json) console.log(JSON.stringify({ ...promises, ...turns }));
}

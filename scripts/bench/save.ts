import { parseArgs } from 'node:util';
import { measureSave } from './save-figures.ts';

/** Saves an intent while messages come in, and reports how soon it is live and how long anybody waited. */
export async function benchSave(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      intents: { type: 'string', default: 'intents' },
      rate: { type: 'string', default: '200' },
      json: { type: 'boolean', default: false },
    },
  });
  const figures = await measureSave(values.intents, Number(values.rate));
  const { liveMs, liveCpuMs, trainedMs, trainedCpuMs, messages, longestWaitMs, isFound } = figures;
  console.log(`saved → live               ${liveMs} ms, ${liveCpuMs} ms CPU${isFound ? '' : ' (NOT FOUND)'}`);
  console.log(`saved → trained afresh     ${trainedMs} ms, ${trainedCpuMs} ms CPU`);
  console.log(`longest wait of a message  ${longestWaitMs} ms (of ${messages} messages)`);
  if (values.json) console.log(JSON.stringify(figures));
}

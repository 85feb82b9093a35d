import { join } from 'node:path';
import { expect, it } from 'vitest';
import { measureSave } from '../../../scripts/bench/save-figures.ts';

const intents = join(import.meta.dirname, '../../../intents');

// The promise is one second and a tenth of one, where nothing else runs; test files run beside each other. The figures
// on a machine of one's own are those of `npm run bench -- save`.
it('puts a new intent in force while messages flow, long before all is learnt again, and lets none of them wait', async () => {
  const { liveMs, trainedMs, isFound, messages, longestWaitMs } = await measureSave(intents, 200);
  expect(isFound).toBe(true);
  expect(messages).toBeGreaterThan(200);
  expect(liveMs).toBeLessThan(5_000);
  expect(liveMs).toBeLessThan(trainedMs);
  expect(longestWaitMs).toBeLessThan(500);
}, 120_000);

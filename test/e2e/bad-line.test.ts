import { expect, it } from 'vitest';
import { runFaults } from '../../scripts/bench/faults/run-faults.ts';

/** The whole of it is `npm run bench -- faults`: 300 faults, 500 messages. */
it('loses, doubles and displaces nothing on a line that is cut, held and doubled', async () => {
  const seed = Number(process.env.FAULTS_SEED ?? Math.floor(Math.random() * 2 ** 31));
  const { wrong, ...report } = await runFaults({ seed, faults: 40, messages: 60, visitors: 2 });
  expect(wrong, `again with FAULTS_SEED=${seed}`).toEqual([]);
  expect(report).toMatchObject({ lost: 0, doubled: 0, outOfOrder: 0 });
  expect(report.messages).toBeGreaterThanOrEqual(60);
}, 180_000);

import { setImmediate as aTurn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { coalesce } from '../../src/engine/coalesce.ts';

/** A task whose runs a test lets end, one by one. */
function slowTask() {
  const runs: { end(): void; fail(fault: Error): void }[] = [];
  let atOnce = 0;
  let mostAtOnce = 0;
  const task = async () => {
    atOnce += 1;
    mostAtOnce = Math.max(mostAtOnce, atOnce);
    try {
      await new Promise<void>((resolve, reject) => runs.push({ end: resolve, fail: reject }));
    } finally {
      atOnce -= 1;
    }
  };
  return { task, runs, mostAtOnce: () => mostAtOnce };
}

describe('a task that runs one at a time', () => {
  it('starts at once when it is called', async () => {
    const { task, runs } = slowTask();
    const called = coalesce(task)();
    expect(runs).toHaveLength(1);
    runs[0]?.end();
    await called;
  });

  it('runs once more for all the calls that came meanwhile, and no more', async () => {
    const { task, runs } = slowTask();
    const call = coalesce(task);
    const calls = [call(), call(), call(), call()];
    runs[0]?.end();
    await calls[0];
    await aTurn();
    expect(runs.length).toBe(2);
    runs[1]?.end();
    await Promise.all(calls);
    expect(runs).toHaveLength(2);
  });

  it('lets each caller wait for a run that began after their call', async () => {
    const log: string[] = [];
    let run = 0;
    const call = coalesce(async () => {
      run += 1;
      log.push(`run ${run} begins`);
      await Promise.resolve();
      log.push(`run ${run} ends`);
    });
    const first = call().then(() => log.push('the first is told'));
    const second = call().then(() => log.push('the second is told'));
    await Promise.all([first, second]);
    expect(log.indexOf('the second is told')).toBeGreaterThan(log.indexOf('run 2 ends'));
    expect(log.filter((line) => line.endsWith('begins'))).toEqual(['run 1 begins', 'run 2 begins']);
  });

  it('never runs twice at a time, whenever calls come', async () => {
    for (let turns = 0; turns < 12; turns++) {
      const { task, runs, mostAtOnce } = slowTask();
      const call = coalesce(task);
      const calls = [call(), call()];
      runs[0]?.end();
      for (let turn = 0; turn < turns; turn++) await Promise.resolve();
      calls.push(call());
      await endAll(runs, calls);
      expect(mostAtOnce(), `called ${turns} turns after the first run ended`).toBe(1);
    }
  });

  it('tells a fault to those who waited for that run, and goes on', async () => {
    const { task, runs } = slowTask();
    const call = coalesce(task);
    const fails = call();
    const succeeds = call();
    runs[0]?.fail(new Error('disk full'));
    await expect(fails).rejects.toThrow('disk full');
    await aTurn();
    expect(runs.length).toBe(2);
    runs[1]?.end();
    await expect(succeeds).resolves.toBeUndefined();
    const later = call();
    runs[2]?.end();
    await expect(later).resolves.toBeUndefined();
  });
});

async function endAll(runs: readonly { end(): void }[], calls: readonly Promise<void>[]): Promise<void> {
  let over = false;
  const done = Promise.all(calls).then(() => {
    over = true;
  });
  while (!over) {
    for (const run of runs) run.end();
    await Promise.resolve();
  }
  await done;
}

import { setImmediate as aTurn } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createBackground } from '../../src/engine/background.ts';
import type { Background } from '../../src/engine/deps.ts';

describe('work that nobody waits for', () => {
  let faults: [string, unknown][];
  let log: string[];
  let background: Background;
  beforeEach(() => {
    faults = [];
    log = [];
    background = createBackground((name, fault) => faults.push([name, fault]));
  });

  function held(name: string) {
    const { promise, resolve: release } = Promise.withResolvers<void>();
    const task = async () => {
      log.push(`${name} begins`);
      await promise;
      log.push(`${name} ends`);
    };
    return { task, release };
  }

  it('begins at once, side by side', () => {
    background.run('one', held('one').task);
    background.run('two', held('two').task);
    expect(log).toEqual(['one begins', 'two begins']);
  });

  it('is settled when all of it has ended, also what it set off itself', async () => {
    const late = held('late');
    const first = held('first');
    background.run('first', async () => {
      await first.task();
      background.run('late', late.task);
    });
    const settled = background.settled().then(() => log.push('settled'));
    first.release();
    await aTurn();
    expect(log).toContain('late begins');
    late.release();
    await settled;
    expect(log).toEqual(['first begins', 'first ends', 'late begins', 'late ends', 'settled']);
  });

  it('is settled when there is none', async () => {
    await expect(background.settled()).resolves.toBeUndefined();
  });

  it('tells of each fault with the name of the task, and harms nothing else', async () => {
    const fault = new Error('disk full');
    background.run('sweep', () => Promise.reject(fault));
    background.attend('stream', () => Promise.reject(fault));
    background.run('at once', () => {
      throw fault;
    });
    const other = held('other');
    background.run('other', other.task);
    other.release();
    await background.settled();
    expect(faults.toSorted()).toEqual([
      ['at once', fault],
      ['stream', fault],
      ['sweep', fault],
    ]);
    expect(log).toEqual(['other begins', 'other ends']);
  });

  it('does not wait for what goes on as long as somebody listens', async () => {
    background.attend('stream', held('stream').task);
    await background.settled();
    expect(log).toEqual(['stream begins']);
  });
});

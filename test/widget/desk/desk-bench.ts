import { expect, onTestFinished } from 'vitest';
import { Desk } from '../../../widget/desk/controller/desk.ts';
import type { DeskState } from '../../../widget/desk/controller/state.ts';
import { HandClock } from './hand-clock.ts';
import { noon } from './samples.ts';
import { ScriptedServer } from './scripted-server.ts';

export interface Bench {
  readonly desk: Desk;
  readonly server: ScriptedServer;
  readonly clock: HandClock;
  readonly kept: Map<string, string>;
  readonly state: () => DeskState;
}

/** A desk before a scripted server, with a clock that the test moves. It stops when the test ends. */
export function openBench({
  server = new ScriptedServer(),
  kept = new Map<string, string>(),
}: {
  server?: ScriptedServer;
  kept?: Map<string, string>;
} = {}): Bench {
  const clock = new HandClock(noon);
  let made = 0;
  const desk = new Desk({
    fetch: server.fetch,
    clock,
    keep: {
      read: (key) => kept.get(key),
      write: (key, text) => void (text === '' ? kept.delete(key) : kept.set(key, text)),
    },
    newId: () => `m${++made}`,
    random: () => 0.5,
  });
  onTestFinished(() => desk.stop());
  return { desk, server, clock, kept, state: () => desk.store.state };
}

/** Somebody is logged in, and has read what there is. */
export async function atWork(bench: Bench): Promise<Bench> {
  await bench.desk.start();
  await expect.poll(() => bench.state().lists).toBe('read');
  return bench;
}

import type { Deps } from '../../../src/engine/deps.ts';
import { RefusedError } from '../../../src/protocol/refusals.ts';
import type { Chance } from './chance.ts';
import type { Timeline } from './timeline.ts';
import type { Watch } from './watch.ts';

export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;

/** What everybody in the simulated day acts in. */
export interface World {
  readonly timeline: Timeline;
  readonly chance: Chance;
  readonly watch: Watch;
  /** The engine of the process that runs at present. */
  readonly deps: () => Deps;
  /** Unix ms. */
  readonly now: () => number;
}

/** Does what may be refused, because somebody else was faster. True: it was done. */
export async function attempt(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

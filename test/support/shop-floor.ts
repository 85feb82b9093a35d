import type { Deps } from '../../src/engine/deps.ts';

/** What visitors and agents of the shop need to act in it. */
export interface ShopFloor {
  readonly deps: Deps;
  /** Time passes, second by second as the server's sweeper sees it. */
  wait(ms: number): Promise<void>;
  /** All that was set off has happened. */
  settled(): Promise<void>;
}

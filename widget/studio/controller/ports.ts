import type { Clock } from '../../shared/clock.ts';

/** Everything that the studio needs from the world. */
export interface StudioPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
}

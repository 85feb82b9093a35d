import type { Clock } from '../../shared/clock.ts';

/** Small texts that outlive a reload of this tab. */
export interface Keep {
  read(key: string): string | undefined;
  /** An empty text removes the key. */
  write(key: string, text: string): void;
}

/** Everything that the desk needs from the world. */
export interface DeskPorts {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly keep: Keep;
  /** A new messageId. */
  readonly newId: () => string;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
}

/** Time, so that tests can own it. Nothing runs once its signal has aborted. */
export interface Clock {
  /** Unix ms. */
  now(): number;
  /** Calls `task` every `ms` milliseconds. */
  every(ms: number, task: () => void, signal: AbortSignal): void;
  /** Calls `task` once after `ms` milliseconds. */
  after(ms: number, task: () => void, signal: AbortSignal): void;
}

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

/** Resolves after `ms` milliseconds, or as soon as the signal aborts. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve();
    clock.after(ms, resolve, signal);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

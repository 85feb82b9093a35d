import type { Clock } from '../ports/clock.ts';

/** Lets one follower sleep until it is rung, its time is up, or it is told to stop. */
export interface Bell {
  /** Rings. A ring while nobody waits is kept, so that the next wait ends at once. */
  readonly ring: () => void;
  /** Resolves at the next ring, after `ms`, or when the bell's signal aborts. */
  wait(ms: number): Promise<void>;
}

export function createBell(clock: Clock, signal: AbortSignal): Bell {
  let rung = false;
  let wakeUp: (() => void) | undefined;

  function ring(): void {
    rung = true;
    wakeUp?.();
  }

  async function wait(ms: number): Promise<void> {
    if (!rung && !signal.aborted) await sleep(ms);
    rung = false;
  }

  function sleep(ms: number): Promise<void> {
    const timer = new AbortController();
    return new Promise<void>((resolve) => {
      wakeUp = resolve;
      signal.addEventListener('abort', () => resolve(), { signal: timer.signal });
      clock.after(ms, resolve, timer.signal);
    }).finally(() => {
      wakeUp = undefined;
      timer.abort();
    });
  }

  return { ring, wait };
}

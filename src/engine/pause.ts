import type { Clock } from '../ports/clock.ts';

/** Resolves after `ms` milliseconds, or rejects with the signal's reason. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const over = new AbortController();
    const giveUp = () => {
      over.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { signal: over.signal });
    const goOn = () => {
      over.abort();
      resolve();
    };
    clock.after(ms, goOn, over.signal);
  });
}

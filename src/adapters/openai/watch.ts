import type { Clock } from '../../ports/clock.ts';
import { ModelFailedError, type ModelFailure } from '../../ports/language-model.ts';

/** Stops something that takes too long. */
export interface Watch {
  /** Aborts with a `ModelFailedError` when the time is up, or when a signal above aborts. */
  readonly signal: AbortSignal;
  /** Starts the time anew: from now on `ms` for the next thing to come, else it has failed as `orElse`. */
  expect(ms: number, orElse: ModelFailure): void;
  /** Stops watching. The signal stays as it is. */
  end(): void;
}

/** Watches until `end` is called. What aborts a signal above without saying why counts as `aborted`. */
export function openWatch(clock: Clock, above: readonly AbortSignal[]): Watch {
  const stop = new AbortController();
  const over = new AbortController();
  let timer = new AbortController();

  function expect(ms: number, orElse: ModelFailure): void {
    timer.abort();
    timer = new AbortController();
    clock.after(ms, () => abort(new ModelFailedError(orElse)), timer.signal);
  }

  function abort(reason: unknown): void {
    end();
    stop.abort(reason instanceof ModelFailedError ? reason : new ModelFailedError('aborted'));
  }

  function end(): void {
    timer.abort();
    over.abort();
  }

  for (const signal of above) {
    if (signal.aborted) abort(signal.reason);
    else signal.addEventListener('abort', () => abort(signal.reason), { signal: over.signal });
  }
  return { signal: stop.signal, expect, end };
}

/** Resolves after `ms`, or rejects with the signal's reason. */
export function pause(clock: Clock, ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const done = new AbortController();
    const giveUp = () => {
      done.abort();
      reject(signal.reason);
    };
    if (signal.aborted) return giveUp();
    signal.addEventListener('abort', giveUp, { signal: done.signal });
    const wakeUp = () => {
      done.abort();
      resolve();
    };
    clock.after(ms, wakeUp, done.signal);
  });
}

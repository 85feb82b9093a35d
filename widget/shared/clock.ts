/** Time as the widget knows it; tests bring their own. */
export interface Clock {
  /** Unix ms. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts. Never rejects. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
}

export const browserClock: Clock = {
  now: () => Date.now(),
  wait: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const done = () => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', done);
        resolve();
      };
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', done);
    }),
};

export type Within<T> = { readonly type: 'done'; readonly value: T } | { readonly type: 'late' };

/** What the promise gives, or `late` when it takes longer than `ms`. A rejection stays one. */
export async function within<T>(clock: Clock, ms: number, work: Promise<T>): Promise<Within<T>> {
  const stop = new AbortController();
  try {
    return await Promise.race([
      work.then((value): Within<T> => ({ type: 'done', value })),
      clock.wait(ms, stop.signal).then((): Within<T> => ({ type: 'late' })),
    ]);
  } finally {
    stop.abort();
  }
}

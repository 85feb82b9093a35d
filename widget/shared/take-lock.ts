/** A lock that is ours until it is released, or until `lost` says that another tab has taken it away. */
export interface HeldLock {
  readonly type: 'held';
  readonly release: () => void;
  readonly lost: AbortSignal;
}

/** Takes one of the browser's locks. Undefined where it was not to be had. */
export function takeLock(
  locks: LockManager,
  name: string,
  options: LockOptions,
): Promise<HeldLock | undefined> {
  const lost = new AbortController();
  return new Promise((resolve) => {
    const hold = (lock: Lock | null) =>
      new Promise<void>((release) => {
        if (lock !== null) return resolve({ type: 'held', release, lost: lost.signal });
        release();
        resolve(undefined);
      });
    locks.request(name, options, hold).catch(() => {
      lost.abort();
      resolve(undefined);
    });
  });
}

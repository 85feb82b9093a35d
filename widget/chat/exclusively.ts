/**
 * Runs the work of one tab at a time, of all tabs that use the same name. Where the browser has no such locks, or the
 * signal aborts while the tab waits, the work runs at once or not at all.
 */
export type Exclusively = <T>(
  name: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
) => Promise<T | undefined>;

/**
 * By the Web Locks of this browser, whose names begin with `prefix`. Pages without HTTPS have none, and a frame that may
 * store nothing may not have them.
 */
export function browserLocks(prefix: string): Exclusively {
  return async (name, work, signal) => {
    if (navigator.locks === undefined) return work();
    let doing: ReturnType<typeof work> | undefined;
    try {
      return await navigator.locks.request(prefix + name, signal === undefined ? {} : { signal }, () => {
        doing = work();
        return doing;
      });
    } catch {
      if (doing === undefined && !signal?.aborted) return work();
      return doing;
    }
  };
}

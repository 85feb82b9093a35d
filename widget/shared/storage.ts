/** Where the widget remembers texts over reloads. Never throws: where the browser denies it, it lasts as long as the page. */
export interface Memory {
  read(key: string): string | undefined;
  /** `undefined` forgets the key. */
  write(key: string, value: string | undefined): void;
  /** Calls back when another tab has changed the key, until the signal aborts. */
  watch(key: string, changed: () => void, signal: AbortSignal): void;
}

/**
 * The browser's `localStorage` under a prefix, looked for when it is first needed: a page waits while the browser decides
 * whether it may have it. Private windows, blocked third-party storage and full disks make it throw, at any call; what was
 * written is then kept in the page.
 */
export function browserMemory(prefix: string, find = () => globalThis.localStorage): Memory {
  const kept = new Map<string, string>();
  const tryTo = <T>(use: (storage: Storage) => T) => attempt(() => use(find()));
  return {
    read(key) {
      const here = kept.get(key);
      if (here !== undefined) return here;
      return tryTo((storage) => storage.getItem(prefix + key)) ?? undefined;
    },
    write(key, value) {
      kept.delete(key);
      const stored = tryTo((storage) => {
        if (value === undefined) storage.removeItem(prefix + key);
        else storage.setItem(prefix + key, value);
        return true;
      });
      if (!stored && value !== undefined) kept.set(key, value);
    },
    watch(key, changed, signal) {
      const hear = (event: StorageEvent) => {
        if (event.key === null || event.key === prefix + key) changed();
      };
      globalThis.addEventListener('storage', hear, { signal });
    },
  };
}

function attempt<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}

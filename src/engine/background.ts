import type { Background } from './deps.ts';

/** Runs tasks at once, side by side, and tells `onFault` of those that fail. */
export function createBackground(onFault: (name: string, fault: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  return {
    run(name, task) {
      const done = task()
        .catch((fault: unknown) => onFault(name, fault))
        .finally(() => running.delete(done));
      running.add(done);
    },
    attend(name, task) {
      task().catch((fault: unknown) => onFault(name, fault));
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

import type { Background } from './deps.ts';

/** Runs tasks at once, side by side, and tells `onFault` of those that fail. */
export function createBackground(onFault: (name: string, fault: unknown) => void): Background {
  const running = new Set<Promise<void>>();

  async function attempt(name: string, task: () => Promise<void>): Promise<void> {
    try {
      await task();
    } catch (fault) {
      onFault(name, fault);
    }
  }

  return {
    run(name, task) {
      const done = attempt(name, task).finally(() => running.delete(done));
      running.add(done);
    },
    attend(name, task) {
      void attempt(name, task);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}

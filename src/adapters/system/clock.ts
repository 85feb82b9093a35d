import type { Clock } from '../../ports/clock.ts';

/** The machine's clock. Its timers alone do not keep the process running. */
export const systemClock: Clock = {
  now: () => Date.now(),

  every(ms, task, signal) {
    if (signal.aborted) return;
    const timer = setInterval(task, ms).unref();
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  },

  after(ms, task, signal) {
    if (signal.aborted) return;
    const cancel = () => clearTimeout(timer);
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', cancel); // a signal that lives long would gather them
      task();
    }, ms).unref();
    signal.addEventListener('abort', cancel, { once: true });
  },
};

import type { Clock } from '../../../widget/shared/clock.ts';

interface Waiting {
  readonly due: number;
  readonly wake: () => void;
}

/** A clock that stands still until a test moves it. */
export class HandClock implements Clock {
  #now: number;
  #waiting: Waiting[] = [];

  constructor(now: number) {
    this.#now = now;
  }

  now(): number {
    return this.#now;
  }

  wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      if (signal?.aborted) return resolve();
      const waiting = { due: this.#now + ms, wake: resolve };
      this.#waiting.push(waiting);
      signal?.addEventListener('abort', () => resolve(), { once: true });
    });
  }

  /** Moves on and wakes everybody whose time has come. */
  advance(ms: number): void {
    this.#now += ms;
    const due = this.#waiting.filter((waiting) => waiting.due <= this.#now);
    this.#waiting = this.#waiting.filter((waiting) => waiting.due > this.#now);
    for (const { wake } of due) wake();
  }
}

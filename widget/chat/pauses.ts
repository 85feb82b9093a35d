import type { Clock } from '../shared/clock.ts';

/** Waits that can be cut short all at once, as when the browser is online again. */
export class Pauses {
  readonly #clock: Clock;
  readonly #running = new Set<AbortController>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  async pause(ms: number, signal: AbortSignal): Promise<void> {
    const early = new AbortController();
    this.#running.add(early);
    await this.#clock.wait(ms, AbortSignal.any([signal, early.signal]));
    this.#running.delete(early);
  }

  endAll(): void {
    for (const pause of this.#running) pause.abort();
  }
}

import type { Shell } from './shell.ts';
import type { DeskState } from './state.ts';

/** The board is read again after this long (ms), and this long after a conversation has changed. */
const AGAIN = 10_000;
const SOON = 1_500;

/** Keeps the live board up to date while somebody looks at it. */
export class BoardReader {
  readonly #shell: Shell;
  #watching: AbortController | undefined;
  #pausing = new AbortController();
  #seen: DeskState['conversations'] | undefined;

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.store.subscribe(() => this.#look());
  }

  /** Reads it now and again until `leave`. */
  watch(): void {
    if (this.#watching !== undefined) return;
    this.#watching = new AbortController();
    void this.#keepReading(AbortSignal.any([this.#watching.signal, this.#shell.stopped]));
  }

  leave(): void {
    this.#watching?.abort();
    this.#watching = undefined;
    this.#pausing.abort();
  }

  async #keepReading(signal: AbortSignal): Promise<void> {
    const { api, store, clock } = this.#shell;
    while (!signal.aborted) {
      this.#seen = store.state.conversations;
      const board = await api.board().catch(() => undefined);
      if (board !== undefined && !signal.aborted) store.update((state) => ({ ...state, board }));
      this.#pausing = new AbortController();
      await clock.wait(AGAIN, AbortSignal.any([signal, this.#pausing.signal]));
      if (!signal.aborted) await clock.wait(SOON, signal);
    }
  }

  #look(): void {
    const { conversations } = this.#shell.store.state;
    if (this.#watching === undefined || conversations === this.#seen) return;
    this.#seen = conversations;
    this.#pausing.abort();
  }
}

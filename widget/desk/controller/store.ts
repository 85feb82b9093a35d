import type { DeskState } from './state.ts';

/** Holds the one state of the desk and says when it has changed. */
export class DeskStore {
  #state: DeskState;
  readonly #listeners = new Set<() => void>();

  constructor(state: DeskState) {
    this.#state = state;
  }

  get state(): DeskState {
    return this.#state;
  }

  /** Replaces the state by what `change` makes of it. Returning the same object says that nothing happened. */
  update(change: (state: DeskState) => DeskState): void {
    const next = change(this.#state);
    if (next === this.#state) return;
    this.#state = next;
    for (const listener of this.#listeners) listener();
  }

  /** Calls `listener` after each change, until the function it returns is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

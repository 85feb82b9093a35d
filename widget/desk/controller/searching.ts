import { HttpFault } from '../../shared/http.ts';
import { type Shell, tellProblem } from './shell.ts';
import type { DeskState } from './state.ts';

/** A search begins once nothing was typed for this long (ms). */
const PAUSE = 250;

/** Searches transcripts while the agent types; only the last search counts. */
export class Searcher {
  readonly #shell: Shell;
  #leaving = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Searches for this text; an empty one forgets what was found. */
  async search(text: string): Promise<void> {
    const { store, clock, stopped } = this.#shell;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    const signal = AbortSignal.any([this.#leaving.signal, stopped]);
    if (text.trim() === '') return store.update(withoutSearch);
    store.update((state) => ({
      ...state,
      search: { hits: [], found: '', ...state.search, text, phase: 'searching' },
    }));
    await clock.wait(PAUSE, signal);
    if (!signal.aborted) await this.#ask(text, signal);
  }

  async #ask(text: string, signal: AbortSignal): Promise<void> {
    const { store, api } = this.#shell;
    try {
      const { hits } = await api.search(text.trim(), signal);
      if (!signal.aborted)
        store.update((state) => ({ ...state, search: { text, phase: 'done', found: text, hits } }));
    } catch (problem) {
      if (signal.aborted || !(problem instanceof HttpFault)) return;
      store.update((state) => ({ ...state, search: { text, phase: 'done', found: text, hits: [] } }));
      tellProblem(this.#shell, problem);
    }
  }
}

function withoutSearch({ search: _gone, ...state }: DeskState): DeskState {
  return state;
}

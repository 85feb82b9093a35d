import type { Suggestions } from '../../../src/protocol/traffic-rest.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tellProblem } from './shell.ts';

export interface SuggestingState {
  /** For which intent it is. */
  readonly intentId?: string;
  readonly phase: 'none' | 'asking' | 'asked';
  readonly utterances: Suggestions['utterances'];
}

const nothing: SuggestingState = { phase: 'none', utterances: [] };

/** Ways in which visitors really asked for an intent, for the editor to choose from. */
export class Suggesting {
  readonly store = new Store<SuggestingState>(nothing);
  readonly #shell: Shell;
  #asking = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  async ask(intentId: string): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.store.update(() => ({ intentId, phase: 'asking', utterances: [] }));
    try {
      const { utterances } = await this.#shell.api.suggestions(intentId, signal);
      this.store.update((state) => ({ ...state, phase: 'asked', utterances }));
    } catch (problem) {
      if (signal.aborted) return;
      this.store.update(() => nothing);
      tellProblem(this.#shell, problem);
    }
  }

  /** The editor has taken it. */
  drop(text: string): void {
    this.store.update((state) => ({
      ...state,
      utterances: state.utterances.filter((one) => one.text !== text),
    }));
  }
}

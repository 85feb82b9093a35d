import type { Suggestions } from '../../../src/protocol/traffic-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tellProblem } from './shell.ts';

/** Who put a suggestion into words. */
export type Origin = 'visitors' | 'model';

/** A way of asking that a language model thought of. */
export interface Written {
  readonly text: string;
  readonly language: string;
}

export interface SuggestingState {
  /** For which intent it is. */
  readonly intentId?: string;
  readonly phase: 'none' | 'asking' | 'asked';
  /** What visitors really wrote. */
  readonly utterances: Suggestions['utterances'];
  /** How the language model stands; `empty`: it had nothing new to say. */
  readonly model: 'none' | 'asking' | 'asked' | 'empty' | 'failed';
  readonly written: readonly Written[];
  /** By text, where the suggestions came from that the editor has taken since the studio was opened. */
  readonly taken: ReadonlyMap<string, Origin>;
}

const nothing: Omit<SuggestingState, 'intentId' | 'taken'> = {
  phase: 'none',
  utterances: [],
  model: 'none',
  written: [],
};

/** Further ways of asking for an intent, for the editor to choose from: of visitors, and of a language model. */
export class Suggesting {
  readonly store = new Store<SuggestingState>({ ...nothing, taken: new Map() });
  readonly #shell: Shell;
  /** Sees to it that the server knows what the editor has before them. */
  readonly #save: () => Promise<void>;
  #asking = new AbortController();
  #writing = new AbortController();

  constructor(shell: Shell, save: () => Promise<void>) {
    this.#shell = shell;
    this.#save = save;
  }

  /** Looks for what visitors really wrote. */
  async ask(intentId: string): Promise<void> {
    this.#turnTo(intentId);
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    this.store.update((state) => ({ ...state, phase: 'asking', utterances: [] }));
    try {
      const { utterances } = await this.#shell.api.suggestions(intentId, signal);
      this.store.update((state) => ({ ...state, phase: 'asked', utterances }));
    } catch (problem) {
      if (signal.aborted) return;
      this.store.update((state) => ({ ...state, phase: 'none' }));
      tellProblem(this.#shell, problem);
    }
  }

  /** Has the language model write some in each of the languages. */
  async write(intentId: string, languages: readonly string[]): Promise<void> {
    this.#turnTo(intentId);
    this.#writing.abort();
    this.#writing = new AbortController();
    const { signal } = this.#writing;
    this.store.update((state) => ({ ...state, model: 'asking', written: [] }));
    try {
      await this.#save();
      const answers = await Promise.all(
        languages.map(async (language) => {
          const { texts } = await this.#shell.api.writeSuggestions(intentId, language, signal);
          return texts.map((text) => ({ text, language }));
        }),
      );
      const written = answers.flat();
      this.store.update((state) => ({ ...state, model: written.length === 0 ? 'empty' : 'asked', written }));
    } catch (problem) {
      if (signal.aborted) return;
      this.store.update((state) => ({ ...state, model: 'failed' }));
      if (!(problem instanceof HttpFault) || [0, 401].includes(problem.status))
        tellProblem(this.#shell, problem);
    }
  }

  /** The editor has taken it. */
  take(text: string, origin: Origin): void {
    const isOther = (one: { readonly text: string }) => one.text !== text;
    this.store.update((state) => ({
      ...state,
      utterances: state.utterances.filter(isOther),
      written: state.written.filter(isOther),
      taken: new Map(state.taken).set(text, origin),
    }));
  }

  /** What was found for another intent is of no use here. */
  #turnTo(intentId: string): void {
    if (this.store.state.intentId === intentId) return;
    this.#asking.abort();
    this.#writing.abort();
    this.store.update(({ taken }) => ({ ...nothing, intentId, taken }));
  }
}

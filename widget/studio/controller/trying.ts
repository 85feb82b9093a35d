import type { TriedBoth } from '../../../src/protocol/studio-rest.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tellProblem } from './shell.ts';

export interface TryingState {
  readonly text: string;
  readonly phase: 'idle' | 'asking' | 'asked';
  /** Of the last text that was asked. */
  readonly result?: TriedBoth;
}

/** How long (ms) somebody must stop typing before the bot is asked. */
const pause = 400;

/** The box in which an editor tries what the bot would say, with what is live and with the draft. */
export class Trying {
  readonly store = new Store<TryingState>({ text: '', phase: 'idle' });
  readonly #shell: Shell;
  #asking = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Asks once the editor has stopped typing. */
  async type(text: string): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const { signal } = this.#asking;
    const isEmpty = text.trim() === '';
    this.store.update(({ result, ...state }) => ({
      ...state,
      text,
      phase: isEmpty ? 'idle' : 'asking',
      ...(result && !isEmpty ? { result } : {}),
    }));
    if (isEmpty) return;
    await this.#shell.clock.wait(pause, AbortSignal.any([signal, this.#shell.stopped]));
    if (!signal.aborted) await this.#ask(signal);
  }

  /** Asks again: the draft has changed. */
  async again(): Promise<void> {
    if (this.store.state.text.trim() !== '') await this.type(this.store.state.text);
  }

  async #ask(signal: AbortSignal): Promise<void> {
    try {
      const result = await this.#shell.api.tryOut(this.store.state.text.trim(), signal);
      this.store.update((state) => ({ ...state, phase: 'asked', result }));
    } catch (problem) {
      if (signal.aborted) return;
      this.store.update((state) => ({ ...state, phase: 'idle' }));
      tellProblem(this.#shell, problem);
    }
  }
}

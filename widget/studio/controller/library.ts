import type { Overview } from '../../../src/protocol/studio-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { Store } from '../../shared/staff/store.ts';
import type { IntentHealth } from './content-api.ts';
import { type Shell, tellProblem } from './shell.ts';

export interface LibraryState {
  /** Absent until it was read once. */
  readonly overview?: Overview;
  /** By intent; absent where the server cannot tell. */
  readonly health?: ReadonlyMap<string, IntentHealth>;
  /** The files in whose texts stands what was looked for last. */
  readonly found?: { readonly text: string; readonly paths: ReadonlySet<string> };
}

/** How long (ms) after a change all is read again: several changes in a row are one. */
const settles = 700;
/** How long (ms) after a letter texts are searched. */
const searchWait = 250;

/** While health is worked out it is asked for every few seconds (ms), so many times at most. */
const pendingWait = 4_000;
const mostAsked = 30;

/** What content there is, as the editor has changed it. */
export class Library {
  readonly store = new Store<LibraryState>({});
  readonly #shell: Shell;
  #settling = new AbortController();
  #searching = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Reads everything. */
  async read(): Promise<void> {
    try {
      const overview = await this.#shell.api.overview();
      this.store.update((state) => ({ ...state, overview }));
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  /** Health takes longer, and is missed by nobody who cannot have it. What is still worked out is asked for again. */
  async readHealth(): Promise<void> {
    const { api, clock, stopped } = this.#shell;
    try {
      for (let asked = 0; asked < mostAsked && !stopped.aborted; asked += 1) {
        const { intents, pending } = await api.health();
        this.store.update((state) => ({ ...state, health: new Map(intents.map((one) => [one.id, one])) }));
        if (!pending) return;
        await clock.wait(pendingWait, stopped);
      }
    } catch (problem) {
      if (!(problem instanceof HttpFault)) throw problem;
    }
  }

  /** Looks soon in what the list does not hold: utterances, answers, tests. Of two searches the later one counts. */
  async search(text: string): Promise<void> {
    this.#searching.abort();
    this.#searching = new AbortController();
    if (text.trim() === '') return;
    const { api, clock, stopped } = this.#shell;
    const signal = AbortSignal.any([this.#searching.signal, stopped]);
    await clock.wait(searchWait, signal);
    if (signal.aborted) return;
    try {
      const { paths } = await api.search(text, signal);
      this.store.update((state) => ({ ...state, found: { text, paths: new Set(paths) } }));
    } catch (problem) {
      if (!signal.aborted) tellProblem(this.#shell, problem);
    }
  }

  /** Reads again soon. */
  async refresh(): Promise<void> {
    this.#settling.abort();
    this.#settling = new AbortController();
    const { signal } = this.#settling;
    await this.#shell.clock.wait(settles, AbortSignal.any([signal, this.#shell.stopped]));
    if (!signal.aborted && !this.#shell.stopped.aborted) await this.read();
  }
}

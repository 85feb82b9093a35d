import type { Fault } from '../../../src/protocol/content-parts.ts';
import type { DraftFiles } from '../../../src/protocol/studio-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tell, tellProblem } from './shell.ts';

export type Check =
  | { readonly phase: 'none' | 'checking' }
  | { readonly phase: 'checked'; readonly faults: readonly Fault[] };

export interface PublishingState {
  /** Absent until it was read once. */
  readonly files?: DraftFiles['files'];
  readonly check: Check;
  readonly phase: 'idle' | 'publishing';
}

/** The draft on its way to being live. */
export class Publishing {
  readonly store = new Store<PublishingState>({ check: { phase: 'none' }, phase: 'idle' });
  readonly #shell: Shell;
  readonly #changed: () => void;
  #checking = new AbortController();

  /** `changed` is called when the draft is another one. */
  constructor(shell: Shell, changed: () => void) {
    this.#shell = shell;
    this.#changed = changed;
  }

  /** Reads the draft, and checks it. */
  async read(): Promise<void> {
    try {
      const { files } = await this.#shell.api.draft();
      this.store.update((state) => ({ ...state, files }));
      if (files.length > 0) await this.check();
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  /** Checks all content with the draft, tests included. */
  async check(): Promise<void> {
    this.#checking.abort();
    this.#checking = new AbortController();
    const { signal } = this.#checking;
    this.store.update((state) => ({ ...state, check: { phase: 'checking' } }));
    try {
      const { faults } = await this.#shell.api.check(signal);
      this.store.update((state) => ({ ...state, check: { phase: 'checked', faults } }));
    } catch (problem) {
      if (signal.aborted) return;
      this.store.update((state) => ({ ...state, check: { phase: 'none' } }));
      tellProblem(this.#shell, problem);
    }
  }

  /** Puts the draft in force. Says whether it is. */
  async publish(note: string): Promise<'published' | 'refused'> {
    this.store.update((state) => ({ ...state, phase: 'publishing' }));
    try {
      await this.#shell.api.publish(note);
      this.#checking.abort();
      this.store.update(() => ({ files: [], check: { phase: 'none' }, phase: 'idle' }));
      tell(this.#shell, { type: 'done', what: 'published' });
      this.#changed();
      return 'published';
    } catch (problem) {
      this.store.update((state) => ({ ...state, phase: 'idle' }));
      // What stands in the way is shown at its place rather than in passing.
      if (problem instanceof HttpFault && (problem.status === 412 || problem.status === 422))
        await this.read();
      else tellProblem(this.#shell, problem);
      return 'refused';
    }
  }

  /** Takes back what was changed: all of it, or one file. */
  async discard(path?: string): Promise<void> {
    try {
      await this.#shell.api.discard(path);
      tell(this.#shell, { type: 'done', what: 'discarded' });
      this.#changed();
      await this.read();
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }
}

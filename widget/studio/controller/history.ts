import type { Edition, Editions } from '../../../src/protocol/editing-rest.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tell, tellProblem } from './shell.ts';

export interface HistoryState {
  /** The newest first; absent until they were read once. */
  readonly editions?: Editions['editions'];
  /** The one that is looked at. */
  readonly open?: Edition;
}

/** What was published, and taking it back. */
export class History {
  readonly store = new Store<HistoryState>({});
  readonly #shell: Shell;
  readonly #changed: () => void;

  /** `changed` is called when something was taken back. */
  constructor(shell: Shell, changed: () => void) {
    this.#shell = shell;
    this.#changed = changed;
  }

  async read(): Promise<void> {
    try {
      const { editions } = await this.#shell.api.editions();
      this.store.update((state) => ({ ...state, editions }));
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  /** Looks at one; undefined: at none. */
  async look(editionId: string | undefined): Promise<void> {
    if (this.store.state.open?.editionId === editionId) return;
    this.store.update(({ open: _before, ...state }) => state);
    if (editionId === undefined) return;
    try {
      const open = await this.#shell.api.edition(editionId);
      this.store.update((state) => ({ ...state, open }));
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  /** Takes one back, which is a publishing like any other. Says whether that is done. */
  async rollBack(editionId: string, note: string): Promise<'published' | 'refused'> {
    try {
      await this.#shell.api.rollBack(editionId, note);
      tell(this.#shell, { type: 'done', what: 'rolled-back' });
      this.#changed();
      await this.read();
      return 'published';
    } catch (problem) {
      tellProblem(this.#shell, problem);
      return 'refused';
    }
  }
}

import type { OpenPage, OpenQuery } from '../../../src/protocol/agent-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { withConversation } from './lists.ts';
import { type Shell, tellProblem } from './shell.ts';
import type { AllShown, DeskState } from './state.ts';

/** Which open conversations are listed: all, or only those of a department or with a status. */
export type AllFilter = Pick<OpenQuery, 'status' | 'department'>;

/** Reads all open conversations in pages; what happens to them from then on comes by the stream. */
export class AllReader {
  readonly #shell: Shell;
  #leaving = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Lists what the filter lets through, from the last changed on. */
  show(filter: AllFilter): Promise<void> {
    return this.#read({ ...filter, phase: 'reading' });
  }

  /** The next page, if there is one. */
  async readOn(): Promise<void> {
    const { all } = this.#shell.store.state;
    if (all?.next === undefined || all.phase === 'reading') return;
    await this.#read({ ...all, phase: 'reading' });
  }

  /** From the beginning, where it was read before: nobody said what happened while the line was down. */
  async again(): Promise<void> {
    const { all } = this.#shell.store.state;
    if (all !== undefined) await this.show(filterOf(all));
  }

  async #read(all: AllShown): Promise<void> {
    const { store, api, stopped } = this.#shell;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    const signal = AbortSignal.any([this.#leaving.signal, stopped]);
    store.update((state) => ({ ...state, all }));
    try {
      const page = await api.open({ ...filterOf(all), after: all.next }, signal);
      if (!signal.aborted) store.update((state) => withPage(state, all, page));
    } catch (problem) {
      if (signal.aborted || !(problem instanceof HttpFault)) return;
      store.update((state) => ({ ...state, all: { ...all, phase: 'read' } }));
      tellProblem(this.#shell, problem);
    }
  }
}

function withPage(state: DeskState, all: AllShown, { conversations, next }: OpenPage): DeskState {
  const read = conversations.reduce(withConversation, state);
  return {
    ...read,
    all: { ...filterOf(all), phase: 'read', ...(next !== undefined && { next }) },
  };
}

function filterOf({ status, department }: AllFilter): AllFilter {
  return { ...(status && { status }), ...(department && { department }) };
}

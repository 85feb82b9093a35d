import { standingOf } from './lists.ts';
import type { Shell } from './shell.ts';
import { agentOf, type Beside, type DeskState } from './state.ts';

/** Keeps what stands beside the open conversation: who it is with, their earlier ones, and the canned replies for it. */
export class BesideReader {
  readonly #shell: Shell;
  #known = '';
  #leaving = new AbortController();

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.store.subscribe(() => this.#look());
  }

  #look(): void {
    const { state } = this.#shell.store;
    const id = subjectOf(state);
    if (id === this.#known) {
      if (state.beside?.stale === 'person' && state.beside.conversationId === id) void this.#readPerson(id);
      return;
    }
    this.#known = id;
    this.#leaving.abort();
    this.#leaving = new AbortController();
    if (id !== '') void this.#read(id, AbortSignal.any([this.#leaving.signal, this.#shell.stopped]));
  }

  /** Without either the desk works all the same. */
  async #read(conversationId: string, signal: AbortSignal): Promise<void> {
    const { api, store } = this.#shell;
    const [earlier, canned, person] = await Promise.all([
      api.earlier(conversationId, signal).catch(() => undefined),
      api.canned(conversationId, signal).catch(() => undefined),
      api.person(conversationId, signal).catch(() => undefined),
    ]);
    if (signal.aborted) return;
    const beside = {
      conversationId,
      earlier: earlier?.conversations ?? [],
      canned: canned?.replies ?? [],
      ...(person && { person }),
    };
    store.update((state) => ({ ...state, beside }));
  }

  /** As somebody said more of the person; what is shown stays until the new is here. */
  async #readPerson(conversationId: string): Promise<void> {
    const { api, store } = this.#shell;
    store.update((state) => withPerson(state, conversationId, {}));
    const signal = AbortSignal.any([this.#leaving.signal, this.#shell.stopped]);
    const person = await api.person(conversationId, signal).catch(() => undefined);
    if (person !== undefined) store.update((state) => withPerson(state, conversationId, { person }));
  }
}

function withPerson(state: DeskState, conversationId: string, read: Pick<Beside, 'person'>): DeskState {
  if (state.beside?.conversationId !== conversationId) return state;
  const { stale: _read, ...beside } = state.beside;
  return { ...state, beside: { ...beside, ...read } };
}

/** Empty where nothing is open, or it is not the agent's to see any more. What failed is read once the line is back. */
function subjectOf(state: DeskState): string {
  const { openId = '' } = state;
  const isOpen =
    agentOf(state) !== undefined && state.line === 'live' && standingOf(state, openId) !== 'gone';
  return isOpen ? openId : '';
}

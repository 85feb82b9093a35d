import type { DraftedView, UnansweredView } from '../../../src/protocol/traffic-rest.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tellProblem } from './shell.ts';

/** Of how many days what was not answered can be looked at. */
export const periods = [7, 30, 90] as const;
export type Period = (typeof periods)[number];

/** What an editor did last, so that it can be told and taken back. */
export type Deed =
  | { readonly type: 'dismissed' | 'reopened'; readonly count: number }
  | { readonly type: 'merged'; readonly name: string }
  | { readonly type: 'split'; readonly count: number };

interface Step {
  readonly id: string;
  readonly body: object;
}

export interface UnansweredState {
  readonly days: Period;
  /** `reading` again keeps what is shown. */
  readonly phase: 'unread' | 'reading' | 'read';
  readonly clusters: readonly UnansweredView[];
  /** The group of which an intent is being made. */
  readonly drafting?: string;
  readonly deed?: Deed;
  /** By intent that was made of a group, the agents' messages that its answer is made of. */
  readonly quoted: ReadonlyMap<string, DraftedView['quoted']>;
}

const path = '/v1/content/unanswered';

/** What was not answered, in groups, and what an editor decides about them. */
export class Unanswered {
  readonly store = new Store<UnansweredState>({ days: 30, phase: 'unread', clusters: [], quoted: new Map() });
  readonly #shell: Shell;
  /** Called when the editor's draft has changed. */
  readonly #changed: () => void;
  #undo: readonly Step[] = [];
  #reading = 0;

  constructor(shell: Shell, changed: () => void) {
    this.#shell = shell;
    this.#changed = changed;
  }

  /** Reads the groups of the last days; of two readings the later one counts. */
  async read(days: Period = this.store.state.days): Promise<void> {
    const reading = ++this.#reading;
    this.store.update((state) => ({ ...state, days, phase: 'reading' }));
    try {
      const { clusters } = await this.#shell.ask<{ clusters: readonly UnansweredView[] }>({
        method: 'GET',
        path: `${path}?days=${days}`,
      });
      if (reading === this.#reading) this.store.update((state) => ({ ...state, clusters, phase: 'read' }));
    } catch (problem) {
      if (reading === this.#reading) this.store.update((state) => ({ ...state, phase: 'read' }));
      tellProblem(this.#shell, problem);
    }
  }

  dismiss(ids: readonly string[]): Promise<void> {
    const undo = ids.map((id) => ({ id, body: { action: 'reopen' } }));
    return this.#decide(
      ids.map((id) => ({ id, body: { action: 'dismiss' } })),
      undo,
      {
        type: 'dismissed',
        count: ids.length,
      },
    );
  }

  reopen(ids: readonly string[]): Promise<void> {
    const undo = ids.map((id) => ({ id, body: { action: 'dismiss' } }));
    return this.#decide(
      ids.map((id) => ({ id, body: { action: 'reopen' } })),
      undo,
      {
        type: 'reopened',
        count: ids.length,
      },
    );
  }

  /** Merges groups into the one of most conversations. */
  merge(ids: readonly string[]): Promise<void> {
    const [into, ...others] = this.store.state.clusters.filter(({ id }) => ids.includes(id));
    if (into === undefined || others.length === 0) return Promise.resolve();
    const undo = others.map(({ id }) => ({ id, body: { action: 'separate' } }));
    return this.#decide(
      others.map(({ id }) => ({ id, body: { action: 'merge', into: into.id } })),
      undo,
      {
        type: 'merged',
        name: into.name,
      },
    );
  }

  /** Puts these ways of asking into a group of their own. */
  async split(id: string, texts: readonly string[]): Promise<void> {
    try {
      const { splitOff } = await this.#shell.ask<{ splitOff?: string }>({
        method: 'POST',
        path: `${path}/${id}`,
        body: { action: 'split', texts },
      });
      const undo = splitOff === undefined ? [] : [{ id: splitOff, body: { action: 'merge', into: id } }];
      this.#tell({ type: 'split', count: texts.length }, undo);
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
    await this.read();
  }

  /** Takes back what was done last. */
  async undo(): Promise<void> {
    const steps = this.#undo;
    this.forget();
    await this.#send(steps);
    await this.read();
  }

  /** No longer tells what was done last. */
  forget(): void {
    this.#undo = [];
    this.store.update(({ deed: _gone, ...state }) => state);
  }

  /** Puts an intent made of a group into the editor's draft; gives its id, or undefined where that failed. */
  async draft(id: string): Promise<string | undefined> {
    const { days } = this.store.state;
    this.store.update((state) => ({ ...state, drafting: id }));
    try {
      const { intentId, quoted } = await this.#shell.ask<DraftedView>({
        method: 'POST',
        path: `${path}/${id}/draft`,
        body: { days },
      });
      this.store.update((state) => ({ ...state, quoted: new Map(state.quoted).set(intentId, quoted) }));
      this.#changed();
      return intentId;
    } catch (problem) {
      tellProblem(this.#shell, problem);
      return undefined;
    } finally {
      this.store.update(({ drafting: _gone, ...state }) => state);
    }
  }

  async #decide(steps: readonly Step[], undo: readonly Step[], deed: Deed): Promise<void> {
    if (await this.#send(steps)) this.#tell(deed, undo);
    await this.read();
  }

  async #send(steps: readonly Step[]): Promise<boolean> {
    try {
      for (const { id, body } of steps)
        await this.#shell.ask({ method: 'POST', path: `${path}/${id}`, body });
      return true;
    } catch (problem) {
      tellProblem(this.#shell, problem);
      return false;
    }
  }

  #tell(deed: Deed, undo: readonly Step[]): void {
    this.#undo = undo;
    this.store.update((state) => ({ ...state, deed }));
  }
}

import type { ReplayReportView, ReplayView } from '../../../src/protocol/traffic-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { Store } from '../../shared/staff/store.ts';
import { type Shell, tellProblem } from './shell.ts';

/** Of how many days conversations can be replayed. */
export const replayPeriods = [7, 14, 30, 90] as const;
export type ReplayPeriod = (typeof replayPeriods)[number];

/** How the editor's last replay stands. */
export type Run =
  | { readonly phase: 'none' | 'cancelled' }
  | { readonly phase: 'running'; readonly progress: ReplayView['progress'] }
  | { readonly phase: 'failed'; readonly reason: string }
  | { readonly phase: 'done'; readonly replayId: string; readonly report: ReplayReportView };

export interface ReplayState {
  readonly days: ReplayPeriod;
  /** Whether the draft is still the one that the run began with. */
  readonly standing: 'current' | 'outdated';
  readonly run: Run;
}

const path = '/v1/content/replays';
/** How often (ms) the server is asked how far it is. */
const askEvery = 400;
const nothing = { conversations: 0, of: 0, messages: 0 };

interface Current {
  readonly stop: AbortController;
  /** Absent until the server has given it. */
  replayId?: string;
}

/** What the draft would have changed for the visitors of some days. */
export class Replay {
  readonly store = new Store<ReplayState>({ days: 14, standing: 'current', run: { phase: 'none' } });
  readonly #shell: Shell;
  readonly #flush: () => Promise<void>;
  #current: Current | undefined;

  /** `flush` brings what is being written into the draft. */
  constructor(shell: Shell, flush: () => Promise<void>) {
    this.#shell = shell;
    this.#flush = flush;
  }

  choose(days: ReplayPeriod): void {
    this.store.update((state) => ({ ...state, days }));
  }

  /** Plays the conversations of the chosen days; a replay under way ends. */
  async start(): Promise<void> {
    this.#current?.stop.abort();
    const current: Current = { stop: new AbortController() };
    this.#current = current;
    const signal = AbortSignal.any([current.stop.signal, this.#shell.stopped]);
    this.#be({ phase: 'running', progress: nothing });
    try {
      await this.#flush();
      this.store.update((state) => ({ ...state, standing: 'current' }));
      const { days } = this.store.state;
      const { replayId } = await this.#shell.ask<{ replayId: string }>({
        method: 'POST',
        path,
        body: { days },
        signal,
      });
      current.replayId = replayId;
      await this.#follow(replayId, signal);
    } catch (problem) {
      if (signal.aborted) return;
      this.#be(problem instanceof HttpFault ? { phase: 'none' } : this.store.state.run);
      tellProblem(this.#shell, problem);
    }
  }

  /** The draft is another one, or what is live: what was found does not hold for it. */
  outdate(): void {
    this.store.update((state) => ({ ...state, standing: 'outdated' }));
  }

  /** Ends the replay under way. */
  async cancel(): Promise<void> {
    const { replayId, stop } = this.#current ?? {};
    stop?.abort();
    this.#be({ phase: 'cancelled' });
    if (replayId === undefined) return;
    try {
      await this.#shell.ask({ method: 'DELETE', path: `${path}/${replayId}` });
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  async #follow(replayId: string, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const view = await this.#shell.ask<ReplayView>({ method: 'GET', path: `${path}/${replayId}`, signal });
      if (signal.aborted) return;
      this.#be(runOf(replayId, view));
      if (view.status !== 'running') return;
      await this.#shell.clock.wait(askEvery, signal);
    }
  }

  #be(run: Run): void {
    this.store.update((state) => ({ ...state, run }));
  }
}

function runOf(replayId: string, { status, progress, report, reason }: ReplayView): Run {
  if (status === 'running') return { phase: 'running', progress };
  if (status === 'done' && report !== undefined) return { phase: 'done', replayId, report };
  return status === 'cancelled' ? { phase: 'cancelled' } : { phase: 'failed', reason: reason ?? '' };
}

/** Where all changes of a finished replay can be had. */
export function exportPath(replayId: string, format: 'csv' | 'json'): string {
  return `${path}/${replayId}/changes?format=${format}`;
}

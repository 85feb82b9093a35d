import { HttpFault } from '../../shared/http.ts';
import type { Session } from '../../shared/staff/session.ts';
import type { Store } from '../../shared/staff/store.ts';
import type { Ask } from './ask.ts';
import type { ContentApi } from './content-api.ts';
import type { StudioPorts } from './ports.ts';

/** Something that is told in passing. */
export type News =
  | { readonly type: 'unreachable' }
  | { readonly type: 'refused'; readonly detail: string }
  /** The key of a text in the words. */
  | {
      readonly type: 'done';
      readonly what: 'published' | 'rolled-back' | 'discarded' | 'renamed' | 'removed';
    };

/** What concerns the whole studio. */
export interface ShellState {
  readonly session: Session;
  /** Unix ms; moves on only while something counts the seconds. */
  readonly now: number;
  readonly news?: News;
}

/** What every part of the studio works with. */
export interface Shell extends StudioPorts {
  readonly ask: Ask;
  readonly api: ContentApi;
  readonly store: Store<ShellState>;
  /** Aborts when the studio is taken off the page. */
  readonly stopped: AbortSignal;
}

/** How long (ms) news in passing stays. */
const newsStays = 6_000;

/** Shows the news for a while; newer news replaces it at once. */
export function tell({ store, clock, stopped }: Shell, news: News): void {
  store.update((state) => ({ ...state, news }));
  const fade = () => store.update((state) => (state.news === news ? withoutNews(state) : state));
  void clock.wait(newsStays, stopped).then(fade);
}

export function withoutNews({ news: _gone, ...state }: ShellState): ShellState {
  return state;
}

/** Deals with what every call may meet: the end of the session, no line, a refusal. A fault is thrown on. */
export function tellProblem(shell: Shell, problem: unknown): void {
  if (shell.stopped.aborted) return;
  if (!(problem instanceof HttpFault)) throw problem;
  const { status, message } = problem;
  if (status === 401) endSession(shell);
  else tell(shell, status === 0 ? { type: 'unreachable' } : { type: 'refused', detail: message });
}

/** The server no longer knows this session. */
function endSession({ store }: Shell): void {
  store.update((state) => ({ ...state, session: { phase: 'logged-out', problem: { type: 'expired' } } }));
}

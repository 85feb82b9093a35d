import { HttpFault } from '../../shared/http.ts';
import type { AgentApi } from './agent-api.ts';
import type { DeskPorts } from './ports.ts';
import { agentOf, type DeskState, type News } from './state.ts';
import type { DeskStore } from './store.ts';

/** How long (ms) news in passing stays. */
const NEWS_STAYS = 6000;

/** What every function of the desk works with. */
export interface Shell extends DeskPorts {
  readonly api: AgentApi;
  readonly store: DeskStore;
  /** Aborts when the desk is taken off the page. */
  readonly stopped: AbortSignal;
  /** Ends the present session's line, if one is open. */
  readonly hangUp: () => void;
}

/** Shows the news for a while; newer news replaces it at once. */
export function tell({ store, clock, stopped }: Shell, news: News): void {
  store.update((state) => ({ ...state, news }));
  const fade = () => store.update((state) => (state.news === news ? withoutNews(state) : state));
  void clock.wait(NEWS_STAYS, stopped).then(fade);
}

export function withoutNews({ news: _gone, ...state }: DeskState): DeskState {
  return state;
}

/** Deals with what every call may meet: the end of the session, no line, a refusal. A fault is thrown on. */
export function tellProblem(shell: Shell, problem: unknown): void {
  if (!(problem instanceof HttpFault)) throw problem;
  if (problem.status === 401) endSession(shell);
  else tell(shell, newsOf(problem));
}

function newsOf({ status, code, message, retryAfter }: HttpFault): News {
  if (code === 'already-assigned') return { type: 'already-taken' };
  if (status === 429) return { type: 'wait', seconds: Math.ceil((retryAfter ?? 1000) / 1000) };
  return status === 0 ? { type: 'unreachable' } : { type: 'refused', code, detail: message };
}

/** The server no longer knows this session. What was written stays, for the same agent to come back to. */
export function endSession({ store, hangUp }: Shell): void {
  if (agentOf(store.state) === undefined) return;
  hangUp();
  store.update((state) => ({ ...state, session: { phase: 'logged-out', problem: { type: 'expired' } } }));
}

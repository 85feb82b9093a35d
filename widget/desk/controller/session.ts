import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { type Shell, tellProblem } from './shell.ts';
import { emptyState, type LoginProblem, type Presence } from './state.ts';

/** Takes up the session that the browser's cookie stands for, if there is one. Says who works here now. */
export async function resumeSession(shell: Shell): Promise<AgentView | undefined> {
  try {
    return begin(shell, await shell.api.session());
  } catch (problem) {
    if (!(problem instanceof HttpFault)) throw problem;
    const nobody = problem.status === 401 ? {} : { problem: loginProblem(problem, shell.clock.now()) };
    shell.store.update((state) => ({ ...state, session: { phase: 'logged-out', ...nobody } }));
    return undefined;
  }
}

/** Logs in. Nothing comes back where that failed; the state says why. */
export async function logIn(shell: Shell, email: string, password: string): Promise<AgentView | undefined> {
  const { store, api, clock } = shell;
  store.update((state) => ({ ...state, session: { phase: 'logging-in' } }));
  try {
    return begin(shell, await api.logIn(email.trim(), password));
  } catch (reason) {
    if (!(reason instanceof HttpFault)) throw reason;
    const problem = loginProblem(reason, clock.now());
    store.update((state) => ({ ...state, session: { phase: 'logged-out', problem } }));
    return undefined;
  }
}

function begin({ store }: Shell, agent: AgentView): AgentView {
  store.update((state) => ({
    ...state,
    session: { phase: 'working', agent },
    presence: agent.presence,
    line: 'connecting',
    lists: 'reading',
  }));
  return agent;
}

function loginProblem({ status, message, retryAfter }: HttpFault, now: number): LoginProblem {
  if (status === 0) return { type: 'unreachable' };
  if (status === 401) return { type: 'wrong' };
  if (status === 429) return { type: 'wait', until: now + (retryAfter ?? 60_000) };
  return { type: 'fault', detail: message };
}

/** Logs out and forgets everything that was read. */
export async function logOut(shell: Shell): Promise<void> {
  const { store, api, clock, hangUp } = shell;
  try {
    await api.logOut();
  } catch (problem) {
    return tellProblem(shell, problem);
  }
  hangUp();
  store.update(() => ({ ...emptyState(clock.now()), session: { phase: 'logged-out' } }));
}

/** Says that the agent can be reached, or not. Shown at once, and taken back where the server refuses. */
export async function bePresent(shell: Shell, presence: Presence): Promise<void> {
  const { store, api } = shell;
  const before = store.state.presence;
  store.update((state) => ({ ...state, presence }));
  try {
    await api.setPresence(presence);
  } catch (problem) {
    store.update((state) => ({ ...state, presence: before }));
    tellProblem(shell, problem);
  }
}

import type { AgentView, AwayReason } from '../../../src/protocol/agent-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { loginProblem } from '../../shared/staff/session.ts';
import { withPresence } from './lists.ts';
import { type Shell, tellProblem } from './shell.ts';
import { emptyState, type Presence } from './state.ts';

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
    ...(agent.awayReason === undefined ? {} : { awayReason: agent.awayReason }),
    line: 'connecting',
    lists: 'reading',
  }));
  return agent;
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
export async function bePresent(shell: Shell, presence: Presence, reason?: AwayReason): Promise<void> {
  const { store, api } = shell;
  const before = store.state;
  store.update((state) => withPresence(state, presence, reason));
  try {
    await api.setPresence(presence, reason);
  } catch (problem) {
    store.update((state) => withPresence(state, before.presence, before.awayReason));
    tellProblem(shell, problem);
  }
}

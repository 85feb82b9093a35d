import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { loginProblem, type Session } from '../../shared/staff/session.ts';
import { type Shell, tellProblem } from './shell.ts';

const path = '/v1/agent/session';

/** Who may work in the studio, as the server has it. */
export function mayEdit({ role }: AgentView): boolean {
  return role === 'editor' || role === 'admin';
}

/** Takes up the session that the browser's cookie stands for, the desk's too, if there is one. */
export async function resumeSession(shell: Shell): Promise<AgentView | undefined> {
  try {
    return begin(shell, await shell.ask<AgentView>({ method: 'GET', path }));
  } catch (problem) {
    if (!(problem instanceof HttpFault)) throw problem;
    const nobody = problem.status === 401 ? {} : { problem: loginProblem(problem, shell.clock.now()) };
    be(shell, { phase: 'logged-out', ...nobody });
    return undefined;
  }
}

/** Logs in. Nothing comes back where that failed; the state says why. */
export async function logIn(shell: Shell, email: string, password: string): Promise<AgentView | undefined> {
  be(shell, { phase: 'logging-in' });
  try {
    const body = { email: email.trim(), password };
    return begin(shell, await shell.ask<AgentView>({ method: 'POST', path, body }));
  } catch (problem) {
    if (!(problem instanceof HttpFault)) throw problem;
    be(shell, { phase: 'logged-out', problem: loginProblem(problem, shell.clock.now()) });
    void countDown(shell);
    return undefined;
  }
}

/** Logs out. */
export async function logOut(shell: Shell): Promise<void> {
  try {
    await shell.ask({ method: 'DELETE', path });
    be(shell, { phase: 'logged-out' });
  } catch (problem) {
    tellProblem(shell, problem);
  }
}

function begin(shell: Shell, agent: AgentView): AgentView {
  be(shell, { phase: 'working', agent });
  return agent;
}

function be({ store, clock }: Shell, session: Session): void {
  store.update((state) => ({ ...state, session, now: clock.now() }));
}

/** Whoever has to wait sees the seconds pass. */
async function countDown({ store, clock, stopped }: Shell): Promise<void> {
  const mustWait = () => {
    const { session, now } = store.state;
    if (session.phase !== 'logged-out' || session.problem?.type !== 'wait') return false;
    return session.problem.until > now;
  };
  while (!stopped.aborted && mustWait()) {
    await clock.wait(1_000, stopped);
    store.update((state) => ({ ...state, now: clock.now() }));
  }
}

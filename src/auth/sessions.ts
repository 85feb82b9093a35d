import type { AgentRecord, AgentStore } from '../ports/agent-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import { hashPassword, verifyPassword } from './passwords.ts';

/** A session ends after this long without a call. */
const sessionIdleMs = 12 * 3_600_000;
/** Use is noted at most once a minute, so that reading does not write. */
const touchAfterMs = 60_000;

interface SessionDeps {
  readonly agents: AgentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Logs an agent in; undefined when e-mail and password do not belong together. Takes as long either way. */
export async function logIn(
  deps: SessionDeps,
  email: string,
  password: string,
): Promise<{ agent: AgentRecord; token: string } | undefined> {
  const found = await deps.agents.byEmail(email.trim().toLowerCase());
  const fits = await verifyPassword(password, found?.passwordHash ?? (await nobodysHash));
  if (found === undefined || !fits) return undefined;
  return { agent: found.agent, token: await openSession(deps, found.agent.agentId) };
}

/** Compared with where there is no such agent, so that the time does not tell. */
const nobodysHash = hashPassword('nobody');

/** Starts a new session and tells its token, once. */
export async function openSession({ agents, clock, ids }: SessionDeps, agentId: string): Promise<string> {
  const token = ids.secret();
  const startedAt = clock.now();
  await agents.startSession(ids.fingerprint(token), { agentId, startedAt, seenAt: startedAt });
  return token;
}

/** The agent whose session this token opens; undefined where it opens none, or no longer. */
export async function agentOf(
  { agents, clock, ids }: SessionDeps,
  token: string | undefined,
): Promise<AgentRecord | undefined> {
  if (token === undefined) return undefined;
  const hash = ids.fingerprint(token);
  const session = await agents.session(hash);
  if (session === undefined) return undefined;
  const idle = clock.now() - session.seenAt;
  if (idle > sessionIdleMs) return undefined;
  if (idle > touchAfterMs) await agents.touchSession(hash, clock.now());
  return agents.byId(session.agentId);
}

/** Ends the session of this token. */
export async function logOut({ agents, ids }: SessionDeps, token: string): Promise<void> {
  await agents.endSession(ids.fingerprint(token));
}

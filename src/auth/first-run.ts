import type { AgentRecord, AgentStore } from '../ports/agent-store.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import { hashPassword } from './passwords.ts';

const lifetimeMs = 24 * 3_600_000;

interface FirstRunDeps {
  readonly agents: AgentStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** A one-time secret for making the first admin; undefined once there is any agent who can log in as one. */
export async function offerFirstRun({ agents, clock, ids }: FirstRunDeps): Promise<string | undefined> {
  if ((await agents.list()).some(({ role }) => role === 'admin')) return undefined;
  const secret = ids.secret();
  await agents.offerFirstRunLink(ids.fingerprint(secret), clock.now() + lifetimeMs);
  return secret;
}

/** Who the first admin wants to be. */
export interface FirstAdmin {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** Makes the first admin, for exactly one caller with the right secret. */
export async function makeFirstAdmin(
  { agents, clock, ids }: FirstRunDeps,
  { token, name, email, password }: FirstAdmin,
  departments: readonly string[],
): Promise<AgentRecord | 'link-used' | 'email-taken'> {
  const hash = ids.fingerprint(token);
  if (!(await agents.hasFirstRunLink(hash, clock.now()))) return 'link-used';
  const passwordHash = await hashPassword(password);
  if ((await agents.byEmail(email.toLowerCase())) !== undefined) return 'email-taken';
  if (!(await agents.useFirstRunLink(hash, clock.now()))) return 'link-used';
  const agent: AgentRecord = {
    agentId: ids.id(),
    email: email.toLowerCase(),
    name,
    role: 'admin',
    departments: [...departments].sort(),
    presence: 'offline',
  };
  return (await agents.add(agent, passwordHash)) === 'added' ? agent : 'email-taken';
}

import type { AgentRecord, AwayReason, Presence } from '../ports/agent-store.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';

/** An agent gets conversations by themselves only when they say that they are online and were heard of lately. */
export async function isReachable(deps: Deps, agent: AgentRecord): Promise<boolean> {
  return agent.presence === 'online' && !(await isGone(deps, agent.agentId, 0));
}

/** Whether nothing was heard of an agent for the grace time, counted from `since` (Unix ms) at the earliest. */
export async function isGone(deps: Deps, agentId: string, since: number): Promise<boolean> {
  const seen = Math.max((await deps.presence.lastSeen(agentId)) ?? 0, since);
  return deps.clock.now() - seen > deps.published().catalogue.settings.deadlines.agentGone;
}

/** Notes a call of an agent; one who was not heard of for a while may have room for the queue. */
export async function noteSeen(deps: Deps, agentId: string): Promise<void> {
  const wasGone = await isGone(deps, agentId, 0);
  await deps.presence.seen(agentId, deps.clock.now());
  if (wasGone) deps.background.run('run-queue', deps.drainQueue);
}

/** Sets how many conversations an agent has at once (undefined: the usual number); room that it makes is filled at once. */
export async function changeCapacity(
  deps: Deps,
  agentId: string,
  capacity: number | undefined,
): Promise<AgentRecord> {
  await deps.agents.setCapacity(agentId, capacity);
  const agent = await deps.agents.byId(agentId);
  if (agent === undefined) throw new RefusedError('agent-unknown');
  await deps.drainQueue();
  return agent;
}

/** Sets what an agent says of themselves; coming online moves the queue at once. */
export async function changePresence(
  deps: Deps,
  agentId: string,
  presence: Presence,
  awayReason?: AwayReason,
): Promise<void> {
  await deps.agents.setPresence(agentId, presence, awayReason);
  await noteSeen(deps, agentId);
  if (presence === 'online') await deps.drainQueue();
}

/** The departments in which somebody can be reached at this moment. */
export async function staffedDepartments(deps: Deps): Promise<ReadonlySet<string>> {
  return new Set((await crews(deps)).keys());
}

/**
 * How many conversations those who can be reached at this moment have at once, by department; who serves several counts
 * in each with an equal part. Where nobody is there a department is left out.
 */
export async function crews(deps: Deps): Promise<ReadonlyMap<string, number>> {
  const { departments, settings } = deps.published().catalogue;
  const crew = new Map<string, number>();
  for (const agent of await deps.agents.list()) {
    if (!(await isReachable(deps, agent))) continue;
    for (const department of agent.departments) {
      const capacity = agent.capacity ?? departments.get(department)?.capacity ?? settings.capacity;
      crew.set(department, (crew.get(department) ?? 0) + capacity / agent.departments.length);
    }
  }
  return crew;
}

/** Whether any agent could take a conversation's handoff at this moment. */
export async function anybodyReachable(deps: Deps): Promise<boolean> {
  for (const agent of await deps.agents.list()) {
    if (await isReachable(deps, agent)) return true;
  }
  return false;
}

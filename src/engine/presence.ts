import type { AgentRecord, Presence } from '../ports/agent-store.ts';
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

/** Notes a call or a live stream of an agent. */
export async function noteSeen(deps: Deps, agentId: string): Promise<void> {
  await deps.presence.seen(agentId, deps.clock.now());
}

/** Sets what an agent says of themselves; coming online moves the queue at once. */
export async function changePresence(deps: Deps, agentId: string, presence: Presence): Promise<void> {
  await deps.agents.setPresence(agentId, presence);
  await noteSeen(deps, agentId);
  if (presence === 'online') await deps.drainQueue();
}

/** Whether any agent could take a conversation's handoff at this moment. */
export async function anybodyReachable(deps: Deps): Promise<boolean> {
  for (const agent of await deps.agents.list()) {
    if (await isReachable(deps, agent)) return true;
  }
  return false;
}

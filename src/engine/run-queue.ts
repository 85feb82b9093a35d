import type { QueuedConversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import { RefusedError } from '../protocol/refusals.ts';
import { type Candidate, chooseAgent } from '../routing/choose-agent.ts';
import { queueOrder } from '../routing/queue-order.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { execute } from './execute.ts';
import { isReachable } from './presence.ts';

/** Hands every waiting conversation, in order, to an agent with room. Run one at a time, so that nobody gets too many. */
export async function runQueue(deps: Deps): Promise<void> {
  const queue = queueOrder(await deps.conversations.queued());
  if (queue.length === 0) return;
  const candidates = new Map((await reachableAgents(deps)).map((agent) => [agent.agentId, agent]));
  for (const conversation of queue) {
    const chosen = chooseAgent(conversation, [...candidates.values()]);
    if (chosen === undefined) continue;
    if (!(await offer(deps, conversation, chosen))) continue;
    candidates.set(chosen.agentId, {
      ...chosen,
      assigned: chosen.assigned + 1,
      lastAssignedAt: deps.clock.now(),
    });
  }
}

/** True when the agent got it; false when somebody was faster or it no longer waits. */
async function offer(deps: Deps, conversation: QueuedConversation, agent: Candidate): Promise<boolean> {
  const department = deps.published().catalogue.departments.get(conversation.department);
  const departmentName = department === undefined ? '' : nameOf(department, conversation.language);
  const { agentId, name: agentName } = agent;
  try {
    await execute(deps, conversation.id, { type: 'assign', how: 'auto', agentId, agentName, departmentName });
    return true;
  } catch (error) {
    if (error instanceof RefusedError) return false;
    throw error;
  }
}

async function reachableAgents(deps: Deps): Promise<readonly Candidate[]> {
  const agents = await deps.agents.list();
  const loads = new Map((await deps.conversations.workloads()).map((load) => [load.agentId, load.assigned]));
  const candidates = await Promise.all(
    agents.map(async (agent) => ((await isReachable(deps, agent)) ? candidateOf(deps, agent, loads) : [])),
  );
  return candidates.flat();
}

async function candidateOf(
  deps: Deps,
  { agentId, name, departments, capacity }: AgentRecord,
  loads: ReadonlyMap<string, number>,
): Promise<Candidate> {
  return {
    agentId,
    name,
    departments,
    assigned: loads.get(agentId) ?? 0,
    capacity: capacity ?? deps.published().catalogue.settings.capacity,
    lastAssignedAt: (await deps.presence.lastAssigned(agentId)) ?? 0,
  };
}

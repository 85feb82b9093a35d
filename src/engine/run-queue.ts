import type { Department } from '../catalogue/types.ts';
import type { QueuedConversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import { RefusedError } from '../protocol/refusals.ts';
import { type Candidate, type Rules, roomOf } from '../routing/choose-agent.ts';
import { chainOf } from '../routing/fallback.ts';
import { type Placement, place } from '../routing/plan.ts';
import { queueOrder } from '../routing/queue-order.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { execute } from './execute.ts';
import { isReachable } from './presence.ts';

/** Hands every waiting conversation, in order, to an agent with room, as its department's rules say. */
export async function runQueue(deps: Deps): Promise<void> {
  const queue = queueOrder(await deps.conversations.queued());
  if (queue.length === 0) return;
  const candidates = new Map((await reachableAgents(deps)).map((agent) => [agent.agentId, agent]));
  if (candidates.size === 0) return;
  for (const conversation of queue) await serve(deps, conversation, candidates);
}

/** Asks one agent after the other, where somebody else filled the last one's room in this very moment. */
async function serve(
  deps: Deps,
  conversation: QueuedConversation,
  candidates: Map<string, Candidate>,
): Promise<void> {
  const chain = rulesFor(deps, conversation.department);
  for (;;) {
    const placement = place(conversation, chain, [...candidates.values()]);
    if (placement === undefined) return;
    const { agent } = placement;
    const outcome = await offer(deps, conversation, placement);
    if (outcome === 'not-waiting') return;
    const assigned = outcome === 'full' ? Infinity : agent.assigned + 1;
    const lastAssignedAt = outcome === 'full' ? agent.lastAssignedAt : deps.clock.now();
    candidates.set(agent.agentId, { ...agent, assigned, lastAssignedAt });
    if (outcome === 'taken') return;
  }
}

/** `not-waiting`: somebody was faster, or it does not wait there any more. */
async function offer(
  deps: Deps,
  conversation: QueuedConversation,
  { agent, rules }: Placement,
): Promise<'taken' | 'full' | 'not-waiting'> {
  const department = deps.published().catalogue.departments.get(rules.id);
  const { agentId, name: agentName } = agent;
  try {
    await execute(deps, conversation.id, {
      type: 'assign',
      how: 'auto',
      queuedIn: conversation.department,
      department: rules.id,
      departmentName: department === undefined ? '' : nameOf(department, conversation.language),
      capacity: roomOf(agent, rules),
      agentId,
      agentName,
    });
    return 'taken';
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
    return error.code === 'agent-full' ? 'full' : 'not-waiting';
  }
}

/** A department that is no longer in the content still has its agents. */
function rulesFor(deps: Deps, department: string): readonly Rules[] {
  const { departments, settings } = deps.published().catalogue;
  const chain = chainOf(departments, department).map((one) => rulesOf(one, settings.capacity));
  return chain.length > 0 ? chain : [{ id: department, strategy: 'least-busy', capacity: settings.capacity }];
}

function rulesOf({ id, strategy, capacity }: Department, usual: number): Rules {
  return { id, strategy, capacity: capacity ?? usual };
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
  { agentId, name, departments, capacity, languages }: AgentRecord,
  loads: ReadonlyMap<string, number>,
): Promise<Candidate> {
  return {
    agentId,
    name,
    departments,
    ...(languages === undefined ? {} : { languages }),
    assigned: loads.get(agentId) ?? 0,
    ...(capacity === undefined ? {} : { capacity }),
    lastAssignedAt: (await deps.presence.lastAssigned(agentId)) ?? 0,
    freedAt: (await deps.presence.lastFreed(agentId)) ?? 0,
  };
}

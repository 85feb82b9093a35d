import type { Strategy } from '../catalogue/types.ts';
import type { QueuedConversation } from '../conversation/conversation.ts';

/** An agent as the queue sees them: reachable, with so many conversations. Times are Unix ms. */
export interface Candidate {
  readonly agentId: string;
  readonly name: string;
  readonly departments: readonly string[];
  /** What they speak; absent: every language. */
  readonly languages?: readonly string[];
  /** Conversations they have now. */
  readonly assigned: number;
  /** How many they may have, as their own record says; absent: as the department says. */
  readonly capacity?: number;
  /** When they were last given a conversation; 0: never. */
  readonly lastAssignedAt: number;
  /** When they last had one less; 0: never. */
  readonly freedAt: number;
}

/** How a department gives its conversations out. */
export interface Rules {
  readonly id: string;
  readonly strategy: Strategy;
  /** For agents whose own record says nothing. */
  readonly capacity: number;
}

type Waiting = Pick<QueuedConversation, 'language' | 'passedBy' | 'formerAgentId'>;

/**
 * Who gets this conversation for the department: of those with room who have not passed it, who served the visitor
 * before; else of those who speak the visitor's language, or of all where nobody does, whom the strategy says. Nobody:
 * it goes on waiting.
 */
export function chooseAgent(
  conversation: Waiting,
  rules: Rules,
  candidates: readonly Candidate[],
): Candidate | undefined {
  const free = candidates.filter(
    (agent) => mayServe(conversation, rules.id, agent) && agent.assigned < roomOf(agent, rules),
  );
  const former = free.find(({ agentId }) => agentId === conversation.formerAgentId);
  if (former !== undefined) return former;
  const fluent = free.filter(({ languages }) => languages?.includes(conversation.language) ?? true);
  return (fluent.length > 0 ? fluent : free).reduce<Candidate | undefined>(
    (best, agent) => (best === undefined || compare(agent, best, rules.strategy) < 0 ? agent : best),
    undefined,
  );
}

/** Whether the agent is of the department and has not passed this conversation. */
export function mayServe({ passedBy }: Pick<Waiting, 'passedBy'>, department: string, agent: Candidate) {
  return agent.departments.includes(department) && !passedBy.includes(agent.agentId);
}

/** How many conversations an agent may have to be given another one of this department. */
export function roomOf({ capacity }: Pick<Candidate, 'capacity'>, rules: Pick<Rules, 'capacity'>): number {
  return capacity ?? rules.capacity;
}

/**
 * Who comes first. Least busy: who has the fewest conversations, then whose last one is the longest ago. Longest idle:
 * who has none for the longest time, then whose last one is the longest ago. Round robin: whose last one is the longest
 * ago, however busy they are.
 */
function compare(one: Candidate, other: Candidate, strategy: Strategy): number {
  const inTurn = one.lastAssignedAt - other.lastAssignedAt || (one.agentId < other.agentId ? -1 : 1);
  if (strategy === 'round-robin') return inTurn;
  if (strategy === 'least-busy') return one.assigned - other.assigned || inTurn;
  if (one.assigned > 0 && other.assigned > 0) return inTurn;
  return Number(one.assigned > 0) - Number(other.assigned > 0) || one.freedAt - other.freedAt || inTurn;
}

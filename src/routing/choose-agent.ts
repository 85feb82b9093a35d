import type { QueuedConversation } from '../conversation/conversation.ts';

/** An agent as the queue sees them: reachable, with so much room. Times are Unix ms. */
export interface Candidate {
  readonly agentId: string;
  readonly name: string;
  readonly departments: readonly string[];
  /** Conversations they have now, and how many they may have. */
  readonly assigned: number;
  readonly capacity: number;
  /** When they were last given a conversation; 0: never. */
  readonly lastAssignedAt: number;
}

/** Who gets this conversation: of those with room, the least busy, then the longest idle; nobody: it goes on waiting. */
export function chooseAgent(
  conversation: Pick<QueuedConversation, 'department' | 'passedBy'>,
  candidates: readonly Candidate[],
): Candidate | undefined {
  return candidates
    .filter(
      (agent) =>
        agent.departments.includes(conversation.department) &&
        agent.assigned < agent.capacity &&
        !conversation.passedBy.includes(agent.agentId),
    )
    .sort(
      (a, b) =>
        a.assigned - b.assigned || a.lastAssignedAt - b.lastAssignedAt || (a.agentId < b.agentId ? -1 : 1),
    )[0];
}

import type { QueuedConversation } from '../conversation/conversation.ts';
import { type Candidate, chooseAgent, mayServe, type Rules } from './choose-agent.ts';

/** Who is to have a conversation, and for which department they take it. */
export interface Placement {
  readonly agent: Candidate;
  readonly rules: Rules;
}

/**
 * Who gets a waiting conversation: somebody of its department, or, while nobody who may serve it can be reached there, of
 * the departments that it falls back to. `chain` is the department and its fallbacks.
 */
export function place(
  conversation: QueuedConversation,
  chain: readonly Rules[],
  candidates: readonly Candidate[],
): Placement | undefined {
  for (const rules of chain) {
    const agent = chooseAgent(conversation, rules, candidates);
    if (agent !== undefined) return { agent, rules };
    if (candidates.some((candidate) => mayServe(conversation, rules.id, candidate))) return undefined;
  }
  return undefined;
}

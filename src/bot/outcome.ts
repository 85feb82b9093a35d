import type { Intent } from '../catalogue/types.ts';
import type { Outcome } from '../protocol/decision.ts';
import type { Decided } from './decide-turn.ts';

/** What a decision comes to, in a record's words. */
export function outcomeOf(decided: Decided): Outcome {
  return { move: decided.move.move, intents: intentsOf(decided).map(({ id }) => id) };
}

/** Whether people would notice: another move, other answers, or another intent named first in a question. */
export function isOther(one: Outcome, other: Outcome): boolean {
  if (one.move !== other.move) return true;
  if (one.move === 'answer') return one.intents.join() !== other.intents.join();
  return one.move === 'clarify' && one.intents[0] !== other.intents[0];
}

function intentsOf({ reading, move }: Decided): readonly Intent[] {
  switch (move.move) {
    case 'answer':
      return move.intents;
    case 'clarify':
      return move.options;
    case 'handoff':
      return move.rule === 'intent-needs-person' ? reading.intents : [];
  }
}

import type { Rule } from '../protocol/decision.ts';
import type { BotMove } from './choose-move.ts';

/** Whether a language model may compose an answer: there is none, the visitor has to be asked first, or it may. */
export type Composer = 'absent' | 'ask-first' | 'ready';

/** What the bot does with a turn that no intent answers surely: ask for consent, try the model, or go on without. */
export type Aid = 'ask-for-consent' | 'compose' | 'none';

/** Two sure intents need no third opinion, a lone number says nothing to a model, and a wish for a person is one. */
const worthComposing: readonly Rule[] = ['plausible', 'not-understood', 'misunderstood-twice'];

/** Which help a move that was chosen without a model should seek. Plausible intents are named before consent is asked. */
export function aidFor({ rule }: BotMove, composer: Composer): Aid {
  if (composer === 'absent' || !worthComposing.includes(rule)) return 'none';
  if (composer === 'ready') return 'compose';
  return rule === 'plausible' ? 'none' : 'ask-for-consent';
}

/** The question for consent, as a move. */
export const consentQuestion: BotMove = { move: 'clarify', rule: 'asked-for-consent', options: [] };

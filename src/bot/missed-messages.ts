import type { Rule } from '../protocol/decision.ts';
import type { PastTurn } from './past-turns.ts';

/** Why a message counts as not answered. */
export type MissedReason = 'clarified' | 'generated' | 'handed-off' | 'low-rated' | 'marked';

/** What a visitor asked and the team's own answers did not serve. */
export interface MissedMessage
  extends Pick<PastTurn, 'conversationId' | 'seq' | 'at' | 'text' | 'language' | 'replies'> {
  readonly reasons: readonly MissedReason[];
}

const lowRating = 2;

/**
 * The turns that the bot asked back about, answered through a language model, handed over because it did not understand, or
 * that visitors or agents were not content with. Who asks for a person at once, or says what is for people, has asked
 * nothing that an intent could answer.
 */
export function missedMessages(turns: readonly PastTurn[]): readonly MissedMessage[] {
  return turns.flatMap((turn): readonly MissedMessage[] => {
    const reasons = reasonsOf(turn);
    const { conversationId, seq, at, text, language, replies } = turn;
    if (reasons.length === 0 || text === '') return [];
    return [{ conversationId, seq, at, text, reasons, replies, ...(language && { language }) }];
  });
}

/** Whether the visitor was not content with the answer. */
export function isLowRated({ rating }: Pick<PastTurn, 'rating'>): boolean {
  return rating !== undefined && rating <= lowRating;
}

function reasonsOf(turn: PastTurn): readonly MissedReason[] {
  return [
    ...reasonOfMove(turn),
    ...(turn.verdict === undefined ? [] : (['marked'] as const)),
    ...(isLowRated(turn) ? (['low-rated'] as const) : []),
  ];
}

const notUnderstood: readonly Rule[] = [
  'misunderstood-twice',
  'model-handed-off',
  'model-failed',
  'gate-refused',
];

function reasonOfMove({ move, rule }: PastTurn): readonly MissedReason[] {
  if (move === 'generate') return ['generated'];
  if (move === 'clarify')
    return ['number-only', 'nothing-said', 'asked-for-consent'].includes(rule) ? [] : ['clarified'];
  return move === 'handoff' && notUnderstood.includes(rule) ? ['handed-off'] : [];
}

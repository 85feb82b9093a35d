import { normaliseWording } from '../catalogue/normalise.ts';
import { match } from '../matcher/match.ts';
import type { Model } from '../matcher/model.ts';
import { wordsOf } from '../matcher/normalise.ts';
import type { Candidate } from '../matcher/types.ts';
import type { PastTurn } from './past-turns.ts';
import { placeholders } from './redact.ts';

/** A visitor's message that may be another way of asking for an intent. */
export interface SuggestedUtterance {
  readonly text: string;
  readonly language?: string;
  /** In how many conversations it was asked so. */
  readonly conversations: number;
  /** What the bot in force takes it for first; absent: nothing of it is known. */
  readonly first?: Candidate;
}

const longest = 200;
const mostAsked = 300;
const mostSuggested = 30;

/**
 * What visitors really wrote that was near to this intent and is not written yet, the most wanted first: what the bot is least
 * sure of, and many asked. Messages that agents call wrong there are left out, and those with somebody's data in them.
 */
export function suggestUtterances(
  model: Model,
  intentId: string,
  turns: readonly PastTurn[],
  known: readonly string[],
): readonly SuggestedUtterance[] {
  const taken = new Set(known.map(readAs));
  const near = turns.filter((turn) => isNear(turn, intentId) && !taken.has(readAs(turn.text)));
  const wordings = [...Map.groupBy(near, ({ text }) => readAs(text)).values()];
  return wordings
    .toSorted((a, b) => conversationsOf(b) - conversationsOf(a))
    .slice(0, mostAsked)
    .flatMap((same) => suggestionOf(model, intentId, same))
    .toSorted((a, b) => wantOf(b, intentId) - wantOf(a, intentId))
    .slice(0, mostSuggested);
}

/** Texts that are already written, without regard to case, spelling and particles, are the same to the bot. */
function readAs(text: string): string {
  return wordsOf(text).join(' ') || normaliseWording(text);
}

function isNear({ text, candidates, answered, verdict, move }: PastTurn, intentId: string): boolean {
  if (text === '' || text.length > longest || /[\n{}<>]/u.test(text) || text.search(placeholders) >= 0)
    return false;
  if (verdict === 'should-not-have-answered') return false;
  return move === 'answer'
    ? answered.length === 1 && answered[0] === intentId
    : candidates.includes(intentId);
}

function conversationsOf(turns: readonly PastTurn[]): number {
  return new Set(turns.map(({ conversationId }) => conversationId)).size;
}

/** Nothing where the bot in force is sure that it means something else. */
function suggestionOf(
  model: Model,
  intentId: string,
  same: readonly PastTurn[],
): readonly SuggestedUtterance[] {
  const [turn] = same;
  if (turn === undefined) return [];
  const [first] = match(model, turn.text).candidates;
  if (first !== undefined && first.intentId !== intentId && first.confidence >= model.thresholds.answer)
    return [];
  const { text, language } = turn;
  return [
    { text, conversations: conversationsOf(same), ...(language && { language }), ...(first && { first }) },
  ];
}

function wantOf({ first, conversations }: SuggestedUtterance, intentId: string): number {
  const sure = first?.intentId === intentId ? first.confidence : 0;
  return (1.05 - sure) * Math.sqrt(conversations);
}

import { wordsOf } from '../matcher/normalise.ts';
import type { WordWeight } from '../matcher/types.ts';
import type { Change } from '../protocol/decision.ts';
import type { Case } from './case.ts';
import { decideTurn } from './decide-turn.ts';
import { isOther, outcomeOf } from './outcome.ts';
import type { Part } from './parts.ts';

/** How many words are left out in turn, the weightiest first, and how many of those that matter are told. */
const mostTried = 12;
const mostTold = 4;
/** Trying ends when texts of so many characters were matched for it; a turn of usual length needs a quarter of that. */
const mostCharacters = 1_200;

/** The words, as the visitor wrote them, without which another outcome would have come. Long turns are not looked at. */
export function withoutWords({ setting, turn, decided, memory, weights }: Case): readonly Change[] {
  if (memory === undefined || turn.messages.join('').length > mostCharacters) return [];
  const actual = outcomeOf(decided);
  const once = [...memory.known.keys()].reduce((sum, text) => sum + text.length, 0);
  const changes: Change[] = [];
  for (const word of weightiest(decided.reading.parts, weights)) {
    if (changes.length === mostTold || memory.spent() + once > mostCharacters) break;
    const messages = turn.messages.map((message) => withoutWord(message, word));
    const outcome = outcomeOf(decideTurn({ ...setting, ask: memory.ask }, { ...turn, messages }));
    if (isOther(outcome, actual)) changes.push({ kind: 'word', word, outcome });
  }
  return changes;
}

const written = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** The message but for a word, wherever it stands, in capitals or not. */
export function withoutWord(message: string, word: string): string {
  const left = word.toLowerCase();
  return message.replace(written, (found) => (found.toLowerCase() === left ? '' : found));
}

/** The different words of what was looked at, those first that weigh most. */
function weightiest(parts: readonly Part[], weights: readonly WordWeight[]): readonly string[] {
  const words = new Map<string, string>();
  for (const word of parts.flatMap(({ text }) => text.match(written) ?? [])) {
    if (!words.has(word.toLowerCase())) words.set(word.toLowerCase(), word);
  }
  const weightOf = new Map(weights.map(({ word, weight }) => [word, Math.abs(weight)]));
  return [...words.values()]
    .map((word) => ({ word, weight: Math.max(...wordsOf(word).map((read) => weightOf.get(read) ?? 0)) }))
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTried)
    .map(({ word }) => word);
}

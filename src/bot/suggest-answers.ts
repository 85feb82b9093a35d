import { answerText, localText } from '../catalogue/reply-text.ts';
import type { Catalogue, Language } from '../catalogue/types.ts';
import type { Candidate } from '../matcher/types.ts';
import type { ApprovedSuggestion } from '../protocol/briefing.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { plainText } from './plain-text.ts';
import type { Reading } from './read-turn.ts';

const mostSuggestions = 3;
/** One in ten such suggestions is what the visitor asked; what is rarer only costs reading. */
const leastConfidence = 0.1;

/** For whom answers are suggested. */
export interface Suggesting {
  /** The visitor’s. */
  readonly language: Language;
  /** The agent’s, for titles. */
  readonly reader: Language;
  /** Intents that the visitor has the answer of. */
  readonly given: ReadonlySet<string>;
}

/** The team's answers that a question may want, best first: what it surely asks, then what any part of it may ask. */
export function suggestAnswers(
  catalogue: Catalogue,
  reading: Reading,
  { language, reader, given }: Suggesting,
): readonly ApprovedSuggestion[] {
  const confidences = confidencesIn(reading);
  const likely = [...confidences].filter(([, confidence]) => confidence >= leastConfidence);
  const bestFirst = likely.toSorted(([, a], [, b]) => b - a).map(([id]) => id);
  const ids = new Set([...reading.intents.map(({ id }) => id), ...bestFirst]);
  return [...ids]
    .filter((id) => !isSmallTalk(id) && !given.has(id))
    .flatMap((id) => catalogue.intents.get(id) ?? [])
    .slice(0, mostSuggestions)
    .map((intent) => ({
      intentId: intent.id,
      title: localText(catalogue, intent.title, reader),
      confidence: confidences.get(intent.id) ?? 0,
      text: plainText(answerText(catalogue, intent, language)),
    }));
}

/** How sure the surest part of the question makes each intent. */
function confidencesIn({ match, parts }: Reading): ReadonlyMap<string, number> {
  const all: readonly Candidate[] = [match, ...parts.map((part) => part.match)].flatMap(
    ({ candidates }) => candidates,
  );
  const surest = new Map<string, number>();
  for (const { intentId, confidence } of all) {
    surest.set(intentId, Math.max(confidence, surest.get(intentId) ?? 0));
  }
  return surest;
}

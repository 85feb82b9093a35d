import type { Catalogue, Intent, Language } from '../catalogue/types.ts';
import { match } from './match.ts';
import type { Model } from './model.ts';
import type { Candidate, Match, Thresholds } from './types.ts';

/** A message from an intent's `tests:` that does not land there, or from its `not:` that is answered there. */
export interface TestFault {
  /** An error: the visitor would get a wrong answer. A warning: a question, or a person. */
  readonly severity: 'error' | 'warning';
  readonly list: 'tests' | 'not';
  readonly intentId: string;
  /** Absent for `not:`, which has no languages. */
  readonly language?: Language;
  readonly text: string;
  /** The first candidate; absent where nothing of the message is known. */
  readonly landedOn?: Candidate;
}

/**
 * Asks the model every `tests:` line, which must rank its intent first, and every `not:` line, which its intent must not
 * answer. Intents that the model does not know, such as expired ones, are passed over.
 */
export function checkTests(catalogue: Catalogue, model: Model): readonly TestFault[] {
  const known = new Set(model.intents);
  return [...catalogue.intents.values()]
    .filter(({ id }) => known.has(id))
    .flatMap((intent) => [...missedTests(intent, model), ...wronglyAnswered(intent, model)]);
}

/** The candidate that may be answered: sure enough, and far enough ahead. */
export function sureCandidate({ candidates }: Match, thresholds: Thresholds): Candidate | undefined {
  const [first, second] = candidates;
  if (first === undefined || first.confidence < thresholds.answer) return undefined;
  return first.confidence - (second?.confidence ?? 0) >= thresholds.margin ? first : undefined;
}

function missedTests({ id, tests }: Intent, model: Model): readonly TestFault[] {
  return Object.entries(tests).flatMap(([language, texts]) =>
    texts.flatMap((text): readonly TestFault[] => {
      const matched = match(model, text);
      const [landedOn] = matched.candidates;
      if (landedOn?.intentId === id) return [];
      const severity = sureCandidate(matched, model.thresholds) === undefined ? 'warning' : 'error';
      return [{ severity, list: 'tests', intentId: id, language, text, ...(landedOn && { landedOn }) }];
    }),
  );
}

function wronglyAnswered({ id, not }: Intent, model: Model): readonly TestFault[] {
  return not.flatMap((text): readonly TestFault[] => {
    const landedOn = sureCandidate(match(model, text), model.thresholds);
    return landedOn?.intentId === id
      ? [{ severity: 'error', list: 'not', intentId: id, text, landedOn }]
      : [];
  });
}

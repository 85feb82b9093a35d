import type { PrecisionOption } from '../matcher/thresholds.ts';
import type { Match } from '../matcher/types.ts';
import type { Change, Outcome } from '../protocol/decision.ts';
import type { Case } from './case.ts';
import { decideTurn } from './decide-turn.ts';
import { isOther, outcomeOf } from './outcome.ts';
import { withoutWords } from './without-words.ts';

/**
 * What would have led to another outcome, found by deciding again: nothing is told that was not tried. First what was
 * missing for an answer, then the precision, the words, and the first intent itself.
 */
export function wouldChange(decision: Case): readonly Change[] {
  return [
    ...ifSurer(decision),
    ...atPrecision(decision),
    ...withoutWords(decision),
    ...withoutIntent(decision),
  ];
}

/** Points are told to a tenth, rounded up. */
const finest = 1_000;
/** What sums of fractions may be off by. */
const slack = 1e-9;

/** How much surer the bot had to be of the first candidate: sure enough by itself, and far enough ahead. */
function ifSurer({ setting, turn, decided }: Case): readonly Change[] {
  const { text, match } = decided.reading;
  const [first, ...others] = match.candidates;
  if (first === undefined) return [];
  const { answer, margin } = setting.thresholds;
  const leading = (others[0]?.confidence ?? 0) + margin;
  const by = Math.ceil((Math.max(answer, leading) - first.confidence - slack) * finest) / finest;
  const confidence = first.confidence + by + slack;
  if (by <= 0 || confidence > 1) return [];
  const surer: Match = { ...match, candidates: [{ ...first, confidence }, ...others] };
  const ask = (asked: string): Match => (asked === text ? surer : setting.ask(asked));
  const outcome = outcomeOf(decideTurn({ ...setting, ask }, turn));
  if (!isOther(outcome, outcomeOf(decided))) return [];
  const lacking = leading > answer ? 'lead' : 'confidence';
  return [{ kind: 'surer', intentId: first.intentId, by, lacking, outcome }];
}

/**
 * The precision nearest to the editor's at which something else would have been done: a higher one where the bot was
 * sure, where it was not a lower one that leads to another move.
 */
function atPrecision({ setting, turn, decided, precisions }: Case): readonly Change[] {
  const { precision: asked } = setting.catalogue.settings;
  const isSure = decided.reading.rule !== undefined;
  const options = isSure
    ? precisions.filter(({ precision }) => precision > asked)
    : precisions.filter(({ precision }) => precision < asked).toReversed();
  const actual = outcomeOf(decided);
  const outcomeAt = ({ thresholds }: PrecisionOption): Outcome =>
    outcomeOf(decideTurn({ ...setting, thresholds }, turn));
  const turned = firstOf(options, (option) => {
    const outcome = outcomeAt(option);
    return isSure ? isOther(outcome, actual) : outcome.move !== actual.move;
  });
  if (turned === undefined) return [];
  return [{ kind: 'precision', precision: turned.precision, outcome: outcomeAt(turned) }];
}

/** The first that is so, where all after it are so too; found by halving. */
function firstOf<T>(options: readonly T[], isSo: (option: T) => boolean): T | undefined {
  const isSoAt = (at: number): boolean => options.slice(at, at + 1).some(isSo);
  let to = options.length - 1;
  if (!isSoAt(to)) return undefined;
  for (let from = 0; from < to; ) {
    const middle = (from + to) >> 1;
    if (isSoAt(middle)) to = middle;
    else from = middle + 1;
  }
  return options[to];
}

/** What would have come where the bot does not know the intent that it answered, or ranked first. */
function withoutIntent({ setting, turn, decided }: Case): readonly Change[] {
  const { match } = decided.reading;
  const actual = outcomeOf(decided);
  const intentId = actual.intents[0] ?? match.candidates[0]?.intentId;
  if (intentId === undefined) return [];
  const without = (found: Match): Match => ({
    ...found,
    candidates: found.candidates.filter((candidate) => candidate.intentId !== intentId),
  });
  const ask = (text: string): Match => without(setting.ask(text));
  const outcome = outcomeOf(decideTurn({ ...setting, ask }, turn));
  if (!isOther(outcome, actual)) return [];
  const [next] = without(match).candidates;
  return [{ kind: 'intent', intentId, ...(next && { next }), outcome }];
}

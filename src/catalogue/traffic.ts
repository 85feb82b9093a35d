import type { Catalogue, Intent } from './types.ts';

/** How an intent fared with visitors in some days. */
export interface Traffic {
  /** How often it was answered. */
  readonly answered: number;
  /** Ratings of conversations in which it was the last answer, 1…5. */
  readonly ratings: readonly number[];
  /** How often agents said that it should not have been answered. */
  readonly judgedWrong: number;
}

/** An intent that does not do what it is there for. */
export type Neglect =
  | { readonly kind: 'never-answered'; readonly intentId: string; readonly days: number }
  | {
      readonly kind: 'low-rated';
      readonly intentId: string;
      /** Mean of the ratings, 1…5. */
      readonly rating: number;
      readonly count: number;
    }
  | {
      readonly kind: 'judged-wrong';
      readonly intentId: string;
      readonly share: number;
      readonly count: number;
    };

/** Fewer ratings are chance. */
const fewestRatings = 5;
const lowRating = 3;
const fewestJudged = 3;
const wrongShare = 0.1;

/**
 * Intents that nobody was answered with in so many days, that visitors rated low, or that agents often call wrong, by what
 * was counted for each; an intent that is not among the counts was never answered. Only those of the catalogue that
 * were there all the time should be asked about.
 */
export function neglected(
  { intents }: Pick<Catalogue, 'intents'>,
  traffic: ReadonlyMap<string, Traffic>,
  days: number,
): readonly Neglect[] {
  return [...intents.values()].flatMap((intent) => faultsOf(intent, traffic.get(intent.id), days));
}

function faultsOf({ id }: Intent, traffic: Traffic | undefined, days: number): readonly Neglect[] {
  if (traffic === undefined || traffic.answered === 0) {
    return [{ kind: 'never-answered', intentId: id, days }];
  }
  const { answered, ratings, judgedWrong } = traffic;
  const rating = ratings.reduce((sum, one) => sum + one, 0) / Math.max(1, ratings.length);
  const share = judgedWrong / answered;
  const faults: Neglect[] = [];
  if (ratings.length >= fewestRatings && rating < lowRating) {
    faults.push({ kind: 'low-rated', intentId: id, rating, count: ratings.length });
  }
  if (judgedWrong >= fewestJudged && share >= wrongShare) {
    faults.push({ kind: 'judged-wrong', intentId: id, share, count: judgedWrong });
  }
  return faults;
}

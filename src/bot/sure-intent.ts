import type { Catalogue, Intent } from '../catalogue/types.ts';
import { sureCandidate } from '../matcher/check-tests.ts';
import type { Match, Thresholds } from '../matcher/types.ts';

/** The intent that may be answered: sure enough, and far enough ahead. */
export function sureIntent(catalogue: Catalogue, match: Match, thresholds: Thresholds): Intent | undefined {
  const sure = sureCandidate(match, thresholds);
  return sure === undefined ? undefined : catalogue.intents.get(sure.intentId);
}

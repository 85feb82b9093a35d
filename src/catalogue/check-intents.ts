import type { Content, PlacedIntent } from './content.ts';
import type { Fault } from './types.ts';
import { errorAt, positionOf, warningAt } from './yaml-file.ts';

/** Below this the matcher guesses. */
const fewUtterances = 5;

/** What an intent needs by itself to be of use: utterances, enough of them, and a date that has not passed. */
export function checkIntents({ intents, languages }: Content, today: string): Fault[] {
  return intents.flatMap((intent) => [
    ...checkUtterances(intent, languages?.[0]),
    ...checkExpiry(intent, today),
    ...checkOrder(intent),
  ]);
}

function checkUtterances({ yaml, shape }: PlacedIntent, language: string | undefined): Fault[] {
  const position = positionOf(yaml, ['utterances']);
  if (Object.values(shape.utterances).every((texts) => texts.length === 0)) {
    return [errorAt(yaml, position, 'utterances: expected ways of asking, found none')];
  }
  const count = language === undefined ? fewUtterances : (shape.utterances[language]?.length ?? 0);
  if (count >= fewUtterances) return [];
  const expected = `utterances: expected at least ${fewUtterances} for "${language}"`;
  return [warningAt(yaml, position, `${expected} so that the intent is recognised, found ${count}`)];
}

function checkExpiry({ yaml, shape }: PlacedIntent, today: string): Fault[] {
  if (shape.valid_until === undefined || shape.valid_until >= today) return [];
  const message = `valid_until: expected today (${today}) or later, found ${shape.valid_until}; the bot no longer uses this`;
  return [warningAt(yaml, positionOf(yaml, ['valid_until']), message)];
}

function checkOrder({ yaml, shape }: PlacedIntent): Fault[] {
  const { valid_from: from, valid_until: until } = shape;
  if (from === undefined || until === undefined || from <= until) return [];
  const message = `valid_until: expected ${from} (valid_from) or later, found ${until}`;
  return [errorAt(yaml, positionOf(yaml, ['valid_until']), message)];
}

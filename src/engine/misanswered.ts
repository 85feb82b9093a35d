import type { Example } from '../matcher/types.ts';
import type { JudgedTurn } from '../ports/conversation-store.ts';

/**
 * What the bot should not have answered, as examples of the intents it answered with. The order is that of the texts, so
 * that equal verdicts give equal examples whenever they were given.
 */
export function misansweredIn(turns: readonly JudgedTurn[]): readonly Example[] {
  const examples = turns
    .filter(({ verdict }) => verdict === 'should-not-have-answered')
    .flatMap(({ texts, intents }) => intents.map((intentId) => misanswered(texts.join('\n'), intentId)));
  const different = new Map(examples.map((example) => [`${example.intentId}\n${example.text}`, example]));
  return [...different].toSorted(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, example]) => example);
}

function misanswered(text: string, intentId: string): Example {
  return { text, intentId, source: 'misanswered' };
}

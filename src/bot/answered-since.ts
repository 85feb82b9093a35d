import { match } from '../matcher/match.ts';
import { decideTurn } from './decide-turn.ts';
import type { Bot } from './explain-message.ts';
import type { MissedMessage, MissedReason } from './missed-messages.ts';

/** Of so many ways of asking, the most typical, the bot is asked. */
const mostAsked = 5;
/** A message that was answered and is complained of is not better off for being answered again. */
const unanswered: readonly MissedReason[] = ['clarified', 'generated', 'handed-off'];

/** Tells of messages that were not answered by which intent the bot at present answers most of them; undefined: by none. */
export type AnsweredSince = (messages: readonly MissedMessage[]) => string | undefined;

/** Asks each text once, as a conversation's first word. Language models and embeddings are not asked. */
export function createAnsweredSince({ catalogue, model }: Bot): AnsweredSince {
  const known = new Map<string, string | undefined>();

  function answerTo(text: string): string | undefined {
    if (known.has(text)) return known.get(text);
    const setting = { catalogue, thresholds: model.thresholds, ask: (one: string) => match(model, one) };
    const { move } = decideTurn(setting, { messages: [text], misunderstandings: 0, earlier: [] });
    const answer = move.move === 'answer' ? move.intents[0]?.id : undefined;
    known.set(text, answer);
    return answer;
  }

  return (messages) => {
    const asked = [...Map.groupBy(messages, ({ text }) => text)].slice(0, mostAsked);
    const answers = asked.flatMap(([text, same]) => {
      const isMissed = same.every(({ reasons }) => reasons.some((reason) => unanswered.includes(reason)));
      return (isMissed && answerTo(text)) || [];
    });
    const counts = [...Map.groupBy(answers, (intentId) => intentId)];
    return counts.find(([, same]) => 2 * same.length > asked.length)?.[0];
  };
}

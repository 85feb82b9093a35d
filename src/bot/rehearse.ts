import type { Intent } from '../catalogue/types.ts';
import { sureCandidate } from '../matcher/check-tests.ts';
import { match } from '../matcher/match.ts';
import type { Tested, TestResults, Tried } from '../protocol/studio-rest.ts';
import { answerLanguage } from './choose-move.ts';
import { composeReply } from './compose-reply.ts';
import { type Bot, explainMessage } from './explain-message.ts';

/** What the bot makes of a text as a conversation's first word, what it would say, and why. */
export function tryOut(bot: Bot, text: string): Tried {
  const startedAt = performance.now();
  const { catalogue } = bot;
  const { reading, move, decision } = explainMessage(bot, { messages: [text], misunderstandings: 0 });
  const tried = { decision: { ...decision, latencyMs: performance.now() - startedAt } };
  if (move.move === 'handoff') return tried;
  const language = answerLanguage(catalogue, reading.whole, catalogue.settings.languages[0]);
  const reply = composeReply(catalogue, move, language);
  const buttons = reply.quickReplies.map((button) => button.text);
  return { ...tried, reply: { text: reply.text, language, buttons } };
}

/** What becomes of each message that an intent holds back, and of each that it must not answer. */
export function testIntent({ catalogue, model }: Bot, intentId: string): TestResults {
  const intent = catalogue.intents.get(intentId);
  if (intent === undefined || !model.intents.includes(intentId)) return { status: 'not-valid', results: [] };
  return { status: 'tested', results: [...ownTests(intent, model), ...deniedTests(intent, model)] };
}

function ownTests({ id, tests }: Intent, model: Bot['model']): readonly Tested[] {
  return Object.entries(tests).flatMap(([language, texts]) =>
    texts.map((text): Tested => {
      const matched = match(model, text);
      const [landedOn] = matched.candidates;
      const isSure = sureCandidate(matched, model.thresholds) !== undefined;
      const understood = isSure ? 'passed' : 'unsure';
      const outcome = landedOn?.intentId === id ? understood : 'failed';
      return { list: 'tests', language, text, outcome, ...(landedOn && { landedOn }) };
    }),
  );
}

function deniedTests({ id, not }: Intent, model: Bot['model']): readonly Tested[] {
  return not.map((text): Tested => {
    const matched = match(model, text);
    const [landedOn] = matched.candidates;
    const isAnswered = sureCandidate(matched, model.thresholds)?.intentId === id;
    return { list: 'not', text, outcome: isAnswered ? 'failed' : 'passed', ...(landedOn && { landedOn }) };
  });
}

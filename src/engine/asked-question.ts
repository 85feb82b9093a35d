import { answerLanguage } from '../bot/choose-move.ts';
import { openQuestion } from '../bot/open-question.ts';
import { type Reading, readTurn } from '../bot/read-turn.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { match } from '../matcher/match.ts';
import type { Event } from '../protocol/events.ts';
import { type Question, saidIn } from './composition-for.ts';
import { factsOf } from './conversation-facts.ts';
import type { Deps } from './deps.ts';

/** What a visitor waits for people to answer. */
export interface AskedQuestion {
  readonly question: Question;
  readonly reading: Reading;
  /** Intents that the bot has answered before. */
  readonly given: ReadonlySet<string>;
}

/** How far back a question may reach, in events. */
const longestLook = 200;

/** The visitor's question that waits; undefined where none does. */
export async function askedQuestion(
  deps: Deps,
  conversation: Conversation,
): Promise<AskedQuestion | undefined> {
  const { id, seq } = conversation;
  const { catalogue, model } = deps.published();
  const events = await deps.conversations.eventsAfter(id, Math.max(0, seq - longestLook), longestLook);
  const messages = openQuestion(catalogue, events);
  const [first] = messages;
  if (first === undefined) return undefined;
  const texts = messages.map(({ text }) => text);
  const setting = { catalogue, thresholds: model.thresholds, ask: (text: string) => match(model, text) };
  const reading = readTurn(setting, texts, []);
  const language = answerLanguage(catalogue, reading.whole, conversation.language);
  const question = {
    conversationId: id,
    history: saidIn(events.filter((event) => event.seq < first.seq)),
    messages: texts,
    candidates: reading.match.candidates,
    language,
    facts: await factsOf(deps, conversation, language),
  };
  return { question, reading, given: new Set(events.flatMap(answeredIn)) };
}

function answeredIn(event: Event): readonly string[] {
  if (event.type !== 'message-posted' || event.author !== 'bot') return [];
  return event.decision.answered ?? [];
}

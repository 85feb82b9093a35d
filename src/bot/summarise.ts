import { localText } from '../catalogue/reply-text.ts';
import type { Catalogue, Language } from '../catalogue/types.ts';
import type { Fact, Summary, Trial } from '../protocol/briefing.ts';
import type { Event, EventOf } from '../protocol/events.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { cutText } from './cut-text.ts';
import { factsIn } from './facts.ts';
import { moodOf } from './mood.ts';
import { tellingMessages } from './telling-messages.ts';

const mostAsked = 2;
const longestAsked = 160;
const mostTried = 4;
const mostFacts = 8;

/**
 * A conversation in short for whoever takes it over, by its events from the first on; titles of intents in this language.
 * Everything in it was said or done: nothing is guessed but the mood.
 */
export function summarise(catalogue: Catalogue, events: readonly Event[], reader: Language): Summary {
  const first = events.find((event) => event.type === 'conversation-started');
  const handoff = events.findLast((event) => event.type === 'handoff-requested');
  const moves = events.filter(isBotMessage);
  const texts = events.flatMap(visitorText);
  return {
    ...(handoff && { reason: handoff.reason }),
    language: [handoff, moves.at(-1), first].find((event) => event !== undefined)?.language ?? reader,
    mood: moodOf(texts, catalogue.escalation.mood),
    asked: tellingMessages(catalogue, events)
      .slice(-mostAsked)
      .map(({ text }) => cutText(text, longestAsked)),
    tried: triedIn(catalogue, moves, reader),
    misunderstood: moves.filter(namesNothing).length,
    facts: distinct(texts.flatMap(factsIn)).slice(-mostFacts),
    ...(first?.pageUrl !== undefined && { page: first.pageUrl }),
    returns: events.filter(({ type }) => type === 'returned-to-bot').length,
  };
}

type BotMessage = Extract<EventOf<'message-posted'>, { author: 'bot' }>;

function isBotMessage(event: Event): event is BotMessage {
  return event.type === 'message-posted' && event.author === 'bot';
}

function visitorText(event: Event): readonly string[] {
  return event.type === 'message-posted' && event.author === 'visitor' && event.text !== ''
    ? [event.text]
    : [];
}

/** What the bot did about which intent, and how often; the last few that it came to. */
function triedIn(catalogue: Catalogue, moves: readonly BotMessage[], reader: Language): readonly Trial[] {
  const tried = new Map<string, Trial>();
  for (const move of moves) {
    const how = howOf(move);
    for (const intentId of intentsOf(move)) {
      const known = tried.get(`${how} ${intentId}`);
      const times = (known?.times ?? 0) + 1;
      tried.set(`${how} ${intentId}`, { intentId, title: titleOf(catalogue, intentId, reader), how, times });
    }
  }
  return [...tried.values()].slice(-mostTried);
}

const wayOf = {
  answer: 'answered',
  generate: 'composed',
  clarify: 'clarified',
  handoff: 'clarified',
} as const;

function howOf({ decision }: BotMessage): Trial['how'] {
  return wayOf[decision.move];
}

/** What was answered, what a composed answer rests on, or what was named in a question. */
function intentsOf({ decision, quickReplies }: BotMessage): readonly string[] {
  const named = quickReplies.flatMap(({ intentId }) => intentId ?? []);
  const intents = {
    answer: decision.answered ?? [],
    generate: decision.generated?.cited ?? [],
    clarify: named,
    handoff: [],
  }[decision.move];
  return intents.filter((id) => !isSmallTalk(id));
}

function namesNothing(move: BotMessage): boolean {
  const { decision } = move;
  return decision.move === 'clarify' && decision.rule !== 'asked-for-consent' && intentsOf(move).length === 0;
}

/** Of an intent, or a section of an article; what the team has taken out since is called by its id. */
function titleOf(catalogue: Catalogue, id: string, reader: Language): string {
  const intent = catalogue.intents.get(id);
  if (intent !== undefined) return localText(catalogue, intent.title, reader);
  const sections = catalogue.articles.flatMap((article) => article.sections);
  return sections.find((section) => section.id === id)?.title ?? id;
}

/** What is given again, however it is spaced, is the same. */
function distinct(facts: readonly Fact[]): readonly Fact[] {
  const keyOf = ({ kind, text }: Fact) => `${kind} ${text.replace(/[\s.-]/g, '').toLowerCase()}`;
  return [...new Map(facts.map((one) => [keyOf(one), one])).values()];
}

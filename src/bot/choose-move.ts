import type { Escalation } from '../catalogue/escalation.ts';
import type { Catalogue, Intent, Language, Localised } from '../catalogue/types.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import type { Candidate, Match, Thresholds } from '../matcher/types.ts';
import type { DecisionRecord, Rule } from '../protocol/decision.ts';
import type { HandoffReason } from '../protocol/events.ts';
import { isSmallTalk } from '../protocol/small-talk.ts';
import { asksForPerson } from './asks-for-person.ts';
import { isForVip, isRepeated, isUpset, type WordsHeard, wordsHeard } from './escalate.ts';
import { plain } from './intent-by-title.ts';
import type { Reading } from './read-turn.ts';

/** What the bot does next, and the rule that said so. */
export type BotMove =
  | {
      readonly move: 'answer';
      readonly rule: Rule;
      /** At least one, in the order asked. */
      readonly intents: readonly Intent[];
      /** Something else was asked that these do not answer. */
      readonly restIsUnclear: boolean;
    }
  | { readonly move: 'clarify'; readonly rule: Rule; readonly options: readonly Intent[] }
  | {
      readonly move: 'handoff';
      readonly rule: Rule;
      readonly reason: HandoffReason;
      /** Where the likeliest intent would go; absent: the conversation's or the default department. */
      readonly department?: string;
      /** The words that are for people. */
      readonly heard?: NonNullable<DecisionRecord['heard']>;
      /** What the visitor is told in place of the reply for the reason. */
      readonly notice?: Localised;
    };

/** What was before a turn. */
export interface Past
  extends Pick<BotConversation, 'misunderstandings' | 'lastAnswered' | 'tags' | 'person'> {
  /** What the visitor wrote since the bot last began anew, oldest first; the beginning may be missing. */
  readonly earlier?: readonly string[];
}

/** How many intents a clarifying question names. */
const mostOptions = 3;

/**
 * The escalation policy. Words of danger come before everything, asking for a person always works, what the team
 * has said is for people goes to them, and so do visitors who are tagged for them; sure intents are answered; two plausible ones are named; and after some
 * misunderstandings in a row people take over. The messages are the turn's, the reading is of them.
 */
export function chooseMove(
  catalogue: Catalogue,
  past: Past,
  messages: readonly string[],
  reading: Reading,
  thresholds: Thresholds,
): BotMove {
  const { escalation } = catalogue;
  const { misunderstandings, lastAnswered, earlier = [] } = past;
  const words = wordsHeard(escalation, messages);
  if (words?.reason === 'safety') return handOffFor(words);
  if (wantsPerson(catalogue, messages)) {
    const department = departmentOf(catalogue, lastAnswered?.at(-1));
    return { move: 'handoff', rule: 'asked-for-person', reason: 'asked', ...department };
  }
  if (words !== undefined) return handOffFor(words);
  const vip = vipTurn(escalation, past, reading);
  if (vip !== undefined) return vip;
  const likely = likelyDepartment(catalogue, reading.match, thresholds);
  if (isUpset(escalation, earlier, messages)) {
    return { move: 'handoff', rule: 'upset', reason: 'upset', ...likely };
  }
  if (isRepeated(escalation, earlier, messages, reading)) {
    return { move: 'handoff', rule: 'repeated', reason: 'repeated', ...likely };
  }
  if (reading.rule !== undefined) return answerOrHandOff(reading, reading.rule);
  if (misunderstandings + 1 >= escalation.misunderstandings) {
    return { move: 'handoff', rule: 'misunderstood-twice', reason: 'not-understood', ...likely };
  }
  return clarify(catalogue, messages, reading, thresholds);
}

/** Whether a rule hands a turn to people whatever the intents say of it. */
export function isForPeople(rule: Rule): boolean {
  return ['words-heard', 'asked-for-person', 'upset', 'repeated', 'vip'].includes(rule);
}

/**
 * Who is tagged so goes to people, by the conversation's tags or those that a customer's server vouches for; what the bot
 * is to answer for them stays with it.
 */
function vipTurn({ vip }: Escalation, { tags = [], person }: Past, reading: Reading): BotMove | undefined {
  if (!isForVip(vip, [...tags, ...(person?.tags ?? [])], reading)) return undefined;
  const { department, notice } = vip;
  return {
    move: 'handoff',
    rule: 'vip',
    reason: 'vip',
    ...(department && { department }),
    ...(notice && { notice }),
  };
}

function handOffFor(words: WordsHeard): BotMove {
  return { move: 'handoff', rule: 'words-heard', ...words };
}

/** A wish that is spread over several messages is short. */
const longestWish = 500;

/** Some message of the turn asks for it, or all of them together do. */
function wantsPerson(catalogue: Catalogue, messages: readonly string[]): boolean {
  const texts = messages.length > 1 ? [...messages, messages.join(' ').slice(-longestWish)] : messages;
  return texts.some((text) => asksForPerson(text) || asksByButton(catalogue, text));
}

function asksByButton(catalogue: Catalogue, text: string): boolean {
  const written = plain(text);
  return Object.values(catalogue.replies['talk-to-person']).some((label) => plain(label) === written);
}

/** One intent that needs a person takes the others along. */
function answerOrHandOff({ intents, restIsUnclear }: Reading, rule: Rule): BotMove {
  const forPeople = intents.find(({ handoff }) => handoff === 'always');
  if (forPeople === undefined) return { move: 'answer', rule, intents, restIsUnclear };
  return {
    move: 'handoff',
    rule: 'intent-needs-person',
    reason: 'intent-rule',
    ...(forPeople.department === undefined ? {} : { department: forPeople.department }),
  };
}

/** Names what is plausible; never a pleasantry, which as a button would be rude or absurd. */
function clarify(
  catalogue: Catalogue,
  messages: readonly string[],
  { text, match }: Reading,
  thresholds: Thresholds,
): BotMove {
  const options = match.candidates
    .filter(({ confidence, intentId }) => confidence >= thresholds.clarify && !isSmallTalk(intentId))
    .map(({ intentId }) => catalogue.intents.get(intentId))
    .filter((intent) => intent !== undefined)
    .slice(0, mostOptions);
  if (options.length === 0) {
    return { move: 'clarify', rule: ruleOfNothing(text, messages), options };
  }
  const close = (match.candidates[0]?.confidence ?? 0) >= thresholds.answer;
  return { move: 'clarify', rule: close ? 'too-close' : 'plausible', options };
}

/** An order number by itself is worth keeping: a person can look it up. */
function ruleOfNothing(text: string, messages: readonly string[]): Rule {
  if (text !== '') return 'not-understood';
  return messages.some((message) => /\p{N}/u.test(message)) ? 'number-only' : 'nothing-said';
}

/** A handoff goes to the department of what the visitor seems to be about, where that is plausible at all. */
export function likelyDepartment(
  catalogue: Catalogue,
  { candidates }: Match,
  thresholds: Thresholds,
): { department?: string } {
  const first: Candidate | undefined = candidates[0];
  if (first === undefined || first.confidence < thresholds.clarify) return {};
  return departmentOf(catalogue, first.intentId);
}

/**
 * Where an intent's handoffs go. Who asks for a person goes where the last answer came from: the words of the request
 * itself ("an agent") say nothing of the matter.
 */
function departmentOf(catalogue: Catalogue, intentId: string | undefined): { department?: string } {
  const department = catalogue.intents.get(intentId ?? '')?.department;
  return department === undefined ? {} : { department };
}

/** With more unknown words than this, a message's language is a guess from its letters alone. */
const mostUnknown = 0.5;

/** The language to answer in: what the message is in, where its words say so, else what the conversation is in. */
export function answerLanguage(catalogue: Catalogue, match: Match, spoken: Language): Language {
  const { languages } = catalogue.settings;
  const heard = match.unknownWords > mostUnknown ? undefined : match.language;
  const language = heard ?? spoken;
  return languages.includes(language) ? language : languages[0];
}

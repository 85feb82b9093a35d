import type { Catalogue, Intent, Language } from '../catalogue/types.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import type { Candidate, Match, Thresholds } from '../matcher/types.ts';
import type { Rule } from '../protocol/decision.ts';
import type { HandoffReason } from '../protocol/events.ts';
import { asksForPerson } from './asks-for-person.ts';

/** What the bot does next, and the rule that said so. */
export type BotMove =
  | { readonly move: 'answer'; readonly rule: Rule; readonly intent: Intent }
  | { readonly move: 'clarify'; readonly rule: Rule; readonly options: readonly Intent[] }
  | {
      readonly move: 'handoff';
      readonly rule: Rule;
      readonly reason: HandoffReason;
      /** Where the likeliest intent would go; absent: the conversation's or the default department. */
      readonly department?: string;
    };

/** The second turn in a row that is not understood goes to people. */
const mostMisunderstandings = 2;
/** How many intents a clarifying question names. */
const mostOptions = 3;

/**
 * The escalation policy. Asking for a person always works; a sure intent is answered; two plausible ones are named; and
 * after two misunderstandings in a row people take over.
 */
export function chooseMove(
  catalogue: Catalogue,
  conversation: Pick<BotConversation, 'misunderstandings'>,
  text: string,
  match: Match,
  thresholds: Thresholds,
): BotMove {
  if (asksForPerson(text) || asksByButton(catalogue, text)) {
    return {
      move: 'handoff',
      rule: 'asked-for-person',
      reason: 'asked',
      ...likelyDepartment(catalogue, match, thresholds),
    };
  }
  const titled = intentByTitle(catalogue, text);
  if (titled !== undefined) return answerOrHandOff(titled, 'exact-title');
  const sure = sureIntent(catalogue, match, thresholds);
  if (sure !== undefined) return answerOrHandOff(sure, 'sure-enough');
  if (conversation.misunderstandings + 1 >= mostMisunderstandings) {
    return {
      move: 'handoff',
      rule: 'misunderstood-twice',
      reason: 'not-understood',
      ...likelyDepartment(catalogue, match, thresholds),
    };
  }
  return clarify(catalogue, match, thresholds);
}

/** The intent whose title in some language is this text: what a quick reply sends. */
export function intentByTitle(catalogue: Catalogue, text: string): Intent | undefined {
  const wanted = plain(text);
  for (const intent of catalogue.intents.values()) {
    if (Object.values(intent.title).some((title) => plain(title) === wanted)) return intent;
  }
  return undefined;
}

function asksByButton(catalogue: Catalogue, text: string): boolean {
  return Object.values(catalogue.replies['talk-to-person']).some((label) => plain(label) === plain(text));
}

function answerOrHandOff(intent: Intent, rule: Rule): BotMove {
  if (intent.handoff !== 'always') return { move: 'answer', rule, intent };
  return {
    move: 'handoff',
    rule: 'intent-needs-person',
    reason: 'intent-rule',
    ...(intent.department === undefined ? {} : { department: intent.department }),
  };
}

function sureIntent(catalogue: Catalogue, { candidates }: Match, thresholds: Thresholds): Intent | undefined {
  const [first, second] = candidates;
  if (first === undefined || first.confidence < thresholds.answer) return undefined;
  if (first.confidence - (second?.confidence ?? 0) < thresholds.margin) return undefined;
  return catalogue.intents.get(first.intentId);
}

function clarify(catalogue: Catalogue, { candidates }: Match, thresholds: Thresholds): BotMove {
  const options = candidates
    .filter(({ confidence }) => confidence >= thresholds.clarify)
    .map(({ intentId }) => catalogue.intents.get(intentId))
    .filter((intent) => intent !== undefined)
    .slice(0, mostOptions);
  if (options.length === 0) return { move: 'clarify', rule: 'not-understood', options };
  const close = (candidates[0]?.confidence ?? 0) >= thresholds.answer;
  return { move: 'clarify', rule: close ? 'too-close' : 'plausible', options };
}

/** A handoff goes to the department of what the visitor seems to be about, where that is plausible at all. */
function likelyDepartment(
  catalogue: Catalogue,
  { candidates }: Match,
  thresholds: Thresholds,
): { department?: string } {
  const first: Candidate | undefined = candidates[0];
  if (first === undefined || first.confidence < thresholds.clarify) return {};
  const department = catalogue.intents.get(first.intentId)?.department;
  return department === undefined ? {} : { department };
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
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

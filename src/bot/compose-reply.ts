import { answerText, replyText } from '../catalogue/reply-text.ts';
import type { Catalogue, Intent, Language, ReplyKey } from '../catalogue/types.ts';
import type { QuickReply } from '../protocol/events.ts';
import type { BotMove } from './choose-move.ts';
import { isVerbatimOnly } from './gate.ts';
import type { Passage } from './passage.ts';

/** What the bot says: the text, and the buttons under it. */
export interface Reply {
  readonly text: string;
  readonly quickReplies: readonly QuickReply[];
}

/** Words for an answer or a clarifying question, in one language. */
export function composeReply(
  catalogue: Catalogue,
  move: Exclude<BotMove, { move: 'handoff' }>,
  language: Language,
): Reply {
  if (move.move === 'answer') return answer(catalogue, move, language);
  if (move.rule === 'asked-for-consent') return consentQuestion(catalogue, language);
  return {
    text: replyText(catalogue, questionFor(move), language, {}),
    quickReplies: [
      ...move.options.map((intent) => titleButton(intent, catalogue, language)),
      personButton(catalogue, language),
    ],
  };
}

function consentQuestion(catalogue: Catalogue, language: Language): Reply {
  const say = (key: ReplyKey): string => replyText(catalogue, key, language, {});
  return {
    text: say('ai-consent'),
    quickReplies: [
      { text: say('ai-consent-yes') },
      { text: say('ai-consent-no') },
      personButton(catalogue, language),
    ],
  };
}

/** What is asked back depends on how many intents there are to name. */
function questionFor({ rule, options }: Extract<BotMove, { move: 'clarify' }>): ReplyKey {
  if (rule === 'number-only') return 'number-noted';
  if (options.length === 0) return 'unsure';
  return options.length === 1 ? 'clarify-one' : 'clarify';
}

/** More buttons than this under an answer to several questions confuse. */
const mostFollowUps = 4;

/** One answer as it is written; several as paragraphs, in the order asked; then what was not understood. */
function answer(
  catalogue: Catalogue,
  { intents, restIsUnclear }: Extract<BotMove, { move: 'answer' }>,
  language: Language,
): Reply {
  const texts = intents.map((intent) => answerText(catalogue, intent, language));
  const rest = restIsUnclear ? [replyText(catalogue, 'part-unsure', language, {})] : [];
  const offersPerson = restIsUnclear || intents.some(({ handoff }) => handoff === 'offer');
  const [text = '', ...more] = [...texts, ...rest];
  return {
    text: more.length === 0 ? text : [text, ...more].map((paragraph) => paragraph.trim()).join('\n\n'),
    quickReplies: [
      ...followUps(catalogue, intents, language),
      ...(offersPerson ? [personButton(catalogue, language)] : []),
    ],
  };
}

/**
 * A composed answer with buttons for what it leads on to and, where the settings want it, for the intents that it rests
 * on. Passages that may not be reworded are sent as they are written.
 */
export function composedReply(
  catalogue: Catalogue,
  { text, cited }: { readonly text: string; readonly cited: readonly Passage[] },
  language: Language,
): Reply {
  const intents = intentsOf(
    catalogue,
    cited.map(({ id }) => id),
  );
  return {
    text: isVerbatimOnly(cited) ? cited.map((passage) => passage.text.trim()).join('\n\n') : text,
    quickReplies: [
      ...(catalogue.settings.showSources ? intents : []).map((intent) =>
        titleButton(intent, catalogue, language),
      ),
      ...followUps(catalogue, intents, language).slice(0, mostFollowUps),
      personButton(catalogue, language),
    ],
  };
}

/** The buttons under the greeting. */
export function startReplies(catalogue: Catalogue, language: Language): readonly QuickReply[] {
  return intentsOf(catalogue, catalogue.settings.start).map((intent) =>
    titleButton(intent, catalogue, language),
  );
}

/** Where the answers lead on to, without what has just been answered. */
function followUps(
  catalogue: Catalogue,
  intents: readonly Intent[],
  language: Language,
): readonly QuickReply[] {
  const ids = new Set(intents.flatMap((intent) => intent.followUps));
  for (const { id } of intents) ids.delete(id);
  const next = intentsOf(catalogue, [...ids]);
  return (intents.length === 1 ? next : next.slice(0, mostFollowUps)).map((intent) =>
    titleButton(intent, catalogue, language),
  );
}

function intentsOf(catalogue: Catalogue, ids: readonly string[]): readonly Intent[] {
  return ids.map((id) => catalogue.intents.get(id)).filter((intent) => intent !== undefined);
}

function titleButton(intent: Intent, catalogue: Catalogue, language: Language): QuickReply {
  const fallback = intent.title[catalogue.settings.languages[0]] ?? intent.id;
  return { text: intent.title[language] ?? fallback, intentId: intent.id };
}

function personButton(catalogue: Catalogue, language: Language): QuickReply {
  return { text: replyText(catalogue, 'talk-to-person', language, {}) };
}

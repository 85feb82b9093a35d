import { answerText, replyText } from '../catalogue/reply-text.ts';
import type { Catalogue, Intent, Language } from '../catalogue/types.ts';
import type { QuickReply } from '../protocol/events.ts';
import type { BotMove } from './choose-move.ts';

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
  if (move.move === 'answer') {
    return {
      text: answerText(catalogue, move.intent, language),
      quickReplies: [
        ...followUps(catalogue, move.intent, language),
        ...(move.intent.handoff === 'offer' ? [personButton(catalogue, language)] : []),
      ],
    };
  }
  const key = move.options.length === 0 ? 'unsure' : 'clarify';
  return {
    text: replyText(catalogue, key, language, {}),
    quickReplies: [
      ...move.options.map((intent) => titleButton(intent, catalogue, language)),
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

function followUps(catalogue: Catalogue, intent: Intent, language: Language): readonly QuickReply[] {
  return intentsOf(catalogue, intent.followUps).map((next) => titleButton(next, catalogue, language));
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

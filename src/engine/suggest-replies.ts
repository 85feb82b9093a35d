import { suggestAnswers } from '../bot/suggest-answers.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Suggestions } from '../protocol/briefing.ts';
import { askedQuestion } from './asked-question.ts';
import { compositionFor } from './composition-for.ts';
import type { Deps } from './deps.ts';
import { standingOf } from './model-budget.ts';

/**
 * What might answer the visitor's last words, by the matcher alone; nothing where somebody has spoken after them. Titles
 * are in the reader's language, where the team speaks it.
 */
export async function suggestReplies(
  deps: Deps,
  conversation: Conversation,
  reader: string,
): Promise<Suggestions> {
  const asked = await askedQuestion(deps, conversation);
  if (asked === undefined) return { approved: [], composing: 'impossible' };
  const { reading, question, given } = asked;
  const { language } = question;
  const { catalogue } = deps.published();
  const isReady = conversation.status === 'assigned' && (await standingOf(deps, conversation)) === 'ready';
  return {
    approved: suggestAnswers(catalogue, reading, { language, reader, given }),
    composing: isReady && compositionFor(deps, question) !== undefined ? 'possible' : 'impossible',
  };
}

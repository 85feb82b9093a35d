import { composedReply } from '../bot/compose-reply.ts';
import { plainText } from '../bot/plain-text.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { ownerOf } from '../conversation/owner.ts';
import type { ComposedSuggestion } from '../protocol/briefing.ts';
import { askedQuestion } from './asked-question.ts';
import { composeAnswer } from './compose-answer.ts';
import { compositionFor } from './composition-for.ts';
import type { Deps } from './deps.ts';
import { accountFor, standingOf } from './model-budget.ts';
import { nearnessOf } from './nearness-of.ts';
import { watchConversation } from './watch-conversation.ts';

/**
 * Has a language model compose an answer for the agent to edit, where the visitor has agreed and there is something left
 * to spend. Undefined where nothing came that passes the gate. The model is told to stop when the agent leaves, or is no
 * longer to answer these words.
 */
export async function composeSuggestion(
  deps: Deps,
  conversation: Conversation,
  leaving: AbortSignal,
): Promise<ComposedSuggestion | undefined> {
  const { composer } = deps;
  if (composer === undefined || (await standingOf(deps, conversation)) !== 'ready') return undefined;
  const asked = await askedQuestion(deps, conversation);
  if (asked === undefined) return undefined;
  const nearness = await nearnessOf(deps, conversation, asked.reading);
  const composition = compositionFor(deps, { ...asked.question, nearness });
  if (composition === undefined) return undefined;
  const watch = watchConversation(deps, conversation.id, (now) => isSameTask(conversation, now));
  try {
    const signal = AbortSignal.any([leaving, watch.signal, composer.shutdown]);
    const composed = await composeAnswer(composer, { ...composition, onDraft: showNobody, signal });
    await accountFor(deps, composer, conversation, composed.generation.tokens);
    if (composed.outcome !== 'composed') return undefined;
    const { text } = composedReply(deps.published().catalogue, composed, composition.grounding.language);
    return { text: plainText(text), cited: composed.cited.map(({ id }) => id), unverified: true };
  } finally {
    watch.done();
  }
}

/** The same agent has the same words to answer, and AI may read them. */
function isSameTask(before: Conversation, now: Conversation): boolean {
  return (
    ownerOf(now) !== undefined &&
    ownerOf(now) === ownerOf(before) &&
    now.preview?.author === 'visitor' &&
    now.lastWord?.seq === before.lastWord?.seq &&
    now.aiConsent !== 'refused'
  );
}

function showNobody(): void {}

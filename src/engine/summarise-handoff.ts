import { readSummary } from '../bot/read-summary.ts';
import { createRedactor } from '../bot/redact.ts';
import { buildSummaryPrompt, type Spoken } from '../bot/summary-prompt.ts';
import { lacksSummary } from '../conversation/summarising.ts';
import type { ModelRequest } from '../ports/language-model.ts';
import type { Event } from '../protocol/events.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';
import { accountFor, standingOf } from './model-budget.ts';
import { watchConversation } from './watch-conversation.ts';
import { writeText } from './write-text.ts';

/** How far back a summary looks, in events. */
const longestLook = 200;
/** 400 characters, however they are cut into tokens. */
const mostTokens = 160;

/**
 * Has a language model sum up a conversation that went to people, where the visitor has agreed and there is something
 * left to spend. Nothing comes of a model that fails, of a text that cannot be used, or of one that comes too late.
 */
export async function summariseHandoff(deps: Deps, conversationId: string): Promise<void> {
  const { composer, conversations } = deps;
  if (composer === undefined) return;
  const conversation = await conversations.read(conversationId);
  if (conversation === undefined || conversation.status === 'bot' || conversation.status === 'closed') return;
  const { queuedAt, seq } = conversation;
  if (!lacksSummary(conversation, queuedAt) || (await standingOf(deps, conversation)) !== 'ready') return;
  const redactor = createRedactor();
  const events = await conversations.eventsAfter(conversationId, Math.max(0, seq - longestLook), longestLook);
  const spoken = events.flatMap(spokenIn).map(({ from, text }) => ({ from, text: redactor.redact(text) }));
  const request = requestFor(deps, conversationId, spoken);
  const watch = watchConversation(deps, conversationId, (now) => lacksSummary(now, queuedAt));
  try {
    const { text, tokens } = await writeText(
      composer,
      request,
      AbortSignal.any([watch.signal, composer.shutdown]),
    );
    await accountFor(deps, composer, conversation, tokens);
    const lines = readSummary(
      text,
      spoken.map((one) => one.text),
      redactor.restore,
    );
    if (lines === undefined) return;
    await execute(deps, conversationId, {
      type: 'write-summary',
      queuedAt,
      lines,
      model: composer.model.model,
    });
  } finally {
    watch.done();
  }
}

function spokenIn(event: Event): readonly Spoken[] {
  return event.type === 'message-posted' && event.text !== ''
    ? [{ from: event.author, text: event.text }]
    : [];
}

function requestFor(
  { published, ids }: Pick<Deps, 'published' | 'ids'>,
  conversationId: string,
  spoken: readonly Spoken[],
): ModelRequest {
  const { name: shopName, languages } = published().catalogue.settings;
  const prompt = buildSummaryPrompt({ shopName, language: languages[0], spoken, boundary: ids.id() });
  return { conversationId, ...prompt, form: { type: 'text' }, maxTokens: mostTokens };
}

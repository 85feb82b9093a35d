import type { Reading } from '../bot/read-turn.ts';
import { type Composed, composeAnswer } from './compose-answer.ts';
import type { Composer } from './composer.ts';
import { compositionFor, saidIn } from './composition-for.ts';
import { factsOf } from './conversation-facts.ts';
import type { Deps } from './deps.ts';
import { accountFor } from './model-budget.ts';
import { nearnessOf } from './nearness-of.ts';
import type { OwedTurn } from './owed-turn.ts';
import { watchTurn } from './turn-signal.ts';

/**
 * Has a language model compose an answer to a turn from what the team wrote. `nothing-to-say`: nothing that the team
 * wrote comes near, so it was not asked; `too-late`: while it wrote, the question ceased to be the bot's to answer.
 */
export async function askModel(
  deps: Deps,
  composer: Composer,
  turn: OwedTurn,
  reading: Reading,
  language: string,
): Promise<Composed | 'nothing-to-say' | 'too-late'> {
  const { conversation, messages, replyTo } = turn;
  const said = saidIn(turn.events);
  const composition = compositionFor(deps, {
    conversationId: conversation.id,
    history: said.slice(0, said.length - messages.length),
    messages,
    candidates: reading.match.candidates,
    language,
    facts: await factsOf(deps, conversation, language),
    nearness: await nearnessOf(deps, conversation, reading),
  });
  if (composition === undefined) return 'nothing-to-say';
  const watch = watchTurn(deps, conversation, replyTo, composer.shutdown);
  try {
    const composed = await composeAnswer(composer, {
      ...composition,
      onDraft: (text) => tellDraft(deps, conversation.id, replyTo, text),
      signal: watch.signal,
    });
    await accountFor(deps, composer, conversation, composed.generation.tokens);
    return (await watch.isOwed()) ? composed : 'too-late';
  } finally {
    watch.done();
  }
}

function tellDraft(deps: Deps, conversationId: string, replyTo: number, text: string): void {
  deps.background.run('draft', () => deps.bus.signal({ type: 'draft', conversationId, replyTo, text }));
}

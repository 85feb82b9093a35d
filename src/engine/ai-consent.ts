import type { Command } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';
import { replyAsBot } from './reply-as-bot.ts';

/**
 * Writes down whether a language model may read the conversation. After a no nothing more is sent to it: what it was
 * composing is stopped, and the question is answered without it.
 */
export async function changeAiConsent(
  deps: Deps,
  conversationId: string,
  command: Extract<Command, { type: 'change-ai-consent' }>,
): Promise<Conversation> {
  const { conversation } = await execute(deps, conversationId, command);
  if (command.consent === 'refused' && conversation.status === 'bot') {
    deps.background.run('reply-as-bot', () => replyAsBot(deps, conversationId));
  }
  return conversation;
}

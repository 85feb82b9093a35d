import { wordsHeard } from '../bot/escalate.ts';
import { maskSecrets } from '../bot/redact.ts';
import type { VisitorText } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { postAsVisitor } from './post-as-visitor.ts';
import type { Posted } from './post-once.ts';
import { stayWithBot } from './visitor-actions.ts';

/**
 * Stores a visitor's message once, whatever the number of tries; the bot's answer follows by itself. What opens a card or
 * an account is never stored: it is hidden in the text, and the visitor is told.
 */
export async function receiveVisitorMessage(
  deps: Deps,
  conversation: Conversation,
  message: { readonly messageId: string; readonly text: string },
): Promise<Posted> {
  const kept = asKept(deps, message);
  const posted = await postAsVisitor(deps, conversation, { type: 'post-visitor-message', ...kept });
  if (conversation.status === 'queued' && choosesBot(deps, kept.text)) {
    await goOnWithBot(deps, conversation.id);
  }
  return posted;
}

/** A visitor's message as it is kept, with what was noticed about it. */
export function asKept(
  deps: Deps,
  message: { readonly messageId: string; readonly text: string },
): VisitorText {
  const text = maskSecrets(message.text);
  return {
    messageId: message.messageId,
    text,
    ...(text === message.text ? {} : { hidden: 'secrets' as const }),
    ...(tellsOfDanger(deps, text) ? { heard: 'danger' as const } : {}),
  };
}

/** Who waits may press, or write, the button that leads back to the bot. */
function choosesBot(deps: Deps, text: string): boolean {
  const labels = Object.values(deps.published().catalogue.replies['stay-with-bot']);
  return labels.some((label) => label.toLowerCase() === text.trim().toLowerCase());
}

/** Does nothing where an agent has just taken the conversation. */
async function goOnWithBot(deps: Deps, conversationId: string): Promise<void> {
  try {
    await stayWithBot(deps, conversationId);
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error;
  }
}

function tellsOfDanger(deps: Deps, text: string): boolean {
  return wordsHeard(deps.published().catalogue.escalation, [text])?.reason === 'safety';
}

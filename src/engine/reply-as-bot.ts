import { consentAnswer } from '../bot/consent.ts';
import type { Command } from '../conversation/commands.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import { longestTurn, unansweredMessages } from '../conversation/turn.ts';
import type { Event } from '../protocol/events.ts';
import { RefusedError } from '../protocol/refusals.ts';
import { answerTurn } from './answer-turn.ts';
import type { Deps } from './deps.ts';
import { execute } from './execute.ts';

/** Answers all that the visitor wrote since the last reply, if the bot still owes an answer. A reply that comes too late is dropped. */
export async function replyAsBot(deps: Deps, conversationId: string): Promise<void> {
  const conversation = await deps.conversations.read(conversationId);
  if (conversation?.status !== 'bot' || conversation.owed === undefined) return;
  try {
    const command = await think(deps, conversation, conversation.owed.seq);
    if (command !== undefined) await execute(deps, conversationId, command);
  } catch (error) {
    if (!isTooLate(error)) throw error;
  }
}

function isTooLate(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    ['stale-reply', 'message-repeated', 'conversation-closed'].includes(error.code)
  );
}

/** A turn, and the turn before, where the visitor says whether a language model may answer that one. */
const longestLook = 2 * longestTurn;

/** What to do about the turn that ends with the visitor's message `replyTo`; undefined: nothing. */
async function think(
  deps: Deps,
  conversation: BotConversation,
  replyTo: number,
): Promise<Command | undefined> {
  const after = Math.max(0, replyTo - longestLook);
  const events = await deps.conversations.eventsAfter(conversation.id, after, replyTo - after);
  const answered = consentAnswer(deps.published().catalogue, events);
  if (answered === undefined) {
    return answerTurn(deps, { conversation, replyTo, events, messages: unansweredMessages(events) });
  }
  const { consent, question } = answered;
  const change = { type: 'change-ai-consent', by: 'visitor', consent } as const;
  await execute(deps, conversation.id, change);
  const messages = question.length === 0 ? unansweredMessages(events) : question;
  const consented = { ...conversation, aiConsent: consent };
  return answerTurn(deps, { conversation: consented, replyTo, events: before(events), messages });
}

/** The events without the question for consent and what followed it. */
function before(events: readonly Event[]): readonly Event[] {
  return events.slice(
    0,
    events.findLastIndex((event) => event.type === 'message-posted' && event.author === 'bot'),
  );
}

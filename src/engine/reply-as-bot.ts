import { answerLanguage, type BotMove, chooseMove } from '../bot/choose-move.ts';
import { composeReply } from '../bot/compose-reply.ts';
import type { Command } from '../conversation/commands.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import { explain } from '../matcher/explain.ts';
import { match } from '../matcher/match.ts';
import type { Match } from '../matcher/types.ts';
import type { DecisionRecord } from '../protocol/decision.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps, Published } from './deps.ts';
import { destinationOf } from './destination.ts';
import { execute } from './execute.ts';

/** Answers the visitor's last word, if the bot still owes an answer. A reply that comes too late is dropped. */
export async function replyAsBot(deps: Deps, conversationId: string): Promise<void> {
  const conversation = await deps.conversations.read(conversationId);
  if (conversation?.status !== 'bot' || conversation.owed === undefined) return;
  const text = await textAt(deps, conversationId, conversation.owed.seq);
  const command = think(deps, conversation, conversation.owed.seq, text);
  try {
    await execute(deps, conversationId, command);
  } catch (error) {
    if (!isTooLate(error)) throw error;
  }
}

async function textAt(deps: Deps, conversationId: string, seq: number): Promise<string> {
  const [event] = await deps.conversations.eventsAfter(conversationId, seq - 1, 1);
  if (event?.type !== 'message-posted') throw new Error(`Event ${seq} of ${conversationId} is no message`);
  return event.text;
}

function isTooLate(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    ['stale-reply', 'message-repeated', 'conversation-closed'].includes(error.code)
  );
}

/** Matches, chooses a move, and words it, with the record of why. */
function think(deps: Deps, conversation: BotConversation, replyTo: number, text: string): Command {
  const startedAt = performance.now();
  const published = deps.published();
  const { catalogue, model } = published;
  const matched = match(model, text);
  const language = answerLanguage(catalogue, matched, conversation.language);
  const move = chooseMove(catalogue, conversation, text, matched, model.thresholds);
  const decision = record(published, text, matched, move, startedAt);
  if (move.move === 'handoff') {
    const department = wishedDepartment(conversation, move);
    const destination = destinationOf(deps, department, language);
    return {
      type: 'request-handoff',
      by: 'bot',
      reason: move.reason,
      destination,
      language,
      replyTo,
      decision,
    };
  }
  return {
    type: 'post-bot-message',
    messageId: `bot-${replyTo}`,
    authorName: catalogue.settings.assistant[language] ?? catalogue.settings.name,
    ...composeReply(catalogue, move, language),
    replyTo,
    language,
    decision,
  };
}

/** A rule of the content decides for itself; otherwise what the visitor chose comes before what the bot guesses. */
function wishedDepartment(
  conversation: BotConversation,
  move: Extract<BotMove, { move: 'handoff' }>,
): string | undefined {
  if (move.rule === 'intent-needs-person') return move.department ?? conversation.department;
  return conversation.department ?? move.department;
}

function record(
  { catalogue, model }: Published,
  text: string,
  { candidates, language }: Match,
  { move, rule }: BotMove,
  startedAt: number,
): DecisionRecord {
  return {
    move,
    rule,
    candidates,
    thresholds: model.thresholds,
    words: explain(model, text),
    catalogueVersion: catalogue.version,
    ...(language === undefined ? {} : { language }),
    latencyMs: Math.round((performance.now() - startedAt) * 100) / 100,
  };
}

import { answerLanguage, type BotMove, chooseMove } from '../bot/choose-move.ts';
import { composeReply } from '../bot/compose-reply.ts';
import type { Part } from '../bot/parts.ts';
import { type Reading, readTurn } from '../bot/read-turn.ts';
import { longestTurn, unansweredMessages } from '../bot/unanswered.ts';
import type { Command } from '../conversation/commands.ts';
import type { BotConversation } from '../conversation/conversation.ts';
import { explain } from '../matcher/explain.ts';
import { match } from '../matcher/match.ts';
import { kindOf } from '../matcher/model.ts';
import type { Candidate } from '../matcher/types.ts';
import type { DecisionRecord } from '../protocol/decision.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps, Published } from './deps.ts';
import { staffedDestination } from './destination.ts';
import { execute } from './execute.ts';

/** Answers all that the visitor wrote since the last reply, if the bot still owes an answer. A reply that comes too late is dropped. */
export async function replyAsBot(deps: Deps, conversationId: string): Promise<void> {
  const conversation = await deps.conversations.read(conversationId);
  if (conversation?.status !== 'bot' || conversation.owed === undefined) return;
  const { seq } = conversation.owed;
  const messages = await turnUpTo(deps, conversationId, seq);
  const command = await think(deps, conversation, seq, messages);
  try {
    await execute(deps, conversationId, command);
  } catch (error) {
    if (!isTooLate(error)) throw error;
  }
}

/** The visitor's messages since the last reply, up to the one with this seq. */
async function turnUpTo(deps: Deps, conversationId: string, seq: number): Promise<readonly string[]> {
  const after = Math.max(0, seq - longestTurn);
  return unansweredMessages(await deps.conversations.eventsAfter(conversationId, after, seq - after));
}

function isTooLate(error: unknown): boolean {
  return (
    error instanceof RefusedError &&
    ['stale-reply', 'message-repeated', 'conversation-closed'].includes(error.code)
  );
}

/** Matches, chooses a move, and words it, with the record of why. */
async function think(
  deps: Deps,
  conversation: BotConversation,
  replyTo: number,
  messages: readonly string[],
): Promise<Command> {
  const startedAt = performance.now();
  const published = deps.published();
  const { catalogue, model } = published;
  const { thresholds } = model;
  const setting = { catalogue, thresholds, ask: (text: string) => match(model, text) };
  const reading = readTurn(setting, messages, conversation.lastAnswered ?? []);
  const language = answerLanguage(catalogue, reading.whole, conversation.language);
  const move = chooseMove(catalogue, conversation, messages, reading, thresholds);
  const decision = record(published, reading, move, startedAt);
  if (move.move === 'handoff') {
    const department = wishedDepartment(conversation, move);
    const destination = await staffedDestination(deps, department, language);
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
  { text, match: { candidates }, whole, parts }: Reading,
  move: BotMove,
  startedAt: number,
): DecisionRecord {
  return {
    move: move.move,
    rule: move.rule,
    candidates,
    ...(move.move === 'answer' ? { answered: move.intents.map(({ id }) => id) } : {}),
    ...(parts.length > 1 ? { parts: parts.map(recordPart) } : {}),
    thresholds: model.thresholds,
    words: explain(model, text),
    catalogueVersion: catalogue.version,
    model: kindOf(model),
    ...(whole.language === undefined ? {} : { language: whole.language }),
    latencyMs: Math.round((performance.now() - startedAt) * 100) / 100,
  };
}

function recordPart({ text, match: { candidates } }: Part): {
  text: string;
  candidates: readonly Candidate[];
} {
  return { text: text.slice(0, 120), candidates: candidates.slice(0, 2) };
}

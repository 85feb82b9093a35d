import type { EventBody } from '../protocol/events.ts';
import type { Command } from './commands.ts';
import type { Conversation } from './conversation.ts';

/**
 * Keeps what a language model wrote of a handoff for the agents, once. One that comes too late, because the conversation
 * is no longer with people or the visitor wants no AI any more, is dropped.
 */
export function writeSummary(
  conversation: Conversation,
  { queuedAt, lines, model }: Extract<Command, { type: 'write-summary' }>,
): readonly EventBody[] {
  return lacksSummary(conversation, queuedAt) ? [{ type: 'summary-written', lines, model }] : [];
}

/** Whether the handoff of this time (Unix ms) still brings people a conversation that may be, and is not, summarised. */
export function lacksSummary(conversation: Conversation, queuedAt: number): boolean {
  if (conversation.status === 'bot' || conversation.status === 'closed') return false;
  const { aiConsent, summarySeq } = conversation;
  return conversation.queuedAt === queuedAt && aiConsent !== 'refused' && summarySeq === undefined;
}

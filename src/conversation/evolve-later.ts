import type { Conversation, LaterConversation } from './conversation.ts';

/** The visitor wrote. Before the answer it belongs to it; after the answer it wants another one, of whoever has time. */
export function awaiting(before: LaterConversation, at: number): LaterConversation {
  if (before.awaitedSince !== undefined) return before;
  const { takenBy: _answered, ...rest } = before;
  return { ...rest, awaitedSince: at };
}

/** Whoever has taken it wrote. */
export function answeredLater(before: LaterConversation, at: number): LaterConversation {
  const { awaitedSince: _over, ...rest } = before;
  return { ...rest, answeredAt: at };
}

export function isTakenBy(conversation: Conversation, agentId: string): conversation is LaterConversation {
  return conversation.status === 'later' && conversation.takenBy?.agentId === agentId;
}

/** Whoever had taken it, if anybody, has it no longer. */
export function givenBack(before: LaterConversation): LaterConversation {
  const { takenBy: former, ...rest } = before;
  return former === undefined ? rest : { ...rest, passedBy: withLast(before.passedBy, former.agentId) };
}

/** The list with this agent at its end, once. */
export function withLast(agentIds: readonly string[], last: string): readonly string[] {
  return [...agentIds.filter((agentId) => agentId !== last), last];
}

import type { Conversation } from './conversation.ts';

/** The id of the agent who has it: the only one who speaks for us. Undefined: no person has. */
export function ownerOf(conversation: Conversation): string | undefined {
  if (conversation.status === 'assigned') return conversation.agentId;
  return conversation.status === 'later' ? conversation.takenBy?.agentId : undefined;
}

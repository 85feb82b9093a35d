import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { VisitorRecord } from '../ports/visitor-store.ts';

/**
 * The only way from somebody and an id to a conversation. What somebody may not see does not exist for them: the answer
 * is the same as for an id that nobody has.
 */
export async function conversationOfVisitor(
  conversations: ConversationStore,
  visitor: VisitorRecord,
  conversationId: string,
): Promise<Conversation | undefined> {
  const conversation = await conversations.read(conversationId);
  return conversation?.visitorId === visitor.visitorId ? conversation : undefined;
}

/** The conversation, if this agent may see it. */
export async function conversationForAgent(
  conversations: ConversationStore,
  agent: AgentRecord,
  conversationId: string,
): Promise<Conversation | undefined> {
  const conversation = await conversations.read(conversationId);
  return conversation !== undefined && mayAgentSee(agent, conversation) ? conversation : undefined;
}

/**
 * The conversation that this agent tries to take: one that they may see, or one of their departments that somebody else
 * has just taken, so that the slower of two learns what happened.
 */
export async function conversationToClaim(
  conversations: ConversationStore,
  agent: AgentRecord,
  conversationId: string,
): Promise<Conversation | undefined> {
  const conversation = await conversations.read(conversationId);
  if (conversation === undefined || mayAgentSee(agent, conversation)) return conversation;
  const lost = conversation.status === 'assigned' && agent.role === 'agent';
  return lost && agent.departments.includes(conversation.department) ? conversation : undefined;
}

/** Supervisors and admins see all; agents see their own, and what waits in their departments; editors none. */
export function mayAgentSee(agent: AgentRecord, conversation: Conversation): boolean {
  if (agent.role === 'supervisor' || agent.role === 'admin') return true;
  if (agent.role === 'editor') return false;
  switch (conversation.status) {
    case 'queued':
      return agent.departments.includes(conversation.department);
    case 'assigned':
      return conversation.agentId === agent.agentId;
    case 'closed':
      return conversation.lastAgent?.agentId === agent.agentId;
    case 'bot':
      return false;
  }
}

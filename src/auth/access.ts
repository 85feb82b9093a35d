import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { ConversationStore } from '../ports/conversation-store.ts';
import type { VisitorRecord, VisitorStore } from '../ports/visitor-store.ts';

/**
 * The only way from somebody and an id to a conversation. What somebody may not see does not exist for them: the answer
 * is the same as for an id that nobody has.
 * A customer's browsers are one visitor, once the customer's own server has vouched for each.
 */
export async function conversationOfVisitor(
  { conversations, visitors }: { readonly conversations: ConversationStore; readonly visitors: VisitorStore },
  visitor: VisitorRecord,
  conversationId: string,
): Promise<Conversation | undefined> {
  const conversation = await conversations.read(conversationId);
  if (conversation === undefined) return undefined;
  if (conversation.visitorId === visitor.visitorId) return conversation;
  if (visitor.customerId === undefined || conversation.site !== visitor.site) return undefined;
  const other = await visitors.byId(conversation.visitorId);
  return other?.customerId === visitor.customerId ? conversation : undefined;
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

/** The conversation, if this agent may read it, even where they have nothing to do with it any more. */
export async function conversationToRead(
  conversations: ConversationStore,
  agent: AgentRecord,
  conversationId: string,
): Promise<Conversation | undefined> {
  const conversation = await conversations.read(conversationId);
  return conversation !== undefined && mayAgentLookUp(agent, conversation) ? conversation : undefined;
}

/** Whose data is forgotten for good is decided by those who lead. */
export function mayErase(agent: AgentRecord): boolean {
  return maySupervise(agent);
}

/** Live boards, joining, whispering and giving on what others have are for those who lead. */
export function maySupervise({ role }: AgentRecord): boolean {
  return role === 'supervisor' || role === 'admin';
}

/** Whose conversations a search goes through; absent: everybody's. None, for who may read none. */
export function searchScope({ agentId, role, departments }: AgentRecord) {
  if (role === 'editor') return 'none';
  return role === 'agent' ? { agentId, departments } : undefined;
}

/** What an agent may see, and what is over in their departments, whoever had it: to learn how it was answered. */
export function mayAgentLookUp(agent: AgentRecord, conversation: Conversation): boolean {
  if (mayAgentSee(agent, conversation)) return true;
  const { status, department } = conversation;
  if (agent.role !== 'agent' || status !== 'closed' || department === undefined) return false;
  return agent.departments.includes(department);
}

/** What the bot knows and how sure it must be is for those who write it and those who answer for it. */
export function mayReadContent({ role }: AgentRecord): boolean {
  return role !== 'agent';
}

/** Who says how much others take. */
export function mayDirectOthers({ role }: AgentRecord): boolean {
  return role === 'supervisor' || role === 'admin';
}

/** What the bot says is changed by those whose work it is. */
export function mayEditContent({ role }: AgentRecord): boolean {
  return role === 'editor' || role === 'admin';
}

/** Supervisors and admins see all; agents see their own, and what waits in their departments; editors none. */
export function mayAgentSee(agent: AgentRecord, conversation: Conversation): boolean {
  if (agent.role === 'supervisor' || agent.role === 'admin') return true;
  if (agent.role === 'editor') return false;
  switch (conversation.status) {
    case 'queued':
      return agent.departments.includes(conversation.department);
    case 'later':
      return (
        agent.departments.includes(conversation.department) || conversation.takenBy?.agentId === agent.agentId
      );
    case 'assigned':
      return conversation.agentId === agent.agentId;
    case 'closed':
      return conversation.lastAgent?.agentId === agent.agentId;
    case 'bot':
      return false;
  }
}

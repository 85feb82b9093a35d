import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import { destinationOf } from '../engine/destination.ts';
import { positionOf } from '../engine/waiting.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { AgentView, ConversationSummary } from '../protocol/agent-rest.ts';
import type { VisitorConversation } from '../protocol/visitor-rest.ts';

/** A conversation as its visitor may see it. */
export async function visitorView(deps: Deps, conversation: Conversation): Promise<VisitorConversation> {
  const { id, status, seq, language, rating } = conversation;
  const position = await positionOf(deps, conversation);
  return {
    conversationId: id,
    status,
    seq,
    language,
    ...departmentView(deps, conversation),
    ...(conversation.status === 'assigned' ? { agentName: conversation.agentName } : {}),
    ...(position === undefined ? {} : { position }),
    ...(rating === undefined ? {} : { rating }),
  };
}

/** The department by name; one that is no longer in the content is left out. */
function departmentView(
  deps: Deps,
  { department, language }: Conversation,
): Pick<VisitorConversation, 'department'> {
  if (department === undefined || !deps.published().catalogue.departments.has(department)) return {};
  const { departmentName, opens } = destinationOf(deps, department, language);
  return { department: { id: department, name: departmentName, open: opens === undefined } };
}

/** A conversation as one line of an agent's list. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  const { id, status, seq, visitorId, language, startedAt } = conversation;
  const { department, pageUrl, rating, preview } = conversation;
  return {
    conversationId: id,
    status,
    seq,
    visitorId,
    language,
    startedAt,
    ...(department === undefined ? {} : { department }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(rating === undefined ? {} : { rating }),
    ...(preview === undefined ? {} : { preview }),
    ...handedView(conversation),
    ...unanswered(conversation),
  };
}

function handedView(conversation: Conversation): Partial<ConversationSummary> {
  switch (conversation.status) {
    case 'bot':
      return {};
    case 'queued':
      return { reason: conversation.reason, queuedAt: conversation.queuedAt };
    case 'assigned': {
      const { reason, queuedAt, agentId, agentName, assignedAt } = conversation;
      return { reason, queuedAt, agentId, agentName, assignedAt };
    }
    case 'closed': {
      const { closedAt, closeReason, lastAgent } = conversation;
      return { closedAt, closeReason, ...lastAgent };
    }
  }
}

/** The visitor waits for a word while theirs is the last. */
function unanswered({
  status,
  lastWord,
  preview,
}: Conversation): Pick<ConversationSummary, 'unansweredSince'> {
  if (status === 'closed' || lastWord === undefined || preview?.author !== 'visitor') return {};
  return { unansweredSince: lastWord.at };
}

/** An agent as they may see themselves. */
export function agentView(deps: Deps, agent: AgentRecord): AgentView {
  const { agentId, email, name, role, departments, presence, capacity } = agent;
  const standard = deps.published().catalogue.settings.capacity;
  return {
    agentId,
    email,
    name,
    role,
    departments: [...departments],
    presence,
    capacity: capacity ?? standard,
  };
}

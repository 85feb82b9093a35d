import { type Conversation, type LaterConversation, onlySite } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import { destinationOf } from '../engine/destination.ts';
import { staffedDepartments } from '../engine/presence.ts';
import { standingInQueue } from '../engine/waiting.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { AgentView, ConversationSummary } from '../protocol/agent-rest.ts';
import type { VisitorConversation } from '../protocol/visitor-rest.ts';

/** A conversation as its visitor may see it. */
export async function visitorView(deps: Deps, conversation: Conversation): Promise<VisitorConversation> {
  const { id, status, seq, language, rating } = conversation;
  const standing = await standingInQueue(deps, conversation);
  return {
    conversationId: id,
    status,
    seq,
    language,
    ...(await departmentView(deps, conversation)),
    ...(conversation.status === 'assigned' ? { agentName: conversation.agentName } : {}),
    ...standing,
    ...(rating === undefined ? {} : { rating }),
    ...consentView(conversation),
    ...(conversation.contact === undefined ? {} : { contact: conversation.contact }),
  };
}

function consentView({ aiConsent }: Conversation): Pick<VisitorConversation, 'aiConsent'> {
  return aiConsent === 'given' || aiConsent === 'refused' ? { aiConsent } : {};
}

/** The department by name, open where somebody is there whatever its hours; one that is no longer in the content is left out. */
async function departmentView(
  deps: Deps,
  { department, language }: Conversation,
): Promise<Pick<VisitorConversation, 'department'>> {
  if (department === undefined || !deps.published().catalogue.departments.has(department)) return {};
  const { departmentName, opens } = destinationOf(deps, department, language);
  const open = opens === undefined || (await staffedDepartments(deps)).has(department);
  return { department: { id: department, name: departmentName, open } };
}

/** A conversation as one line of an agent's list. */
export function summaryOf(conversation: Conversation): ConversationSummary {
  const { id, status, seq, visitorId, site, language, startedAt, quietSince } = conversation;
  const { changedAt = quietSince, department, pageUrl, device, tags, rating, preview } = conversation;
  return {
    conversationId: id,
    status,
    seq,
    visitorId,
    ...(site === onlySite ? {} : { site }),
    language,
    startedAt,
    changedAt,
    ...(department === undefined ? {} : { department }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    ...(device === undefined ? {} : { device }),
    ...(tags === undefined || tags.length === 0 ? {} : { tags: [...tags] }),
    ...(rating === undefined ? {} : { rating }),
    ...(preview === undefined ? {} : { preview }),
    ...handedView(conversation),
    ...consentView(conversation),
    ...unanswered(conversation),
    ...reachView(conversation),
  };
}

function handedView(conversation: Conversation): Partial<ConversationSummary> {
  switch (conversation.status) {
    case 'bot':
      return {};
    case 'queued':
      return { reason: conversation.reason, queuedAt: conversation.queuedAt };
    case 'later':
      return laterView(conversation);
    case 'assigned': {
      const { reason, queuedAt, agentId, agentName, assignedAt, joined = [] } = conversation;
      const beside = joined.length === 0 ? {} : { joined: joined.map((one) => one.agentId) };
      return { reason, queuedAt, agentId, agentName, assignedAt, ...beside };
    }
    case 'closed': {
      const { closedAt, closeReason, lastAgent } = conversation;
      return { closedAt, closeReason, ...lastAgent };
    }
  }
}

function laterView({ reason, queuedAt, takenBy }: LaterConversation): Partial<ConversationSummary> {
  if (takenBy === undefined) return { reason, queuedAt };
  const { agentId, agentName, at: assignedAt } = takenBy;
  return { reason, queuedAt, agentId, agentName, assignedAt };
}

function reachView({
  contact,
  person,
  mail,
}: Conversation): Pick<ConversationSummary, 'contact' | 'person' | 'mail'> {
  return { ...(contact && { contact }), ...(person && { person }), ...(mail && { mail }) };
}

/** The visitor waits for a word while theirs is the last, or since they left contact details. */
export function unanswered(conversation: Conversation): Pick<ConversationSummary, 'unansweredSince'> {
  if (conversation.status === 'later') {
    const { awaitedSince } = conversation;
    return awaitedSince === undefined ? {} : { unansweredSince: awaitedSince };
  }
  const { status, lastWord, preview } = conversation;
  if (status === 'closed' || lastWord === undefined || preview?.author !== 'visitor') return {};
  return { unansweredSince: lastWord.at };
}

/** An agent as they may see themselves. */
export function agentView(deps: Deps, agent: AgentRecord): AgentView {
  const { agentId, email, name, role, departments, presence, awayReason, capacity } = agent;
  const standard = deps.published().catalogue.settings.capacity;
  return {
    agentId,
    email,
    name,
    role,
    departments: [...departments],
    presence,
    ...(awayReason === undefined ? {} : { awayReason }),
    capacity: capacity ?? standard,
    ...(deps.mail === undefined ? {} : { mail: 'on' }),
  };
}

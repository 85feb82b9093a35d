import type { Command, Destination } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { destinationOf, nameOf } from './destination.ts';
import { type Posted, postOnce } from './post-once.ts';
import { isReachable, staffedDepartments } from './presence.ts';
import { expectedWait } from './waiting.ts';

type Post = Extract<Command, { type: 'post-visitor-message' }>;

/**
 * Stores what a visitor says once, whatever the number of tries. What was closed, or answered by mail, goes on with the
 * agent of before where they are there and have room, unless that room is taken in this very moment.
 */
export async function postAsVisitor(deps: Deps, conversation: Conversation, said: Post): Promise<Posted> {
  const staffed = await whereSomebodyIs(deps, conversation);
  const command = { ...said, ...(staffed && { staffed }) };
  const resumeWith = await lastAgent(deps, conversation);
  if (resumeWith === undefined) return postOnce(deps, conversation.id, command);
  try {
    return await postOnce(deps, conversation.id, { ...command, resumeWith });
  } catch (error) {
    if (!(error instanceof RefusedError) || error.code !== 'agent-full') throw error;
    return postOnce(deps, conversation.id, command);
  }
}

/** The department of a conversation that was answered by mail, where one of its agents can be reached at this moment. */
async function whereSomebodyIs(deps: Deps, conversation: Conversation): Promise<Destination | undefined> {
  if (conversation.status !== 'later' || conversation.awaitedSince !== undefined) return undefined;
  const { department, language } = conversation;
  if (!deps.published().catalogue.departments.has(department)) return undefined;
  if (!(await staffedDepartments(deps)).has(department)) return undefined;
  const { departmentName } = destinationOf(deps, department, language);
  const expected = await expectedWait(deps, department, deps.clock.now());
  return { department, departmentName, ...(expected === undefined ? {} : { expected }) };
}

/** The agent who had a closed conversation, or answered it by mail, if they could take it again at this moment. */
async function lastAgent(deps: Deps, conversation: Conversation) {
  const former = lastAgentOf(conversation);
  if (former === undefined) return undefined;
  const agent = await deps.agents.byId(former.agentId);
  if (agent === undefined || !(await isReachable(deps, agent))) return undefined;
  const { catalogue } = deps.published();
  const department = catalogue.departments.get(conversation.department ?? '');
  if (department === undefined) return undefined;
  const loads = await deps.conversations.workloads();
  const assigned = loads.find(({ agentId }) => agentId === agent.agentId)?.assigned ?? 0;
  const capacity = agent.capacity ?? department.capacity ?? catalogue.settings.capacity;
  if (assigned >= capacity) return undefined;
  const { agentId, name: agentName } = agent;
  return { agentId, agentName, departmentName: nameOf(department, conversation.language), capacity };
}

function lastAgentOf(conversation: Conversation): { readonly agentId: string } | undefined {
  if (conversation.status === 'later') return conversation.takenBy;
  return conversation.status === 'closed' ? conversation.lastAgent : undefined;
}

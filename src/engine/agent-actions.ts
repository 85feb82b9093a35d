import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import { RefusedError } from '../protocol/refusals.ts';
import type { Deps } from './deps.ts';
import { destinationOf, nameOf } from './destination.ts';
import { execute } from './execute.ts';
import { type Posted, postOnce } from './post-once.ts';
import { isReachable } from './presence.ts';

/** An agent takes a waiting conversation. Of any number of agents one wins; the others learn `already-assigned`. */
export async function claim(
  deps: Deps,
  agent: AgentRecord,
  conversation: Conversation,
): Promise<Conversation> {
  if (agent.presence === 'offline') throw new RefusedError('agent-offline');
  const department = deps.published().catalogue.departments.get(conversation.department ?? '');
  const departmentName = department === undefined ? '' : nameOf(department, conversation.language);
  const command = { type: 'assign', how: 'claimed', departmentName, ...named(agent) } as const;
  return (await execute(deps, conversation.id, command)).conversation;
}

/** The agent writes to the visitor. */
export async function sayAsAgent(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  message: { readonly messageId: string; readonly text: string },
): Promise<Posted> {
  return postOnce(deps, conversationId, { type: 'post-agent-message', ...message, ...named(agent) });
}

/** A note that only agents see. */
export async function addNote(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  text: string,
): Promise<{ noteId: string; seq: number }> {
  const noteId = deps.ids.id();
  const command = { type: 'add-note', noteId, text, ...named(agent) } as const;
  const { conversation } = await execute(deps, conversationId, command);
  return { noteId, seq: conversation.seq };
}

/** Gives a conversation to another agent who can be reached, or to a department's queue. */
export async function transfer(
  deps: Deps,
  agent: AgentRecord,
  conversation: Conversation,
  to: {
    readonly agentId?: string | undefined;
    readonly department?: string | undefined;
    readonly note?: string | undefined;
  },
): Promise<Conversation> {
  const receiver = to.agentId === undefined ? undefined : await reachableAgent(deps, to.agentId);
  const departmentId = to.department ?? departmentFor(conversation, receiver);
  const { conversation: after } = await execute(deps, conversation.id, {
    type: 'transfer',
    ...named(agent),
    destination: destinationOf(deps, departmentId, conversation.language),
    ...(receiver === undefined ? {} : { to: named(receiver) }),
    ...(to.note === undefined ? {} : { note: to.note }),
  });
  return after;
}

/** Gives the conversation back to the bot. */
export async function returnToBot(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  note: string | undefined,
): Promise<Conversation> {
  const { conversation } = await execute(deps, conversationId, {
    type: 'return-to-bot',
    by: 'agent',
    agentId: agent.agentId,
    ...(note === undefined ? {} : { note }),
  });
  return conversation;
}

/** Ends the conversation with a reason. */
export async function close(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  reason: string,
): Promise<Conversation> {
  const command = { type: 'close', by: 'agent', agentId: agent.agentId, reason } as const;
  return (await execute(deps, conversationId, command)).conversation;
}

async function reachableAgent(deps: Deps, agentId: string): Promise<AgentRecord> {
  const agent = await deps.agents.byId(agentId);
  if (agent === undefined) throw new RefusedError('agent-unknown');
  if (!(await isReachable(deps, agent))) throw new RefusedError('agent-unreachable');
  return agent;
}

/** The conversation keeps its department where the receiver is in it. */
function departmentFor(conversation: Conversation, receiver: AgentRecord | undefined): string | undefined {
  const { department } = conversation;
  if (receiver === undefined || (department !== undefined && receiver.departments.includes(department))) {
    return department;
  }
  return receiver.departments[0] ?? department;
}

function named({ agentId, name }: AgentRecord): { agentId: string; agentName: string } {
  return { agentId, agentName: name };
}

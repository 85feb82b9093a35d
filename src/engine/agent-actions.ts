import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { Verdict } from '../protocol/events.ts';
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

/** The agent does not take what they were given; it goes back to its old place and is not given to them again. */
export async function refuse(deps: Deps, agent: AgentRecord, conversationId: string): Promise<Conversation> {
  const command = { type: 'refuse', agentId: agent.agentId } as const;
  return (await execute(deps, conversationId, command)).conversation;
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

/** Says what was wrong with the bot's move at this seq; null takes it back. */
export async function judgeMove(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  { seq, verdict }: { readonly seq: number; readonly verdict: Verdict | null },
): Promise<Conversation> {
  const [move] = await deps.conversations.eventsAfter(conversationId, seq - 1, 1);
  const command = { type: 'judge-move', move, verdict, ...named(agent) } as const;
  return (await execute(deps, conversationId, command)).conversation;
}

/** To whom a conversation is given: an agent, or a department. */
export interface Giving {
  readonly agentId?: string | undefined;
  readonly department?: string | undefined;
  readonly note?: string | undefined;
}

/** Gives a conversation to another agent who can be reached, or to a department's queue. */
export async function transfer(
  deps: Deps,
  agent: AgentRecord,
  conversation: Conversation,
  to: Giving,
): Promise<Conversation> {
  const { conversation: after } = await execute(deps, conversation.id, {
    type: 'transfer',
    ...named(agent),
    ...(await goalOf(deps, conversation, to)),
    ...(to.note === undefined ? {} : { note: to.note }),
  });
  return after;
}

/** Where a conversation goes, and who gets it there. Refuses an agent who cannot be reached. */
export async function goalOf(deps: Deps, conversation: Conversation, { agentId, department }: Giving) {
  const receiver = agentId === undefined ? undefined : await reachableAgent(deps, agentId);
  const goal = department ?? departmentFor(conversation, receiver);
  return {
    destination: destinationOf(deps, goal, conversation.language),
    ...(receiver === undefined ? {} : { to: named(receiver) }),
  };
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
  tags: readonly string[] = [],
): Promise<Conversation> {
  const tagging = { add: tags, agentName: agent.name };
  const command = { type: 'close', by: 'agent', agentId: agent.agentId, reason, tagging } as const;
  return (await execute(deps, conversationId, command)).conversation;
}

/** Puts tags on the conversation and takes them off. */
export async function tag(
  deps: Deps,
  agent: AgentRecord,
  conversationId: string,
  change: { readonly add: readonly string[]; readonly remove: readonly string[] },
): Promise<Conversation> {
  return (await execute(deps, conversationId, { type: 'tag', ...change, ...named(agent) })).conversation;
}

/** An agent who can be given a conversation; throws RefusedError where there is none or they cannot be reached. */
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

export function named({ agentId, name }: AgentRecord): { agentId: string; agentName: string } {
  return { agentId, agentName: name };
}

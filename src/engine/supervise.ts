import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import { type Giving, goalOf, named } from './agent-actions.ts';
import type { Deps } from './deps.ts';
import { destinationOf } from './destination.ts';
import { execute } from './execute.ts';

/** A note to the agent who has the conversation. */
export async function whisper(
  deps: Deps,
  supervisor: AgentRecord,
  conversationId: string,
  text: string,
): Promise<{ noteId: string; seq: number }> {
  const noteId = deps.ids.id();
  const command = { type: 'whisper', noteId, text, ...named(supervisor) } as const;
  const { conversation } = await execute(deps, conversationId, command);
  return { noteId, seq: conversation.seq };
}

/** From now on the supervisor may write beside the agent, who goes on having the conversation. */
export async function join(
  deps: Deps,
  supervisor: AgentRecord,
  { id, department, language }: Conversation,
): Promise<Conversation> {
  const { departmentName } = destinationOf(deps, department, language);
  const command = { type: 'join', departmentName, ...named(supervisor) } as const;
  return (await execute(deps, id, command)).conversation;
}

/** The supervisor no longer writes beside the agent. */
export async function stopJoining(
  deps: Deps,
  supervisor: AgentRecord,
  conversationId: string,
): Promise<Conversation> {
  return (await execute(deps, conversationId, { type: 'stop-joining', ...named(supervisor) })).conversation;
}

/** Gives on what an agent has or what waits, without having it in between. */
export async function reassign(
  deps: Deps,
  supervisor: AgentRecord,
  conversation: Conversation,
  to: Giving,
): Promise<Conversation> {
  const { conversation: after } = await execute(deps, conversation.id, {
    type: 'reassign',
    ...named(supervisor),
    ...(await goalOf(deps, conversation, to)),
    ...(to.note === undefined ? {} : { note: { noteId: deps.ids.id(), text: to.note } }),
  });
  return after;
}

import type { Command } from '../conversation/commands.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { type Posted, postOnce } from './post-once.ts';
import { isReachable } from './presence.ts';

/** Stores a visitor's message once, whatever the number of tries; the bot's answer follows by itself. */
export async function receiveVisitorMessage(
  deps: Deps,
  conversation: Conversation,
  message: { readonly messageId: string; readonly text: string },
): Promise<Posted> {
  const resumeWith = await formerAgent(deps, conversation);
  const command: Command = {
    type: 'post-visitor-message',
    ...message,
    ...(resumeWith === undefined ? {} : { resumeWith }),
  };
  return postOnce(deps, conversation.id, command);
}

/** The agent who had a closed conversation, if they could take it again at this moment. */
async function formerAgent(deps: Deps, conversation: Conversation) {
  if (conversation.status !== 'closed' || conversation.lastAgent === undefined) return undefined;
  const agent = await deps.agents.byId(conversation.lastAgent.agentId);
  if (agent === undefined || !(await isReachable(deps, agent))) return undefined;
  const { catalogue } = deps.published();
  const department = catalogue.departments.get(conversation.department ?? '');
  if (department === undefined) return undefined;
  const loads = await deps.conversations.workloads();
  const assigned = loads.find(({ agentId }) => agentId === agent.agentId)?.assigned ?? 0;
  if (assigned >= (agent.capacity ?? catalogue.settings.capacity)) return undefined;
  const { agentId, name: agentName } = agent;
  return { agentId, agentName, departmentName: nameOf(department, conversation.language) };
}

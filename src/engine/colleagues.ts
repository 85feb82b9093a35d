import type { Colleagues } from '../protocol/agent-rest.ts';
import { isOpen } from '../routing/opening-hours.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { isReachable } from './presence.ts';
import { languageFor } from './start-conversation.ts';

/** Agents and departments, named in the reader's language, that a conversation can be given to. An unreachable agent counts as offline. */
export async function colleaguesOf(deps: Deps, locale: string | undefined): Promise<Colleagues> {
  const { departments, settings } = deps.published().catalogue;
  const language = languageFor(settings.languages, locale);
  const loads = new Map((await deps.conversations.workloads()).map((load) => [load.agentId, load.assigned]));
  const agents = (await deps.agents.list()).filter(({ role }) => role !== 'editor');
  return {
    agents: await Promise.all(
      agents.map(async (agent) => {
        const { agentId, name, presence, awayReason } = agent;
        const reachable = presence !== 'online' || (await isReachable(deps, agent));
        return {
          agentId,
          name,
          presence: reachable ? presence : 'offline',
          ...(awayReason === undefined ? {} : { awayReason }),
          departments: [...agent.departments],
          assigned: loads.get(agentId) ?? 0,
        };
      }),
    ),
    departments: [...departments.values()].map((department) => ({
      id: department.id,
      name: nameOf(department, language),
      open: isOpen(department, deps.clock.now()),
    })),
  };
}

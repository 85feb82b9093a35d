import type { Conversation } from '../conversation/conversation.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { Board } from '../protocol/agent-rest.ts';
import { isOpen } from '../routing/opening-hours.ts';
import type { Deps } from './deps.ts';
import { nameOf } from './destination.ts';
import { isReachable } from './presence.ts';
import { type QueueFigures, queueFigures } from './queue-figures.ts';
import { languageFor } from './start-conversation.ts';

/** More are never assigned at once in one workplace. */
const mostAssigned = 5_000;

interface Held {
  readonly waiting: readonly Conversation[];
  readonly assigned: readonly Conversation[];
  readonly agents: readonly AgentNow[];
}

type AgentNow = Board['agents'][number];

/** How things stand: who waits where and since when, and what each agent has. */
export async function boardOf(deps: Deps, locale: string | undefined): Promise<Board> {
  const { departments, settings } = deps.published().catalogue;
  const language = languageFor(settings.languages, locale);
  const waiting = await deps.conversations.queued();
  const assigned = await deps.conversations.list({ status: 'assigned', limit: mostAssigned });
  const people = (await deps.agents.list()).filter(({ role }) => role !== 'editor');
  const agents = await Promise.all(people.map((agent) => agentNow(deps, agent, assigned)));
  const figures = await queueFigures(deps);
  return {
    departments: [...departments.values()].map((department) => ({
      id: department.id,
      name: nameOf(department, language),
      open: isOpen(department, deps.clock.now()),
      ...departmentNow(department.id, { waiting, assigned, agents }),
      ...estimatesOf(figures.get(department.id)),
    })),
    agents,
  };
}

function departmentNow(id: string, { waiting, assigned, agents }: Held) {
  const queue = waiting.filter(({ department }) => department === id);
  const since = first(queue.map((one) => (one.status === 'queued' ? one.queuedAt : undefined)));
  return {
    waiting: queue.length,
    ...(since === undefined ? {} : { waitingSince: since }),
    assigned: assigned.filter(({ department }) => department === id).length,
    online: agents.filter(({ presence, departments }) => presence === 'online' && departments.includes(id))
      .length,
  };
}

function estimatesOf(figures: QueueFigures | undefined): Pick<Board['departments'][number], 'estimates'> {
  if (figures?.held === undefined || figures.medianErrorMs === undefined) return {};
  const { told, held, medianErrorMs } = figures;
  return { estimates: { told, held: Math.round(held * told), medianErrorMs } };
}

async function agentNow(
  deps: Deps,
  agent: AgentRecord,
  assigned: readonly Conversation[],
): Promise<AgentNow> {
  const { agentId, name, presence, awayReason, departments, capacity } = agent;
  const own = assigned.filter((one) => one.status === 'assigned' && one.agentId === agentId);
  const owed = own.filter(({ preview }) => preview?.author === 'visitor');
  const since = first(owed.map(({ lastWord }) => lastWord?.at));
  const isThere = presence !== 'online' || (await isReachable(deps, agent));
  return {
    agentId,
    name,
    presence: isThere ? presence : 'offline',
    ...(awayReason === undefined ? {} : { awayReason }),
    departments: [...departments],
    assigned: own.length,
    capacity: capacity ?? deps.published().catalogue.settings.capacity,
    unanswered: owed.length,
    ...(since === undefined ? {} : { unansweredSince: since }),
  };
}

function first(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((at) => at !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

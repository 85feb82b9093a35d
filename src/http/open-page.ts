import { mayAgentSee, searchScope } from '../auth/access.ts';
import type { Conversation } from '../conversation/conversation.ts';
import type { Deps } from '../engine/deps.ts';
import type { AgentRecord } from '../ports/agent-store.ts';
import type { ListFilter } from '../ports/conversation-store.ts';
import type { OpenPage, OpenQuery } from '../protocol/agent-rest.ts';
import { HttpProblem } from './problem.ts';
import { summaryOf } from './views.ts';

const pageSize = 50;

/** The open conversations that this agent may see, a page of them; who leads sees all, agents those of their departments. */
export async function openPage(
  deps: Pick<Deps, 'conversations'>,
  agent: AgentRecord,
  { status, department, after }: OpenQuery,
): Promise<OpenPage> {
  const departments = departmentsFor(agent, department);
  const found = await deps.conversations.list({
    status: status ?? 'open',
    ...(departments && { departments }),
    ...(after !== undefined && { before: placeOf(after) }),
    limit: pageSize,
  });
  const last = found.length === pageSize ? found.at(-1) : undefined;
  return {
    conversations: found.filter((one) => mayAgentSee(agent, one)).map(summaryOf),
    ...(last && { next: markOf(last) }),
  };
}

/** Undefined: those of every department, and of none. */
function departmentsFor(agent: AgentRecord, wished: string | undefined): ListFilter['departments'] {
  const scope = searchScope(agent);
  if (scope === 'none') throw new HttpProblem(403, 'Editors read no conversations.');
  if (wished === undefined) return scope?.departments;
  return scope === undefined || scope.departments.includes(wished) ? [wished] : [];
}

/** As `changedAt` of a summary says it, so that who reads on knows how far the page goes. */
function markOf(conversation: Conversation): string {
  return `${summaryOf(conversation).changedAt}.${conversation.id}`;
}

function placeOf(mark: string): NonNullable<ListFilter['before']> {
  const dot = mark.indexOf('.');
  return { at: Number(mark.slice(0, dot)), id: mark.slice(dot + 1) };
}

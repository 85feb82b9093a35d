import type { Department } from '../catalogue/types.ts';
import type { Destination } from '../conversation/commands.ts';
import { RefusedError } from '../protocol/refusals.ts';
import { isOpen, opensAt, sayTime } from '../routing/opening-hours.ts';
import type { Deps } from './deps.ts';
import { isReachable } from './presence.ts';

/** A department as a handoff's goal: its name, and when it opens if it is closed now. Refuses an unknown one. */
export function destinationOf(
  deps: Pick<Deps, 'published' | 'clock'>,
  departmentId: string | undefined,
  language: string,
): Destination {
  const { catalogue } = deps.published();
  const id = departmentId ?? catalogue.settings.defaultDepartment;
  const department = catalogue.departments.get(id);
  if (department === undefined) throw new RefusedError('department-unknown');
  const opens = opensInWords(department, deps.clock.now(), language);
  return {
    department: id,
    departmentName: nameOf(department, language),
    ...(opens === undefined ? {} : { opens }),
  };
}

/**
 * The goal of a handoff that happens now. Where an agent of the department can be reached, it is not called closed,
 * whatever its hours: that agent gets the conversation.
 */
export async function staffedDestination(
  deps: Deps,
  departmentId: string | undefined,
  language: string,
): Promise<Destination> {
  const { opens, ...destination } = destinationOf(deps, departmentId, language);
  if (opens === undefined) return destination;
  for (const agent of await deps.agents.list()) {
    const isTheirs = agent.departments.includes(destination.department);
    if (isTheirs && (await isReachable(deps, agent))) return destination;
  }
  return { ...destination, opens };
}

/** When a closed department opens next, in words; undefined while it is open. */
export function opensInWords(department: Department, now: number, language: string): string | undefined {
  if (isOpen(department, now)) return undefined;
  const at = opensAt(department, now);
  return at === undefined ? '–' : sayTime(at, now, department.timeZone, language);
}

/** A department's name in this language, or in the first that it has. */
export function nameOf(department: Department, language: string): string {
  return department.name[language] ?? Object.values(department.name)[0] ?? department.id;
}

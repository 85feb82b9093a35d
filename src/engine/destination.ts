import type { Department } from '../catalogue/types.ts';
import type { Destination, StaffedDestination } from '../conversation/commands.ts';
import { RefusedError } from '../protocol/refusals.ts';
import { chainOf, chooseDepartment } from '../routing/fallback.ts';
import { isOpen, opensAt, sayTime } from '../routing/opening-hours.ts';
import type { Deps } from './deps.ts';
import { staffedDepartments } from './presence.ts';
import { expectedWait } from './waiting.ts';

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
 * The goal of a handoff that happens now, by opening hours and by who is there at this moment: the department, or one
 * that it falls back to while nobody is there, and what is to be expected of the wait. Where an agent can be reached, a
 * department is not called closed, whatever its hours: that agent gets the conversation. `joinedAt` (Unix ms) is when
 * the visitor first joined the queue.
 */
export async function staffedDestination(
  deps: Deps,
  departmentId: string | undefined,
  language: string,
  joinedAt = deps.clock.now(),
): Promise<StaffedDestination> {
  const wished = destinationOf(deps, departmentId, language);
  const staffed = await staffedDepartments(deps);
  const { departments } = deps.published().catalogue;
  const [first, ...others] = chainOf(departments, wished.department);
  if (first === undefined) return { ...wished, staffed: false };
  const { id } = chooseDepartment([first, ...others], language, (department) => {
    if (staffed.has(department.id)) return 'staffed';
    return isOpen(department, deps.clock.now()) ? 'open' : 'closed';
  });
  if (!staffed.has(id)) return { ...destinationOf(deps, id, language), staffed: false };
  const { opens: _whatever, ...destination } = destinationOf(deps, id, language);
  const expected = await expectedWait(deps, id, joinedAt);
  return { ...destination, staffed: true, ...(expected === undefined ? {} : { expected }) };
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

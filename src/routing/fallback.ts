import type { Department } from '../catalogue/types.ts';

/** Who is in a department at this moment. */
export type Staffing = 'staffed' | 'open' | 'closed';

type Known = Pick<Department, 'id' | 'fallback' | 'languages'>;

/** The department, then those it falls back to, in order; nothing where it is unknown. */
export function chainOf<D extends Known>(departments: ReadonlyMap<string, D>, id: string): readonly D[] {
  const chain: D[] = [];
  for (let next = departments.get(id); next !== undefined && !chain.includes(next); ) {
    chain.push(next);
    next = departments.get(next.fallback ?? '');
  }
  return chain;
}

/**
 * Where a handoff to the first of these departments goes: the first in which somebody can be reached, before one that is
 * only open; among equals one that speaks the visitor's language. Where nobody is there and all is closed, the first.
 */
export function chooseDepartment<D extends Known>(
  chain: readonly [D, ...D[]],
  language: string,
  staffing: (department: D) => Staffing,
): D {
  for (const wanted of ['staffed', 'open'] as const) {
    const there = chain.filter((department) => staffing(department) === wanted);
    const fluent = there.find(({ languages }) => languages?.includes(language) ?? true);
    const chosen = fluent ?? there[0];
    if (chosen !== undefined) return chosen;
  }
  return chain[0];
}

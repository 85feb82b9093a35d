import type { Content, Placed } from './content.ts';
import { suggestion } from './nearest.ts';
import type { DepartmentsShape } from './shapes.ts';
import type { Fault } from './types.ts';
import { errorAt, type Path, positionOf, warningAt } from './yaml-file.ts';

/** A visitor is passed on at most so often. */
export const mostFallbacks = 3;

/** Every department falls back to another that exists, in no circle and not too far; languages are the settings'. */
export function checkDepartments({ departments, departmentIds, languages }: Content): Fault[] {
  if (departments === undefined) return [];
  return Object.keys(departments.shape).flatMap((id) => [
    ...checkFallback(departments, id, departmentIds ?? []),
    ...checkLanguages(departments, id, languages),
  ]);
}

function checkFallback(
  { yaml, shape }: Placed<DepartmentsShape>,
  id: string,
  departmentIds: readonly string[],
): Fault[] {
  const fallback = shape[id]?.fallback;
  if (fallback === undefined) return [];
  const path: Path = [id, 'fallback'];
  const fault = (message: string) => [errorAt(yaml, positionOf(yaml, path), `${path.join('.')}: ${message}`)];
  if (!departmentIds.includes(fallback)) {
    const known = departmentIds.filter((other) => other !== id);
    return fault(
      `expected another department (${known.join(', ')}), found "${fallback}"${suggestion(fallback, known)}`,
    );
  }
  const chain = chainFrom(shape, id);
  const way = chain.join(' → ');
  if (chain.at(-1) === id) return fault(`expected no circle, found ${way}`);
  if (chain.length - 1 > mostFallbacks) {
    return fault(`expected at most ${mostFallbacks} departments in a row, found ${way}`);
  }
  return [];
}

/** The department and those it falls back to, up to the first that is there already; a circle of others ends there. */
function chainFrom(shape: DepartmentsShape, id: string): readonly string[] {
  const chain = [id];
  for (let next = shape[id]?.fallback; next !== undefined; next = shape[next]?.fallback) {
    if (next !== id && chain.includes(next)) return chain; // told of where the circle is
    chain.push(next);
    if (next === id) return chain;
  }
  return chain;
}

function checkLanguages(
  { yaml, shape }: Placed<DepartmentsShape>,
  id: string,
  languages: readonly string[] | undefined,
): Fault[] {
  const spoken = shape[id]?.languages ?? [];
  return spoken.flatMap((language, index) => {
    if (languages === undefined || languages.includes(language)) return [];
    const path: Path = [id, 'languages', index];
    const message = `${id}.languages: expected the languages of _settings.yaml (${languages.join(', ')}), found "${language}"`;
    return [warningAt(yaml, positionOf(yaml, path), message)];
  });
}

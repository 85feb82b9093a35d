import type { Content, PlacedIntent } from './content.ts';
import { partsOf } from './escalation-parts.ts';
import { suggestion } from './nearest.ts';
import type { Fault } from './types.ts';
import { errorAt, type Path, positionOf, type YamlFile } from './yaml-file.ts';

/** Departments and intents that are named somewhere must exist. */
export function checkReferences(content: Content): Fault[] {
  const { settings, escalation } = content;
  return [
    ...(settings
      ? checkDepartment(content, settings.yaml, ['default_department'], settings.shape.default_department)
      : []),
    ...checkChoice(content),
    ...(settings ? checkIntentIds(content, settings.yaml, 'start', settings.shape.start) : []),
    ...(escalation
      ? partsOf(escalation.shape).flatMap(({ path, department }) =>
          checkDepartment(content, escalation.yaml, [...path, 'department'], department),
        )
      : []),
    ...content.intents.flatMap((intent) => [
      ...checkDepartment(content, intent.yaml, ['department'], intent.shape.department),
      ...checkIntentIds(content, intent.yaml, 'follow_ups', intent.shape.follow_ups),
      ...checkOwnId(intent),
    ]),
  ];
}

/** Visitors who are to choose need a choice. */
function checkChoice({ settings, departmentIds = [] }: Content): Fault[] {
  if (settings?.shape.before_chat?.department !== 'ask' || departmentIds.length !== 1) return [];
  const path: Path = ['before_chat', 'department'];
  const message = `${path.join('.')}: expected two departments at least to choose from, found one`;
  return [errorAt(settings.yaml, positionOf(settings.yaml, path), message)];
}

function checkDepartment(
  { departmentIds }: Content,
  yaml: YamlFile,
  path: Path,
  id: string | undefined,
): Fault[] {
  if (id === undefined || departmentIds === undefined || departmentIds.includes(id)) return [];
  const expected = `expected a department of _departments.yaml (${departmentIds.join(', ')})`;
  return [
    errorAt(
      yaml,
      positionOf(yaml, path),
      `${path.join('.')}: ${expected}, found "${id}"${suggestion(id, departmentIds)}`,
    ),
  ];
}

function checkIntentIds(
  { intentIds }: Content,
  yaml: YamlFile,
  key: string,
  ids: readonly string[],
): Fault[] {
  return ids.flatMap((id, index) => {
    const path: Path = [key, index];
    if (ids.indexOf(id) < index)
      return [errorAt(yaml, positionOf(yaml, path), `${key}: expected "${id}" once, found it again`)];
    if (intentIds.has(id)) return [];
    const message = `${key}: expected the id of an intent, found "${id}"${suggestion(id, intentIds)}`;
    return [errorAt(yaml, positionOf(yaml, path), message)];
  });
}

function checkOwnId({ id, yaml, shape }: PlacedIntent): Fault[] {
  const index = shape.follow_ups.indexOf(id);
  if (index < 0) return [];
  return [
    errorAt(
      yaml,
      positionOf(yaml, ['follow_ups', index]),
      'follow_ups: expected other intents, found this one',
    ),
  ];
}

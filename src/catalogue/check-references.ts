import type { Content, PlacedIntent } from './content.ts';
import { suggestion } from './nearest.ts';
import type { Fault } from './types.ts';
import { errorAt, type Path, positionOf, type YamlFile } from './yaml-file.ts';

/** Departments and intents that are named somewhere must exist. */
export function checkReferences(content: Content): Fault[] {
  const { settings } = content;
  return [
    ...(settings
      ? checkDepartment(content, settings.yaml, 'default_department', settings.shape.default_department)
      : []),
    ...(settings ? checkIntentIds(content, settings.yaml, 'start', settings.shape.start) : []),
    ...content.intents.flatMap((intent) => [
      ...checkDepartment(content, intent.yaml, 'department', intent.shape.department),
      ...checkIntentIds(content, intent.yaml, 'follow_ups', intent.shape.follow_ups),
      ...checkOwnId(intent),
    ]),
  ];
}

function checkDepartment(
  { departmentIds }: Content,
  yaml: YamlFile,
  key: string,
  id: string | undefined,
): Fault[] {
  if (id === undefined || departmentIds === undefined || departmentIds.includes(id)) return [];
  const expected = `expected a department of _departments.yaml (${departmentIds.join(', ')})`;
  return [
    errorAt(
      yaml,
      positionOf(yaml, [key]),
      `${key}: ${expected}, found "${id}"${suggestion(id, departmentIds)}`,
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

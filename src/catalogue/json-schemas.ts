import { z } from 'zod';
import { escalationShape } from './escalation-shape.ts';
import { cannedShape, departmentsShape, intentShape, repliesShape, settingsShape } from './shapes.ts';

const shapes = {
  intent: { shape: intentShape, title: 'An intent of Sapa' },
  settings: { shape: settingsShape, title: '_settings.yaml of Sapa' },
  departments: { shape: departmentsShape, title: '_departments.yaml of Sapa' },
  replies: { shape: repliesShape, title: '_replies.yaml of Sapa' },
  canned: { shape: cannedShape, title: '_canned.yaml of Sapa' },
  escalation: { shape: escalationShape, title: '_escalation.yaml of Sapa' },
} as const;

/**
 * JSON Schemas (2020-12) of what may be written in each kind of file, by its name, for editors that complete and check
 * while one types. What one file alone cannot show, such as whether a department exists, is for `intents:check`.
 */
export function jsonSchemas(): ReadonlyMap<string, object> {
  return new Map(
    Object.entries(shapes).map(([name, { shape, title }]) => {
      const schema = z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any', reused: 'inline' });
      const { $schema, ...rest } = schema;
      return [name, { $schema, title, ...rest }];
    }),
  );
}

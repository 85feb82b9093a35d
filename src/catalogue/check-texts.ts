import type { Content } from './content.ts';
import { partsOf } from './escalation-parts.ts';
import { textProblems, type Values } from './text-problems.ts';
import type { Fault, Localised } from './types.ts';
import { errorAt, type Path, piecePosition, type YamlFile } from './yaml-file.ts';

/** Placeholders that the server's own replies may use. */
const replyPlaceholders = ['agent', 'department', 'opens', 'until', 'shop_name'] as const;

/** What visitors read: placeholders must be known, links must lead somewhere, and raw HTML is refused. */
export function checkTexts(content: Content): Fault[] {
  const { settings, departments, replies, escalation, placeholders } = content;
  // Without the settings no placeholder of an answer can be called unknown.
  const inAnswers = placeholders && { ...placeholders, shop_name: settings?.shape.name ?? '' };
  const inReplies = Object.fromEntries(replyPlaceholders.map((name) => [name, name]));
  return [
    ...(settings ? checkText(settings.yaml, ['assistant'], settings.shape.assistant, {}) : []),
    ...(settings ? checkText(settings.yaml, ['greeting'], settings.shape.greeting, {}) : []),
    ...Object.entries(departments?.shape ?? {}).flatMap(([id, { name }]) =>
      departments ? checkText(departments.yaml, [id, 'name'], name, {}) : [],
    ),
    ...Object.entries(replies?.shape ?? {}).flatMap(([key, text]) =>
      replies ? checkText(replies.yaml, [key], text, inReplies) : [],
    ),
    ...(escalation
      ? partsOf(escalation.shape).flatMap(({ path, notice }) =>
          notice ? checkText(escalation.yaml, [...path, 'notice'], notice, inReplies) : [],
        )
      : []),
    ...content.intents.flatMap(({ yaml, shape }) => checkText(yaml, ['answer'], shape.answer, inAnswers)),
  ];
}

function checkText(yaml: YamlFile, path: Path, text: Localised, values: Values | undefined): Fault[] {
  return Object.entries(text).flatMap(([language, written]) =>
    textProblems(written, values).map(({ piece, message }) => {
      const place = [...path, language];
      return errorAt(yaml, piecePosition(yaml, place, piece), `${place.join('.')}: ${message}`);
    }),
  );
}

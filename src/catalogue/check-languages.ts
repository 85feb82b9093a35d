import type { Content } from './content.ts';
import { partsOf } from './escalation-parts.ts';
import { titleParts } from './title.ts';
import type { Fault, Localised } from './types.ts';
import { errorAt, keyPosition, type Path, positionOf, warningAt, type YamlFile } from './yaml-file.ts';

/**
 * Every text must be there in the first language of the settings and should be there in the others; what the server
 * says itself must be there in all of them, since it cannot be answered with anything else.
 */
export function checkLanguages(content: Content): Fault[] {
  const { settings, departments, replies, escalation, languages } = content;
  if (languages === undefined) return [];
  return [
    ...(settings ? checkText(settings.yaml, ['assistant'], settings.shape.assistant, languages) : []),
    ...(settings ? checkText(settings.yaml, ['greeting'], settings.shape.greeting, languages) : []),
    ...(settings?.shape.before_chat?.consent
      ? checkText(
          settings.yaml,
          ['before_chat', 'consent', 'text'],
          settings.shape.before_chat.consent.text,
          languages,
          languages,
        )
      : []),
    ...Object.entries(departments?.shape ?? {}).flatMap(([id, { name }]) =>
      departments ? checkText(departments.yaml, [id, 'name'], name, languages) : [],
    ),
    ...Object.entries(replies?.shape ?? {}).flatMap(([key, text]) =>
      replies ? checkText(replies.yaml, [key], text, languages, languages) : [],
    ),
    ...(escalation
      ? partsOf(escalation.shape).flatMap(({ path, notice }) =>
          notice ? checkText(escalation.yaml, [...path, 'notice'], notice, languages, languages) : [],
        )
      : []),
    ...content.intents.flatMap(({ yaml, shape }) => [
      ...checkTitle(yaml, shape.title, languages),
      ...checkText(yaml, ['answer'], shape.answer, languages),
    ]),
  ];
}

function checkText(
  yaml: YamlFile,
  path: Path,
  text: Localised,
  languages: readonly string[],
  required: readonly string[] = languages.slice(0, 1),
): Fault[] {
  const label = path.join('.');
  const missing = languages.filter((language) => text[language] === undefined);
  const unused = Object.keys(text).filter((language) => !languages.includes(language));
  return [
    ...missing.map((language) => {
      const report = required.includes(language) ? errorAt : warningAt;
      return report(yaml, positionOf(yaml, path), `${label}: expected a text for "${language}", found none`);
    }),
    ...unused.map((language) => {
      const message = `${label}: expected the languages of _settings.yaml (${languages.join(', ')}), found "${language}"`;
      return warningAt(yaml, keyPosition(yaml, [...path, language]), message);
    }),
  ];
}

function checkTitle(yaml: YamlFile, title: string, languages: readonly string[]): Fault[] {
  const parts = titleParts(title, languages);
  const position = positionOf(yaml, ['title']);
  if (parts.length !== 1 && parts.length !== languages.length) {
    const expected = `title: expected one part, or one for each of ${languages.join(' / ')}`;
    return [errorAt(yaml, position, `${expected}, found ${parts.length}`)];
  }
  if (parts.some((part) => part === ''))
    return [errorAt(yaml, position, 'title: expected text on both sides of " / "')];
  const long = parts.find((part) => part.length > buttonLength);
  if (long === undefined) return [];
  const found = `found "${long}" with ${long.length}`;
  return [
    warningAt(
      yaml,
      position,
      `title: expected at most ${buttonLength} characters, to fit a button, ${found}`,
    ),
  ];
}

/** Characters that fit on a quick reply in the narrowest widget. */
const buttonLength = 28;

import type { Content, Placed } from './content.ts';
import type { CannedShape } from './shapes.ts';
import { textProblems } from './text-problems.ts';
import { titleParts } from './title.ts';
import type { Fault } from './types.ts';
import { errorAt, piecePosition, positionOf, warningAt } from './yaml-file.ts';

/** What a canned reply may name beside the settings' own placeholders. */
export const cannedPlaceholders = ['agent', 'department', 'shop_name'] as const;

/** Canned replies are there in the first language, should be in the others, and name only what can be filled in. */
export function checkCanned({ canned, languages, placeholders }: Content): Fault[] {
  if (canned === undefined || languages === undefined) return [];
  const own = Object.fromEntries(cannedPlaceholders.map((name) => [name, name]));
  const values = placeholders && { ...placeholders, ...own };
  return Object.keys(canned.shape).flatMap((id) => [
    ...checkTitle(canned, id, languages),
    ...checkLanguages(canned, id, languages),
    ...checkTexts(canned, id, values),
  ]);
}

function checkTitle({ yaml, shape }: Placed<CannedShape>, id: string, languages: readonly string[]): Fault[] {
  const parts = titleParts(shape[id]?.title ?? '', languages);
  const isWhole = parts.every((part) => part !== '');
  if (isWhole && (parts.length === 1 || parts.length === languages.length)) return [];
  const expected = `${id}.title: expected one part, or one for each of ${languages.join(' / ')}`;
  return [errorAt(yaml, positionOf(yaml, [id, 'title']), `${expected}, found ${parts.length}`)];
}

function checkLanguages(
  { yaml, shape }: Placed<CannedShape>,
  id: string,
  languages: readonly string[],
): Fault[] {
  const missing = languages.filter((language) => shape[id]?.text[language] === undefined);
  return missing.map((language) => {
    const report = language === languages[0] ? errorAt : warningAt;
    const message = `${id}.text: expected a text for "${language}", found none`;
    return report(yaml, positionOf(yaml, [id, 'text']), message);
  });
}

function checkTexts(
  { yaml, shape }: Placed<CannedShape>,
  id: string,
  values: Readonly<Record<string, string>> | undefined,
): Fault[] {
  return Object.entries(shape[id]?.text ?? {}).flatMap(([language, written]) =>
    textProblems(written, values).map(({ piece, message }) => {
      const place = [id, 'text', language];
      return errorAt(yaml, piecePosition(yaml, place, piece), `${place.join('.')}: ${message}`);
    }),
  );
}

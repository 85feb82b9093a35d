import type { Survey, SurveyedIntent } from '../protocol/studio-rest.ts';
import { type Content, type IntentReader, type PlacedIntent, readContent } from './content.ts';
import { parseCatalogue } from './parse-catalogue.ts';
import type { SourceSnapshot } from './source.ts';
import { localiseTitle } from './title.ts';

/** What there is and what is wrong with it. Files that cannot be read are listed all the same, by their path. */
export function surveyContent(snapshot: SourceSnapshot, today: string, readIntent: IntentReader): Survey {
  const { content } = readContent(snapshot, readIntent);
  const { faults } = parseCatalogue(snapshot, today, readIntent);
  const read = new Map(content.intents.map((intent) => [intent.yaml.path, intent]));
  const { settings, languages = [] } = content;
  return {
    intents: snapshot.files
      .filter(({ path }) => !path.startsWith('_'))
      .map(({ path }) => surveyIntent(path, read.get(path), languages)),
    faults,
    languages,
    departments: departmentsOf(content),
    placeholders: { ...content.placeholders, ...(settings && { shop_name: settings.shape.name }) },
  };
}

function surveyIntent(
  path: string,
  intent: PlacedIntent | undefined,
  languages: readonly string[],
): SurveyedIntent {
  const id = path.replace(/\.ya?ml$/u, '');
  if (intent === undefined) {
    return { id, path, title: {}, utterances: {}, tests: 0, answers: [], tags: [] };
  }
  const { title, utterances, tests, answer, tags, department, valid_from, valid_until } = intent.shape;
  return {
    id,
    path,
    title: localiseTitle(title, languages),
    utterances: Object.fromEntries(Object.entries(utterances).map(([key, texts]) => [key, texts.length])),
    tests: Object.values(tests).flat().length,
    answers: Object.keys(answer),
    tags,
    ...(department && { department }),
    ...(valid_from && { validFrom: valid_from }),
    ...(valid_until && { validUntil: valid_until }),
  };
}

function departmentsOf({ departments, departmentIds = [] }: Content): Survey['departments'] {
  return departmentIds.map((id) => ({ id, name: departments?.shape[id]?.name ?? {} }));
}

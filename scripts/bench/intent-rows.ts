import { FolderCatalogueSource } from '../../src/adapters/files/folder-catalogue-source.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import type { Source } from '../../src/matcher/types.ts';
import type { Row } from './labelled-data.ts';

/** A catalogue as rows. */
export interface IntentRows {
  readonly utterances: readonly Row[];
  /** Titles and answers that are learnt from as well. */
  readonly helping: readonly Row[];
  readonly tests: readonly Row[];
}

/** Reads a folder of intents. Throws where they have errors. */
export async function intentRows(folder: string): Promise<IntentRows> {
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const { catalogue } = parseCatalogue(await new FolderCatalogueSource(folder).read(), today);
  if (catalogue === undefined) throw new Error('The intents have errors; npm run intents:check lists them');
  const examples = examplesOf(catalogue, today);
  const from = (...sources: readonly Source[]): readonly Row[] =>
    examples
      .filter(({ source = 'utterance' }) => sources.includes(source))
      .map(({ text, intentId }): Row => [text, intentId]);
  return { utterances: from('utterance'), helping: from('title', 'answer'), tests: from('test') };
}

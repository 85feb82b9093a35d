import type { Bot } from '../src/bot/explain-message.ts';
import { stillValid } from '../src/catalogue/still-valid.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { trainModel } from '../src/matcher/train.ts';
import { localDate, readFolder } from './read-folder.ts';

/** A folder's bot, trained anew. Throws where the intents have errors. */
export async function openBot(folder: string): Promise<Bot> {
  const { catalogue: written } = await readFolder(folder);
  if (written === undefined) {
    throw new Error(`The intents in ${folder} have errors; npm run intents:check -- ${folder} lists them`);
  }
  const catalogue = stillValid(written, localDate());
  const { precision } = catalogue.settings;
  return { catalogue, model: trainModel(examplesOf(catalogue, localDate()), { precision }) };
}

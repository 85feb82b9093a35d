import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { type Bot, explainMessage } from '../src/bot/explain-message.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { trainModel } from '../src/matcher/train.ts';
import { readArgs } from './read-args.ts';
import { linesFor } from './try-lines.ts';

// npm run intents:try -- "a message" ["another"] [--folder intents] [--json]: what the bot makes of each as a conversation's
// first word, and why; with --json the decision records, one a line.
const { values, positionals } = readArgs(
  'npm run intents:try -- "a message" ["another"] [--folder intents] [--json]: what the bot makes of each message, and why',
  {
    allowPositionals: true,
    options: { folder: { type: 'string', default: 'intents' }, json: { type: 'boolean', default: false } },
  },
);
process.exitCode =
  positionals.length === 0 ? explainUsage() : await tryMessages(positionals).catch(explainFault);

function explainUsage(): number {
  console.error('Expected a message: npm run intents:try -- "brp ongkir ke sby?"');
  return 2;
}

function explainFault(fault: Error): number {
  console.error(`The folder ${values.folder} cannot be tried: ${fault.message}`);
  return 1;
}

async function tryMessages(texts: readonly string[]): Promise<number> {
  const bot = await botFrom(values.folder);
  if (bot === undefined) {
    console.error('The intents have errors; npm run intents:check lists them');
    return 1;
  }
  for (const text of texts) {
    const explained = explainMessage(bot, { messages: [text], misunderstandings: 0 });
    if (values.json) console.log(JSON.stringify({ message: text, ...explained.decision }));
    else console.log(`${linesFor(bot, text, explained).join('\n')}\n`);
  }
  return 0;
}

/** Undefined where the folder's intents have errors. */
async function botFrom(folder: string): Promise<Bot | undefined> {
  const today = new Intl.DateTimeFormat('sv-SE').format(new Date());
  const { catalogue } = parseCatalogue(await new FolderCatalogueSource(folder).read(), today);
  if (catalogue === undefined) return undefined;
  const { precision } = catalogue.settings;
  return { catalogue, model: trainModel(examplesOf(catalogue, today), { precision }) };
}

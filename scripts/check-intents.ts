import { writeContent } from '../src/adapters/files/write-content.ts';
import { checkAgainst, checkContent } from '../src/bot/check-content.ts';
import { fixFile } from '../src/catalogue/fix-file.ts';
import type { SourceFile, SourceSnapshot } from '../src/catalogue/source.ts';
import type { Catalogue, Fault, Intent } from '../src/catalogue/types.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { trainModel } from '../src/matcher/train.ts';
import { faultFormats, faultLines } from './fault-lines.ts';
import { startProgress } from './progress.ts';
import { readArgs } from './read-args.ts';
import { localDate, readFolder } from './read-folder.ts';

// npm run intents:check [-- folder --format text|github|json --fix]: everything that is wrong with the content, one fault
// a line; exit 1 on errors. Then the bot is trained: a test that another intent would answer is an error, one that is
// merely missed a warning. With --fix, what can only be meant in one way is put right first.
const { values, positionals } = readArgs(
  'npm run intents:check [-- FOLDER --format text|github|json --fix]: everything that is wrong with the content',
  {
    allowPositionals: true,
    options: { format: { type: 'string', default: 'text' }, fix: { type: 'boolean', default: false } },
  },
);
const [folder = 'intents'] = positionals;
const format = faultFormats.find((known) => known === values.format);
process.exitCode = await run().catch((error: Error) => {
  console.error(`The folder ${folder} cannot be checked: ${error.message}`);
  return 1;
});

async function run(): Promise<number> {
  if (format === undefined) {
    console.error(`Expected --format ${faultFormats.join('|')}`);
    return 2;
  }
  if (values.fix) await fixAll((await readFolder(folder)).snapshot);
  const { catalogue, faults: own, snapshot } = await readFolder(folder);
  const faults = [...own, ...(catalogue === undefined ? [] : checkTogether(catalogue, snapshot))];
  if (format === 'json') console.log(JSON.stringify({ faults, ...countsOf(faults) }, null, 2));
  else {
    for (const line of faultLines(format, folder, faults)) console.log(line);
    console.log([...(catalogue ? contentCounts(catalogue) : []), ...faultCounts(faults)].join(' · '));
  }
  return faults.some(({ severity }) => severity === 'error') ? 1 : 0;
}

/** Writes what was put right, and says so where it does not disturb a program that reads along. */
async function fixAll({ files }: SourceSnapshot): Promise<void> {
  const writes: SourceFile[] = [];
  for (const file of files.filter(({ path }) => !path.startsWith('_'))) {
    const { text, fixes } = fixFile(file);
    if (text !== file.text) writes.push({ path: file.path, text });
    for (const { line, message } of fixes) console.error(`${file.path}:${line} fixed: ${message}`);
  }
  await writeContent(folder, writes);
}

function checkTogether(catalogue: Catalogue, { files }: SourceSnapshot): readonly Fault[] {
  const progress = startProgress('Checking', 3);
  const found = checkContent(catalogue, files);
  progress.step();
  const { precision } = catalogue.settings;
  const model = trainModel(examplesOf(catalogue, localDate()), { precision });
  progress.step();
  const all = [...found, ...checkAgainst(catalogue, model, files)];
  progress.stop();
  return all;
}

function contentCounts({ settings, intents }: Catalogue): string[] {
  const all = [...intents.values()];
  const utterances = settings.languages.map((language) => {
    const count = total(all, (intent) => intent.utterances[language]?.length ?? 0);
    return `${count} ${language}`;
  });
  const tests = total(all, (intent) => Object.values(intent.tests).flat().length);
  return [`${all.length} intents`, `utterances: ${utterances.join(', ')}`, `${tests} tests`];
}

function faultCounts(faults: readonly Fault[]): string[] {
  const { errors, warnings } = countsOf(faults);
  return [`${errors} errors`, `${warnings} warnings`];
}

function countsOf(faults: readonly Fault[]): { readonly errors: number; readonly warnings: number } {
  const errors = faults.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: faults.length - errors };
}

function total(intents: readonly Intent[], count: (intent: Intent) => number): number {
  return intents.reduce((sum, intent) => sum + count(intent), 0);
}

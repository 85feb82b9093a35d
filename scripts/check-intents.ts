import { join } from 'node:path';
import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { Catalogue, Fault, Intent } from '../src/catalogue/types.ts';
import { checkTests, type TestFault } from '../src/matcher/check-tests.ts';
import { examplesOf } from '../src/matcher/examples.ts';
import { trainModel } from '../src/matcher/train.ts';

// npm run intents:check [-- folder]: everything that is wrong with the content, one fault a line; exit 1 on errors.
// Then the bot is trained: a test that another intent would answer is an error, one that is merely missed a warning.
const folder = process.argv[2] ?? 'intents';
process.exitCode = await checkIntents(folder).catch((error: Error) => {
  console.error(`The folder ${folder} cannot be checked: ${error.message}`);
  return 1;
});

async function checkIntents(folder: string): Promise<number> {
  const snapshot = await new FolderCatalogueSource(folder).read();
  const { catalogue, faults } = parseCatalogue(snapshot, localDate());
  const testFaults = catalogue === undefined ? [] : faultsOfTests(catalogue);
  for (const fault of faults) console.log(faultLine(folder, fault));
  for (const fault of testFaults) console.log(testFaultLine(folder, fault));
  const all = [...faults, ...testFaults];
  console.log([...(catalogue ? contentCounts(catalogue) : []), ...faultCounts(all)].join(' · '));
  return all.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function localDate(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

function faultsOfTests(catalogue: Catalogue): readonly TestFault[] {
  const { precision } = catalogue.settings;
  return checkTests(catalogue, trainModel(examplesOf(catalogue, localDate()), { precision }));
}

function faultLine(folder: string, { file, line, column, severity, message }: Fault): string {
  return `${join(folder, file)}:${line}:${column} ${severity} ${message}`;
}

function testFaultLine(folder: string, { severity, list, intentId, text, landedOn }: TestFault): string {
  const file = join(folder, `${intentId}.yaml`);
  const where = landedOn ? `${landedOn.intentId} (${landedOn.confidence.toFixed(2)})` : 'nothing at all';
  const expectation =
    list === 'tests' ? `to land here, but it lands on ${where}` : `not to be answered by ${where}`;
  return `${file} ${severity} ${list}: expected "${text}" ${expectation}`;
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

function faultCounts(faults: readonly Pick<Fault, 'severity'>[]): string[] {
  const count = (severity: Fault['severity']) => faults.filter((fault) => fault.severity === severity).length;
  return [`${count('error')} errors`, `${count('warning')} warnings`];
}

function total(intents: readonly Intent[], count: (intent: Intent) => number): number {
  return intents.reduce((sum, intent) => sum + count(intent), 0);
}

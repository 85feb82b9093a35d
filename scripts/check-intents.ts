import { join } from 'node:path';
import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { Catalogue, Fault, Intent } from '../src/catalogue/types.ts';

// npm run intents:check [-- folder]: everything that is wrong with the content, one fault a line; exit 1 on errors.
const folder = process.argv[2] ?? 'intents';
process.exitCode = await checkIntents(folder).catch((error: Error) => {
  console.error(`The folder ${folder} cannot be checked: ${error.message}`);
  return 1;
});

async function checkIntents(folder: string): Promise<number> {
  const snapshot = await new FolderCatalogueSource(folder).read();
  const { catalogue, faults } = parseCatalogue(snapshot, localDate());
  for (const fault of faults) console.log(faultLine(folder, fault));
  console.log([...(catalogue ? contentCounts(catalogue) : []), ...faultCounts(faults)].join(' · '));
  return catalogue === undefined ? 1 : 0;
}

function localDate(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

function faultLine(folder: string, { file, line, column, severity, message }: Fault): string {
  return `${join(folder, file)}:${line}:${column} ${severity} ${message}`;
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
  const count = (severity: Fault['severity']) => faults.filter((fault) => fault.severity === severity).length;
  return [`${count('error')} errors`, `${count('warning')} warnings`];
}

function total(intents: readonly Intent[], count: (intent: Intent) => number): number {
  return intents.reduce((sum, intent) => sum + count(intent), 0);
}

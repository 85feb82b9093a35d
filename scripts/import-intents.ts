import { join } from 'node:path';
import { writeContent } from '../src/adapters/files/write-content.ts';
import type { Imported } from '../src/catalogue/formats/exchange.ts';
import { destinationOf, exchangeOf } from '../src/catalogue/formats/exportables.ts';
import { readers } from '../src/catalogue/formats/formats.ts';
import { type ImportPlan, planImport } from '../src/catalogue/formats/plan-import.ts';
import { parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../src/catalogue/source.ts';
import { type Fault, type SourceFormat, sourceFormats } from '../src/catalogue/types.ts';
import { readForeignFiles } from './foreign-files.ts';
import { readArgs } from './read-args.ts';
import { localDate, readFolder } from './read-folder.ts';

// npm run import-intents -- FILE … --from csv|nlpjs|rasa|qna|dialogflow [--dry-run]: takes up intents of another product
// and says, line by line, what has no place. FILE may be a folder. Writes nothing where the result would have new errors.
const { values, positionals } = readArgs(
  'npm run import-intents -- FILE … --from csv|nlpjs|rasa|qna|dialogflow [--folder intents] [--language id] [--topic imported] [--map question=Pertanyaan] [--dry-run] [--json]: takes up intents of another product',
  {
    allowPositionals: true,
    options: {
      from: { type: 'string', default: '' },
      folder: { type: 'string', default: 'intents' },
      language: { type: 'string' },
      topic: { type: 'string', default: 'imported' },
      map: { type: 'string', multiple: true, default: [] },
      'dry-run': { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
  },
);
process.exitCode = await run().catch((fault: Error) => {
  console.error(fault.message);
  return 1;
});

async function run(): Promise<number> {
  const format = sourceFormats.find((known) => known === values.from);
  if (format === undefined || positionals.length === 0) {
    console.error(
      `Expected files and --from ${sourceFormats.join('|')}: npm run import-intents -- faq.csv --from csv`,
    );
    return 2;
  }
  const { snapshot, faults: before } = await readFolder(values.folder);
  const { exchange } = exchangeOf(snapshot);
  if (exchange === undefined) {
    console.error(`${join(values.folder, '_settings.yaml')} has errors; npm run intents:check lists them`);
    return 1;
  }
  const imported = readers[format](await readForeignFiles(positionals), {
    language: values.language ?? exchange.languages[0],
    columns: columnsSaid(),
  });
  const plan = planImport(imported, format, destinationOf(snapshot, exchange, values.topic));
  const errors = newErrors(before, parseCatalogue(afterwards(snapshot, plan), localDate()).faults);
  if (values.json) console.log(JSON.stringify({ ...plan, columns: imported.columns, errors }));
  else for (const line of linesFor(format, imported, plan, errors)) console.log(line);
  if (errors.length > 0) return 1;
  if (!values['dry-run']) await writeContent(values.folder, plan.writes);
  return 0;
}

/** `--map question=Pertanyaan`, as often as needed. */
function columnsSaid(): Record<string, string> {
  return Object.fromEntries(
    values.map.map((said): [string, string] => {
      const [name = '', ...column] = said.split('=');
      return [name, column.join('=')];
    }),
  );
}

function afterwards({ files, unreadable }: SourceSnapshot, { writes }: ImportPlan): SourceSnapshot {
  const texts = new Map([...files, ...writes].map(({ path, text }) => [path, text]));
  return { unreadable, files: [...texts].map(([path, text]) => ({ path, text })) };
}

function newErrors(before: readonly Fault[], after: readonly Fault[]): readonly Fault[] {
  const known = new Set(before.map(({ file, message }) => `${file} ${message}`));
  return after.filter(
    ({ severity, file, message }) => severity === 'error' && !known.has(`${file} ${message}`),
  );
}

function linesFor(
  format: SourceFormat,
  { columns = {} }: Imported,
  { created, changed, unchanged, losses }: ImportPlan,
  errors: readonly Fault[],
): readonly string[] {
  const done = values['dry-run'] || errors.length > 0 ? 'would be ' : '';
  return [
    ...Object.entries(columns).map(([name, column]) => `column ${name} ← "${column}"`),
    ...created.map((id) => `${done}created  ${id}`),
    ...changed.map((id) => `${done}changed  ${id}`),
    ...losses.map(({ place, message }) => `lost  ${place}: ${message}`),
    ...errors.map(
      ({ file, line, column, message }) => `error  ${join(values.folder, file)}:${line}:${column} ${message}`,
    ),
    `${format}: ${created.length} created · ${changed.length} changed · ${unchanged.length} unchanged · ${losses.length} lost`,
    ...(errors.length > 0 ? ['Nothing is written: the intents would have errors'] : []),
  ];
}

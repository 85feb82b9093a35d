import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exchangeOf } from '../src/catalogue/formats/exportables.ts';
import { exportFormats, writers } from '../src/catalogue/formats/formats.ts';
import { readArgs } from './read-args.ts';
import { readFolder } from './read-folder.ts';

// npm run export-intents -- --to csv|nlpjs|rasa|qna [--out FOLDER]: writes all intents in another product's format and says
// what that format cannot say.
const { values } = readArgs(
  'npm run export-intents -- --to csv|nlpjs|rasa|qna [--folder intents] [--out exported]: writes all intents in another product’s format',
  {
    options: {
      to: { type: 'string', default: '' },
      folder: { type: 'string', default: 'intents' },
      out: { type: 'string', default: 'exported' },
    },
  },
);
process.exitCode = await run().catch((fault: Error) => {
  console.error(fault.message);
  return 1;
});

async function run(): Promise<number> {
  const format = exportFormats.find((known) => known === values.to);
  if (format === undefined) {
    console.error(`Expected --to ${exportFormats.join('|')}`);
    return 2;
  }
  const { snapshot, faults } = await readFolder(values.folder);
  const { exchange } = exchangeOf(snapshot);
  if (exchange === undefined || faults.some(({ severity }) => severity === 'error')) {
    console.error('The intents have errors; npm run intents:check lists them');
    return 1;
  }
  const { files, losses } = writers[format](exchange.intents, exchange);
  for (const { path, text } of files) {
    const place = join(values.out, path);
    await mkdir(dirname(place), { recursive: true });
    await writeFile(place, text);
    console.log(`written  ${place}`);
  }
  for (const { place, message } of losses) console.log(`lost  ${place}: ${message}`);
  console.log(`${format}: ${exchange.intents.length} intents · ${losses.length} lost`);
  return 0;
}

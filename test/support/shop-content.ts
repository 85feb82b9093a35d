import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { FolderCatalogueSource } from '../../src/adapters/files/folder-catalogue-source.ts';
import { parseCatalogue } from '../../src/catalogue/parse-catalogue.ts';
import type { Catalogue } from '../../src/catalogue/types.ts';
import type { Published } from '../../src/engine/deps.ts';
import { examplesOf } from '../../src/matcher/examples.ts';
import type { Model } from '../../src/matcher/model.ts';
import { trainModel } from '../../src/matcher/train.ts';

const root = join(import.meta.dirname, '../..');
/** The day on which the tests play. */
const today = '2026-11-20';

let known: Promise<Published> | undefined;

/**
 * The demo shop's real intents with a model trained on them; trained once for equal intents and matcher sources, and
 * read once in each file of tests.
 */
export function shopContent(): Promise<Published> {
  known ??= readShop();
  return known;
}

async function readShop(): Promise<Published> {
  const catalogue = await shopCatalogue();
  const folder = join(tmpdir(), 'sapa-test-models');
  const file = join(folder, `${catalogue.version}-${await matcherVersion()}.model`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept !== undefined) return { catalogue, model: deserialize(kept) as Model };
  const model = trainModel(examplesOf(catalogue, today), { precision: catalogue.settings.precision });
  await mkdir(folder, { recursive: true });
  await writeFile(`${file}.${process.pid}`, serialize(model));
  await rename(`${file}.${process.pid}`, file);
  return { catalogue, model };
}

/** The demo shop's real intents. */
export async function shopCatalogue(): Promise<Catalogue> {
  const snapshot = await new FolderCatalogueSource(join(root, 'intents')).read();
  const { catalogue, faults } = parseCatalogue(snapshot, today);
  if (catalogue === undefined) throw new Error(`The shop's intents have errors: ${JSON.stringify(faults)}`);
  return catalogue;
}

async function matcherVersion(): Promise<string> {
  const folder = join(root, 'src/matcher');
  const hash = createHash('sha256');
  for (const name of (await readdir(folder)).sort()) hash.update(await readFile(join(folder, name)));
  return hash.digest('hex').slice(0, 16);
}

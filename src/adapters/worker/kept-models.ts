import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Catalogue } from '../../catalogue/types.ts';
import { examplesOf } from '../../matcher/examples.ts';
import type { Model } from '../../matcher/model.ts';

type Train = (catalogue: Catalogue, today: string) => Promise<Model>;

/** Models that are kept; going back to one of the last few versions of the content is then at once. */
const mostKept = 5;
const matcherFolder = join(import.meta.dirname, '../../matcher');

/**
 * Keeps what was trained in a folder, so that a restart with the same content does not train again. A file that cannot
 * be read is as good as none; a model of another version of the matcher is never used.
 */
export function keepingModels(folder: string, train: Train): Train {
  return async (catalogue, today) => {
    const file = join(folder, `${await keyOf(catalogue, today)}.model`);
    const kept = await read(file);
    if (kept !== undefined) return kept;
    const model = await train(catalogue, today);
    await keep(folder, file, model);
    return model;
  };
}

/** Names everything a model depends on: what it learns from, how sure it must be, and the matcher itself. */
async function keyOf(catalogue: Catalogue, today: string): Promise<string> {
  const hash = createHash('sha256');
  hash.update(JSON.stringify([examplesOf(catalogue, today), catalogue.settings.precision]));
  for (const name of (await readdir(matcherFolder)).sort()) {
    hash.update(name).update(await readFile(join(matcherFolder, name)));
  }
  return hash.digest('hex');
}

async function read(file: string): Promise<Model | undefined> {
  try {
    const kept: { model: Model } = deserialize(await readFile(file));
    return kept.model;
  } catch {
    return undefined; // not there, cut short, or of another Node: train again
  }
}

async function keep(folder: string, file: string, model: Model): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const unfinished = `${file}.${process.pid}`;
  await writeFile(unfinished, serialize({ model }));
  await rename(unfinished, file);
  await forgetOldest(folder);
}

async function forgetOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, changedAt: (await stat(path)).mtimeMs };
    }),
  );
  const oldest = files.sort((a, b) => b.changedAt - a.changedAt).slice(mostKept);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { threadId } from 'node:worker_threads';
import type { Model } from '../../matcher/model.ts';
import type { Example } from '../../matcher/types.ts';

/**
 * Which of the models of some content: `draft` is as `live`, but of content that is not in force, or not yet; `rehearsed` is a
 * draft brought into what is live; `embedded` is the refined one with what embeddings add.
 */
export type ModelKind = 'live' | 'draft' | 'rehearsed' | 'refined' | 'embedded';

/** Models of each kind that are kept; going back to one of the last few versions is then at once. */
const mostKept = 5;
const matcherFolder = join(import.meta.dirname, '../../matcher');

/** Models by what they were trained on, so that a restart with the same content does not train again. */
export interface KeptModels {
  /**
   * Names everything a model depends on: what it learns from, how sure it must be, and the matcher itself; and what it
   * stands upon, the space of its embeddings or the name of the model that it was brought into.
   */
  keyOf(examples: readonly Example[], precision: number, upon?: string): Promise<string>;
  /** Undefined where none is kept; a file that cannot be read is as good as none. */
  read(key: string, kind: ModelKind): Promise<Model | undefined>;
  /** Keeps a model, and forgets the oldest where there are too many. */
  keep(key: string, kind: ModelKind, model: Model): Promise<void>;
}

/** Models kept in a folder, which is made when it is needed. */
export function keptModelsIn(folder: string): KeptModels {
  const fileOf = (key: string, kind: ModelKind) => join(folder, `${key}.${kind}`);
  return {
    keyOf,
    read: (key, kind) => read(fileOf(key, kind)),
    async keep(key, kind, model) {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await keep(fileOf(key, kind), model);
      await forgetOldest(folder, kind);
    },
  };
}

/** Throws away every model in the folder. What this process is writing at the moment ends up there after all. */
export async function forgetModels(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []); // none has been kept yet
  const finished = names.filter((name) => !name.includes(`.${process.pid}-`));
  await Promise.all(finished.map((name) => rm(join(folder, name), { force: true })));
}

async function keyOf(examples: readonly Example[], precision: number, upon?: string): Promise<string> {
  const hash = createHash('sha256');
  matcherHash ??= hashMatcher();
  hash.update(JSON.stringify([examples, precision, upon])).update(await matcherHash);
  return hash.digest('hex');
}

/** The matcher does not change while it runs. */
let matcherHash: Promise<string> | undefined;

async function hashMatcher(): Promise<string> {
  const hash = createHash('sha256');
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

async function keep(file: string, model: Model): Promise<void> {
  const unfinished = `${file}.${process.pid}-${threadId}`;
  await writeFile(unfinished, serialize({ model }));
  await rename(unfinished, file);
}

async function forgetOldest(folder: string, kind: ModelKind): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.split('.')[1] === kind);
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const found = await stat(path).catch(() => undefined); // another thread has just renamed or forgotten it
      return { path, changedAt: found?.mtimeMs ?? 0 };
    }),
  );
  const oldest = files.sort((a, b) => b.changedAt - a.changedAt).slice(mostKept);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

import { randomUUID } from 'node:crypto';
import { mkdir, open, realpath, rename, rm } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import type { SourceFile } from '../../catalogue/source.ts';

/**
 * Writes content files below the folder, each whole or not at all: who reads meanwhile sees the old one or the new one.
 * A path that leaves the folder, also by a link, is refused.
 */
export async function writeContent(folder: string, files: readonly SourceFile[]): Promise<void> {
  for (const file of files) await writeFileWhole(await placeIn(folder, file.path), file.text);
}

/** Removes content files below the folder; one that is gone already is no fault. */
export async function removeContent(folder: string, paths: readonly string[]): Promise<void> {
  for (const path of paths) await rm(await placeIn(folder, path), { force: true });
}

async function placeIn(folder: string, path: string): Promise<string> {
  const root = await realpath(folder);
  const place = join(root, path);
  const parent = dirname(place);
  if (!isInside(root, place)) throw new Error(`${path} is not inside the folder of intents`);
  await mkdir(parent, { recursive: true });
  if (!isInside(root, join(await realpath(parent), 'file'))) {
    throw new Error(`${path} is not inside the folder of intents: a link leads out of it`);
  }
  return place;
}

function isInside(root: string, place: string): boolean {
  const way = relative(root, place);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`);
}

async function writeFileWhole(place: string, text: string): Promise<void> {
  const draft = join(dirname(place), `.${randomUUID()}.tmp`);
  try {
    const handle = await open(draft, 'wx', 0o644);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, place);
  } catch (fault) {
    await rm(draft, { force: true });
    throw fault;
  }
}

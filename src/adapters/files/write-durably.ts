import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { FilesFullError } from '../../ports/file-store.ts';

const unfinished = '.part';

/** Makes the folder, readable by its owner only, and takes away what a crash has left unfinished in it. */
export async function openFolder(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const left = (await readdir(folder)).filter((name) => name.endsWith(unfinished));
  await Promise.all(left.map((name) => rm(join(folder, name), { force: true })));
}

/**
 * Writes a file whole or not at all; it survives the loss of power where the disk honours fsync. Rejects with
 * `FilesFullError` where there is no space.
 */
export async function writeDurably(folder: string, name: string, bytes: Uint8Array): Promise<void> {
  const part = join(folder, `${name}${unfinished}`);
  try {
    const handle = await open(part, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, join(folder, name));
    await syncFolder(folder);
  } catch (error) {
    await rm(part, { force: true });
    throw isFull(error) ? new FilesFullError(error) : error;
  }
}

/** A name lives in its folder: that, too, has to reach the disk. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function isFull(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
}

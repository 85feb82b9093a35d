import { copyFile, mkdir, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than a page stays open, and time to change one that names a build. */
const keptForMs = 30 * 86_400_000;

/** What pages of other sites load from a build by its name. */
const entries = /^(widget|chat|locale-\w+)\.js$/;

/**
 * Keeps what pages of other sites load from a build, for those that stay open or name it while the server is replaced by a
 * newer one: its chunks, whose names hold their hash, and its entries in a folder with the build's name. What no build has had
 * for 30 days goes. Rejects with what the disk says.
 */
export async function keepBuild(built: string, kept: string, now: number): Promise<void> {
  const own = join(kept, await readFile(join(built, '.build'), 'utf8'));
  await mkdir(own, { recursive: true });
  await keepAll(join(built, 'chunks'), /\.js$/, kept, now);
  await keepAll(built, entries, own, now);
  await date(own, now);
  for (const name of await readdir(kept)) {
    const there = join(kept, name);
    const { mtimeMs } = await stat(there);
    if (now - mtimeMs > keptForMs) await rm(there, { recursive: true, force: true });
  }
}

async function keepAll(from: string, wanted: RegExp, to: string, now: number): Promise<void> {
  for (const name of await readdir(from)) {
    if (wanted.test(name)) await keep(join(from, name), join(to, name), now);
  }
}

/** Whole or not at all; its time says when a build had it last. */
async function keep(from: string, to: string, now: number): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  await rename(part, to);
  await date(to, now);
}

async function date(path: string, now: number): Promise<void> {
  await utimes(path, new Date(now), new Date(now));
}

import { copyFile, mkdir, readdir, rename, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';

/** Longer than a page stays open. */
const keptForMs = 30 * 86_400_000;

/**
 * Keeps what a build fetches later, for pages that stay open while the server is replaced by a newer one: their own
 * build's chunks are asked for then, by names that hold their hash. What no build has had for 30 days goes. Rejects with
 * what the disk says.
 */
export async function keepChunks(built: string, kept: string, now: number): Promise<void> {
  await mkdir(kept, { recursive: true });
  for (const name of await chunksIn(built)) await keep(join(built, name), join(kept, name), now);
  for (const name of await readdir(kept)) {
    const file = join(kept, name);
    const { mtimeMs } = await stat(file);
    if (now - mtimeMs > keptForMs) await rm(file, { force: true });
  }
}

async function chunksIn(built: string): Promise<readonly string[]> {
  return (await readdir(built)).filter((name) => name.endsWith('.js'));
}

/** Whole or not at all; its time says when a build had it last. */
async function keep(from: string, to: string, now: number): Promise<void> {
  const part = `${to}.part`;
  await copyFile(from, part);
  await rename(part, to);
  await utimes(to, new Date(now), new Date(now));
}

import { open, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { FileStore } from '../../ports/file-store.ts';
import { openFolder, writeDurably } from './write-durably.ts';

/** Files in a folder of this machine, which is made if need be. */
export async function openFolderFileStore(folder: string): Promise<FileStore> {
  await openFolder(folder);
  return {
    put: (name, bytes) => writeDurably(folder, checked(name), bytes),

    async get(name) {
      const handle = await open(join(folder, checked(name)), 'r').catch(absent);
      if (handle === undefined) return undefined;
      return Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    },

    remove: (name) => rm(join(folder, checked(name)), { force: true }),

    async oldest(limit) {
      const names = await readdir(folder);
      return names
        .filter((name) => ours.test(name))
        .sort()
        .slice(0, limit);
    },
  };
}

function absent(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}

const ours = /^[a-z0-9-]{1,80}$/;

/** Names are ours; one that leads out of the folder is a fault of ours. */
function checked(name: string): string {
  if (!ours.test(name)) throw new Error(`No file of ours is called ${name}`);
  return name;
}

import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { UploadNote, UploadNotes } from '../../ports/upload-notes.ts';
import { openFolder, writeDurably } from './write-durably.ts';

/** Notes in a folder of this machine, a file each. One process at a time. */
export async function openFolderUploadNotes(folder: string): Promise<UploadNotes> {
  await openFolder(folder);
  return {
    add: (note) => writeDurably(folder, note.fileId, Buffer.from(JSON.stringify(note))),
    remove: (fileId) => rm(join(folder, fileId), { force: true }),
    async all() {
      const names = await readdir(folder);
      const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
      return texts.map((text) => JSON.parse(text) as UploadNote);
    },
  };
}

import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ForeignFile } from '../src/catalogue/formats/exchange.ts';

const endings = /\.(?:csv|tsv|txt|json|ya?ml|md|zip)$/iu;
const mostFiles = 1_000;
const mostBytes = 50 * 1024 * 1024;

/** The files named, and of folders those that an import may be made of. Throws in plain words. */
export async function readForeignFiles(paths: readonly string[]): Promise<readonly ForeignFile[]> {
  const files: ForeignFile[] = [];
  for (const path of paths) {
    for (const file of await listed(path)) {
      if (files.length === mostFiles) throw new Error(`Expected at most ${mostFiles} files, found more`);
      const { size } = await stat(file);
      if (size > mostBytes)
        throw new Error(`${file}: expected at most ${mostBytes / 1024 / 1024} MB, found more`);
      files.push({ path: file, bytes: await readFile(file) });
    }
  }
  return files;
}

async function listed(path: string): Promise<readonly string[]> {
  if (!(await stat(path)).isDirectory()) return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && endings.test(entry.name));
  return files.map((entry) => join(entry.parentPath, entry.name)).sort();
}

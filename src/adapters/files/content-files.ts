import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sourceLimits, type UnreadableFile } from '../../catalogue/source.ts';

/** A content file that may be read. */
export interface ListedFile {
  /** Path below the folder with forward slashes. */
  readonly path: string;
  /** Where it really is, with all symbolic links followed. */
  readonly realPath: string;
  /** Changes whenever the file may have changed. */
  readonly stamp: string;
}

export interface Listing {
  /** Sorted by path; at most one more than the limit, so that the parser can tell there are too many. */
  readonly files: readonly ListedFile[];
  readonly unreadable: readonly UnreadableFile[];
}

/**
 * Lists `*.yaml` and `*.yml` below a folder, and `_articles/*.md`. Names that begin with a dot are left out. Symbolic links
 * are followed as long as they stay inside the folder (mounted configuration maps consist of them). Throws when the
 * folder itself cannot be listed.
 */
export async function listContentFiles(folder: string): Promise<Listing> {
  const root = await realpath(folder);
  const files: ListedFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const visited = new Set<string>();

  async function visit(realFolder: string, prefix: string): Promise<void> {
    visited.add(realFolder);
    const entries = await readdir(realFolder, { withFileTypes: true });
    for (const entry of entries.sort(byName)) {
      const { name } = entry;
      if (files.length > sourceLimits.files) return;
      if (name.startsWith('.')) continue;
      const path = `${prefix}${name}`;
      await visitEntry(entry, path).catch((error: NodeJS.ErrnoException) => {
        // A file that is gone by now was deleted meanwhile; a link that leads nowhere is the editor's to mend.
        if (error.code !== 'ENOENT' || isContent(path)) unreadable.push({ path, reason: reasonOf(error) });
      });
    }
  }

  async function visitEntry(entry: Dirent, path: string): Promise<void> {
    const place = join(entry.parentPath, entry.name);
    const real = entry.isSymbolicLink() ? await realpath(place) : place;
    if (!isInside(root, real))
      return refuse(path, 'expected a file inside the folder, found a link that leaves it');
    const found = await stat(real);
    if (found.isDirectory()) {
      if (visited.has(real))
        return refuse(path, 'expected every folder once, found one that a link led to before');
      return visit(real, `${path}/`);
    }
    if (!isContent(path)) return;
    if (!found.isFile()) return refuse(path, 'expected a regular file, found something else');
    if (found.size > sourceLimits.fileBytes) return refuse(path, sizeReason(found.size));
    files.push({
      path,
      realPath: real,
      stamp: `${found.ino} ${found.size} ${found.mtimeMs} ${found.ctimeMs}`,
    });
  }

  function refuse(path: string, reason: string): void {
    unreadable.push({ path, reason });
  }

  await visit(root, '');
  return { files: files.sort(byPath), unreadable: unreadable.sort(byPath) };
}

/** Why the file system would not give a file, in an editor's words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  if (error.code === 'EACCES' || error.code === 'EPERM')
    return 'expected a file that may be read, found no permission';
  if (error.code === 'ENOENT') return 'expected a file, found a link that leads nowhere';
  if (error.code === 'ELOOP') return 'expected a file, found links that go round in a circle';
  return `expected a file that can be read, found the fault ${error.code ?? error.message}`;
}

function isInside(root: string, path: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

function isContent(path: string): boolean {
  return /^(?!_articles\/).*\.ya?ml$|^_articles\/.*\.md$/u.test(path);
}

function sizeReason(bytes: number): string {
  return `expected at most ${sourceLimits.fileBytes / 1024} kB, found ${Math.ceil(bytes / 1024)} kB`;
}

function byName(a: { name: string }, b: { name: string }): number {
  return a.name < b.name ? -1 : 1;
}

function byPath(a: { path: string }, b: { path: string }): number {
  return a.path < b.path ? -1 : 1;
}

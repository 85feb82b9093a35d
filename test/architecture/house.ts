import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

const FOLDERS = ['src', 'widget', 'scripts', 'test'];

export type HouseFile = { readonly path: string; readonly text: string };

/** Every file of ours with one of the extensions, at its path in the project. Folders not built yet have none. */
export function filesOfTheHouse(...extensions: readonly string[]): readonly HouseFile[] {
  const names = extensions.map((extension) => `*.${extension}`);
  const patterns = names.flatMap((name) => [name, ...FOLDERS.map((folder) => `${folder}/**/${name}`)]);
  const paths = globSync(patterns, { cwd: ROOT }).map((path) => path.replaceAll('\\', '/'));
  return paths.sort().map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

export const projectRoot = join(import.meta.dirname, '..');
export const widgetOutput = join(projectRoot, 'dist/widget');

const SOURCES = [
  'widget/**/*',
  'src/{protocol,conversation}/**/*',
  'vite.config.ts',
  'tsconfig.json',
  'package-lock.json',
];

/** The file in `dist/widget` that names the build. */
export const BUILD_NAME = '.build';

/** The file in `dist/widget` that says what the others were built from. */
export const STAMP_NAME = '.sources';

/**
 * The SHA-256, in hex, of every path and byte the widget is built from. Contents and not times, because a
 * checkout changes times without changing files, and a deleted file has no time.
 */
export function fingerprintSources(): string {
  const hash = createHash('sha256');
  const entries = globSync(SOURCES, { cwd: projectRoot, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    hash.update(`${relative(projectRoot, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

/** What the files in `dist/widget` were built from, or nothing when they were never built to the end. */
export function builtFingerprint(): string | undefined {
  const stamp = join(widgetOutput, STAMP_NAME);
  return existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined;
}

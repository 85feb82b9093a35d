import { posix } from 'node:path';

/**
 * The part of the house a path belongs to: `conversation`, `adapters/sqlite`, `app`, `widget/chat`, `scripts`, …
 * Nothing for a file that stands where no file should.
 */
export function zoneOf(path: string): string | undefined {
  const [top, folder, inner] = path.split('/');
  if (top === 'scripts' || top === 'test') return top;
  if (folder === undefined) return top?.endsWith('.config.ts') ? 'tools' : undefined;
  if (top === 'widget') return `widget/${withoutExtension(folder)}`;
  if (top !== 'src') return undefined;
  return folder === 'adapters' ? `adapters/${inner}` : withoutExtension(folder);
}

/** What an import leads to: a file of ours, a built-in module of Node, or a package from npm. */
export type Target =
  | { readonly type: 'file'; readonly path: string }
  | { readonly type: 'node'; readonly name: string }
  | { readonly type: 'package'; readonly name: string };

/** Resolves a specifier as written in the file `from`, both relative to the project. */
export function targetOf(from: string, specifier: string): Target {
  if (specifier.startsWith('.')) {
    const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
    return { type: 'file', path };
  }
  if (specifier.startsWith('node:')) return { type: 'node', name: specifier };
  const parts = specifier.split('/');
  return { type: 'package', name: parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/') };
}

function withoutExtension(name: string): string {
  return name.replace(/\.ts$/, '');
}

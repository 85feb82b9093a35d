import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';
import { projectRoot } from '../widget-sources.ts';
import { facade } from './in-one-file.ts';

/**
 * Keeps everything that `entry` imports statically inside the one file built from it, and fails the build where
 * that cannot be: what it shares with another entry is built in twice, and the copies share no state. As a `script`
 * a host page may load it by a classic tag, where `import` and `export` statements and `import.meta` are syntax
 * errors. As a `module` it may fetch chunks of its own later, which use the copies in the file.
 */
export function selfContained(entry: string, kind: 'script' | 'module'): Plugin {
  const entryPath = join(projectRoot, entry);
  // No path, which would seem to be the module's.
  const ownCopy = `?own-copy-of=${entry.replaceAll('/', '.')}`;
  return {
    name: `sapa:self-contained:${entry}`,
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isOurs = importer === entryPath || importer?.endsWith(ownCopy);
      const isKept = options.kind === 'import-statement' || kind === 'module';
      if (!isOurs || !isKept) return null;
      const resolved = await this.resolve(source, importer?.replace(ownCopy, ''), { skipSelf: true });
      return resolved && { ...resolved, id: resolved.id + ownCopy };
    },
    generateBundle(_options, bundle) {
      delete bundle[facade];
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.moduleIds.includes(entryPath)) continue;
        const faults = kind === 'script' ? faultsOfScript(chunk) : chunk.imports;
        if (faults.length > 0) {
          this.error(`${chunk.fileName} must be one file, a ${kind}, but has: ${faults.join(', ')}.`);
        }
      }
    },
  };
}

function faultsOfScript({ imports, exports, code }: Rolldown.OutputChunk): readonly string[] {
  return [...imports, ...exports, ...(code.includes('import.meta') ? ['import.meta'] : [])];
}

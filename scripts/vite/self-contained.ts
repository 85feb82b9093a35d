import { join } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../widget-sources.ts';

/**
 * Keeps everything that `entry` imports statically inside the one file built from it, and fails the build where
 * that cannot be. A host page may load the file as a classic script, where `import` and `export` statements and
 * `import.meta` are syntax errors, so what it shares with lazily loaded chunks is built in twice. The copies
 * share no state.
 */
export function selfContained(entry: string): Plugin {
  const entryPath = join(projectRoot, entry);
  const ownCopy = `?own-copy-of=${entry}`;
  return {
    name: `sapa:self-contained:${entry}`,
    enforce: 'pre',
    async resolveId(source, importer, options) {
      const isOurs = importer === entryPath || importer?.endsWith(ownCopy);
      if (!isOurs || options.kind !== 'import-statement') return null;
      const resolved = await this.resolve(source, importer?.replace(ownCopy, ''), { skipSelf: true });
      return resolved && { ...resolved, id: resolved.id + ownCopy };
    },
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || chunk.facadeModuleId !== entryPath) continue;
        const faults = [...chunk.imports, ...chunk.exports];
        if (chunk.code.includes('import.meta')) faults.push('import.meta');
        if (faults.length > 0) {
          this.error(`${chunk.fileName} must run as a classic script, but has: ${faults.join(', ')}.`);
        }
      }
    },
  };
}

import { createHash } from 'node:crypto';
import type { Plugin } from 'vite';
import { BUILD_NAME } from '../widget-sources.ts';

/**
 * Gives the build a name made of what is in it, and puts that name into the launcher: it asks for the rest by an
 * address that never changes its content, so that browsers need not ask again. The name is left in a file for the server.
 */
export function nameBuild(launcher: string): Plugin {
  return {
    name: 'sapa:name-build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const hash = createHash('sha256');
      for (const { fileName, code } of chunks.sort((one, other) =>
        one.fileName < other.fileName ? -1 : 1,
      )) {
        hash.update(`${fileName}\0${code}\0`);
      }
      const build = hash.digest('hex').slice(0, 12);
      for (const chunk of chunks) {
        if (chunk.fileName === launcher) chunk.code = chunk.code.replace('%build%', build);
      }
      this.emitFile({ type: 'asset', fileName: BUILD_NAME, source: build });
    },
  };
}

import type { Plugin } from 'vite';
import { fingerprintSources, STAMP_NAME } from '../widget-sources.ts';

/** Leaves beside the built files what they were built from, so that `build-if-stale` can tell. */
export function stampSources(): Plugin {
  let fingerprint = '';
  return {
    name: 'sapa:stamp-sources',
    // Taken before the build reads anything: a file changed while it runs must count as changed.
    buildStart() {
      fingerprint = fingerprintSources();
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: STAMP_NAME, source: fingerprint });
    },
  };
}

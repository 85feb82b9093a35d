import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtFingerprint, fingerprintSources, projectRoot } from './widget-sources.ts';

if (import.meta.main) await buildIfStale();

/**
 * Builds `dist/widget` unless it was built from the sources as they are now. Says nothing when there is nothing
 * to do. An installation without vite serves the build it was given, and ends with exit code 1 if it has none.
 */
export async function buildIfStale(): Promise<void> {
  const built = builtFingerprint();
  if (built === fingerprintSources()) return;
  if (existsSync(join(projectRoot, 'node_modules/vite'))) return build();
  if (built !== undefined) return;
  console.error(
    'The widget is not built, and the tools that build it are not installed.\n' +
      'Run `npm ci && npm run build` where development dependencies may be installed, then copy dist/ here.',
  );
  process.exit(1);
}

async function build(): Promise<void> {
  console.log('Building the widget: its sources changed since the last build.');
  const vite = await import('vite');
  await vite.build({ root: projectRoot, logLevel: 'warn' });
}

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { builtFingerprint, fingerprintSources, projectRoot } from './widget-sources.ts';

const viteCommand = join(projectRoot, 'node_modules/vite/bin/vite.js');

if (import.meta.main) buildIfStale();

/**
 * Builds `dist/widget` unless it was built from the sources as they are now. Says nothing when there is nothing
 * to do. An installation without vite serves the build it was given, and ends with exit code 1 if it has none.
 */
export function buildIfStale(): void {
  const built = builtFingerprint();
  if (built === fingerprintSources()) return;
  if (existsSync(viteCommand)) build();
  else if (built === undefined) complain();
}

function complain(): never {
  console.error(
    'The widget is not built, and the tools that build it are not installed.\n' +
      'Run `npm ci && npm run build` where development dependencies may be installed, then copy dist/ here.',
  );
  process.exit(1);
}

/** In a process of its own: where tests run it, their `NODE_ENV` would put development code into the bundle. */
function build(): void {
  console.log('Building the widget: its sources changed since the last build.');
  const env = { ...process.env, NODE_ENV: 'production' };
  execFileSync(process.execPath, [viteCommand, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
}

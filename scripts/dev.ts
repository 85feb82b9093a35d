import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { buildIfStale } from './build-if-stale.ts';
import { nodeFlags } from './node-flags.ts';
import { projectRoot } from './widget-sources.ts';

// The server needs files to serve from its first request on; the watcher's first build comes too late for that.
buildIfStale();

const watchers = [
  startNode(join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--watch'),
  startNode(...nodeFlags, '--watch', 'src/main.ts'),
];

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, endAll);
const ended = watchers.map((watcher) => once(watcher, 'exit'));
await Promise.race(ended);
endAll();
await Promise.all(ended);

function startNode(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, args, { cwd: projectRoot, stdio: 'inherit' });
}

/** One without the other is of no use, so they end together. */
function endAll(): void {
  for (const watcher of watchers) watcher.kill('SIGTERM');
}

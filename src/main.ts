import { type App, openApp } from './app.ts';
import { ConfigError, loadDotEnv, readConfig } from './config.ts';
import { ContentFaultsError } from './engine/publish-intents.ts';

/** Anything that still goes on this long after being told to stop is cut off. */
const longestShutdownMs = 15_000;

await run();

async function run(): Promise<void> {
  try {
    loadDotEnv();
    const app = await openApp(readConfig(), giveUp);
    process.stdout.write(greeting(app));
    closeOnSignal(app);
  } catch (error) {
    giveUp(error);
  }
}

function closeOnSignal(app: App): void {
  let closing = false;
  const close = () => {
    if (closing) return;
    closing = true;
    setTimeout(() => process.exit(1), longestShutdownMs).unref();
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        complain(error);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', close);
  process.on('SIGINT', close);
}

function greeting({ url, firstRunUrl }: App): string {
  return [
    `Sapa is listening on ${url}`,
    `  Demo shop   ${url}/`,
    `  Agent desk  ${url}/desk`,
    ...(firstRunUrl === undefined ? [] : [`  First admin ${firstRunUrl}  (works once, for a day)`]),
    '',
  ].join('\n');
}

/** Ends the process for whoever watches over it to start a new one. */
function giveUp(fault: unknown): void {
  complain(fault);
  process.exit(1);
}

/** Expected faults in words alone; others with where they come from. */
function complain(error: unknown): void {
  process.stderr.write(`${wordsFor(error)}\n`);
}

function wordsFor(error: unknown): string {
  if (error instanceof ContentFaultsError) {
    const lines = error.faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`);
    return `${error.message}:\n${lines.join('\n')}`;
  }
  if (error instanceof ConfigError) return error.message;
  if (!(error instanceof Error)) return `Sapa cannot go on: ${String(error)}`;
  if (!('code' in error)) return `Sapa cannot go on: ${error.stack ?? error.message}`;
  const hint =
    error.code === 'EADDRINUSE' ? '. Set PORT to another number, or to 0 for any that is free.' : '';
  return `Sapa cannot go on: ${error.message}${hint}`;
}

import { type App, openApp } from './app.ts';
import { ConfigError, loadDotEnv, readConfig } from './config.ts';
import { ContentFaultsError } from './engine/publish-intents.ts';

/** Anything that still goes on this long after being told to stop is cut off. */
const longestShutdownMs = 15_000;

await run();

async function run(): Promise<void> {
  try {
    loadDotEnv();
    const app = await openApp(readConfig());
    process.stdout.write(greeting(app));
    closeOnSignal(app);
  } catch (error) {
    complain(error);
    process.exitCode = 1;
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

/** Expected faults in words alone; others with where they come from. */
function complain(error: unknown): void {
  if (error instanceof ContentFaultsError) {
    const lines = error.faults.map((fault) => `${fault.file}:${fault.line}:${fault.column} ${fault.message}`);
    process.stderr.write(`${error.message}:\n${lines.join('\n')}\n`);
  } else if (error instanceof ConfigError) {
    process.stderr.write(`${error.message}\n`);
  } else {
    process.stderr.write(
      `Sapa could not start: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
    );
  }
}

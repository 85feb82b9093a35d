import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, chromium, type LaunchOptions } from 'playwright';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome'];

/** Debian's Chromium as root, without a graphics card, asking nobody outside for anything. */
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * The path of a Chromium to test with: `CHROMIUM_PATH`, one on the PATH, Playwright's own, or, for root on Debian,
 * one installed now. Throws with the way out when there is none, because a test run without its browser proves
 * nothing about the widget.
 */
export function findChromium(): string {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (isExecutable(named)) return named;
    throw oneLine(`CHROMIUM_PATH is ${named}, which cannot be run.`);
  }
  return searchChromium() ?? installChromium();
}

/** What Playwright needs to start the Chromium that was found, headless. */
export function chromiumLaunchOptions(): LaunchOptions {
  return { executablePath: findChromium(), args: FLAGS, headless: true };
}

/** A headless Chromium; whoever launches it closes it. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch(chromiumLaunchOptions());
}

function searchChromium(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, chromium.executablePath()].find(isExecutable);
}

function installChromium(): string {
  const isRootOnDebian = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (!isRootOnDebian) throw oneLine(NOT_FOUND);
  console.warn('No Chromium found. Installing it now: apt-get update && apt-get install chromium');
  runLoudly('apt-get', 'update');
  runLoudly('apt-get', 'install', '--yes', '--no-install-recommends', 'chromium');
  const installed = searchChromium();
  if (installed === undefined) throw oneLine(NOT_FOUND);
  return installed;
}

const NOT_FOUND =
  'The widget is tested in Chromium and there is none here: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH.';

function runLoudly(command: string, ...args: readonly string[]): void {
  const { status } = spawnSync(command, args, { stdio: 'inherit', timeout: 300_000 });
  if (status !== 0) throw oneLine(`${command} ${args.join(' ')} failed. ${NOT_FOUND}`);
}

/** Vitest prints the stack of what its configuration throws; here that would bury the one line that helps. */
function oneLine(message: string): Error {
  return Object.assign(new Error(message), { stack: message });
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

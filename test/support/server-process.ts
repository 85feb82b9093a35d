import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { nodeFlags } from '../../scripts/node-flags.ts';

const root = join(import.meta.dirname, '../..');

/** The real server in a process of its own. */
export interface ServerProcess {
  readonly url: string;
  /** The one-time address for the first admin, where there was none yet. */
  readonly firstRunUrl?: string;
  /** Resolves once its log has this, from now on. */
  says(text: string): Promise<void>;
  /** Ends it at once, as power loss to the process would. */
  kill(): Promise<void>;
  /** Asks it to end, and tells its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server on a free port with its data in this folder and these flags of Node, and waits until it listens. */
export function startServer(dataDir: string, ...flags: readonly string[]): Promise<ServerProcess> {
  return startServerWith(dataDir, {}, ...flags);
}

/** The same with further settings. */
export async function startServerWith(
  dataDir: string,
  settings: Readonly<Record<string, string>>,
  ...flags: readonly string[]
): Promise<ServerProcess> {
  const env = {
    ...process.env,
    PORT: '0',
    HOST: '127.0.0.1',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'warn',
    NODE_ENV: '',
    ...settings,
  };
  const child = spawn(process.execPath, [...nodeFlags, ...flags, 'src/main.ts'], {
    cwd: root,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = once(child, 'exit');
  const said = await greeting(child);
  const url = /Sapa is listening on (\S+)/.exec(said)?.[1];
  if (url === undefined) throw new Error(`The server did not start. It said:\n${said}`);
  const firstRunUrl = /First admin (\S+)/.exec(said)?.[1];

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
    await exited;
    return child.exitCode;
  }

  return {
    url,
    ...(firstRunUrl === undefined ? {} : { firstRunUrl }),
    says: (text) =>
      new Promise((resolve) => {
        let said = '';
        const hear = (chunk: Buffer) => {
          said += chunk.toString();
          if (!said.includes(text)) return;
          child.stdout?.off('data', hear);
          resolve();
        };
        child.stdout?.on('data', hear);
      }),
    kill: async () => {
      await end('SIGKILL');
    },
    stop: () => end('SIGTERM'),
  };
}

/** What it says until it listens and has named its pages, which it does in one go, or until it ends. */
function greeting(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    let said = '';
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      if (said.includes('Agent desk')) resolve(said);
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', () => resolve(said));
  });
}

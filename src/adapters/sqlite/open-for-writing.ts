import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { type Kysely, sql } from 'kysely';
import type { DB } from '../sql/db.ts';
import type { Engine } from '../sql/engine.ts';
import { migrate, missingMigrations } from '../sql/migrate.ts';
import { checkDatabase } from './check.ts';
import { writingInGroups } from './dialect.ts';
import { commitTogether } from './group-commit.ts';
import { lockForServer } from './server-lock.ts';
import { sqliteTextSearch } from './text-search.ts';

/** `server`: the only one on its file. `tool`: a command that works for a moment, beside a server or without one. */
export type SqliteRole = 'server' | 'tool';

export interface WritingConnection {
  readonly database: Database.Database;
  readonly db: Kysely<DB>;
  /** Brings what is in the write-ahead log into the file, unless somebody else still has it open. */
  close(): void;
}

/** How long a write may wait for somebody else's, in ms. */
const busyWait = { server: 15_000, tool: 5_000 } as const;

/** A tool may hold the server's lock while it makes the tables; in ms. */
const lockWait = 1_000;

const engine: Engine = {
  whole: 'integer',
  table: sql`strict`,
  tableInKeyOrder: sql`strict, without rowid`,
  textSearch: sqliteTextSearch,
};

/**
 * Opens the file, made with its folder where there is none, checks it and brings its tables up to date. Blocks the
 * thread. Throws DatabaseInUseError and DatabaseDamagedError in words for the person who starts the server.
 */
export async function openForWriting(file: string, role: SqliteRole): Promise<WritingConnection> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  return role === 'server' ? openForServer(file) : openForTool(file);
}

async function openForServer(file: string): Promise<WritingConnection> {
  const unlock = lockForServer(file, lockWait);
  try {
    const connection = connect(file, 'server');
    await closeOnFailure(connection, bringUpToDate(connection));
    return { ...connection, close: () => close(connection, unlock) };
  } catch (error) {
    unlock();
    throw error;
  }
}

/** Takes the lock only to make the tables, which no running server may find changed under it. */
async function openForTool(file: string): Promise<WritingConnection> {
  const connection = connect(file, 'tool');
  await closeOnFailure(connection, bringUpToDateAlone(connection, file));
  return connection;
}

function connect(file: string, role: SqliteRole): WritingConnection {
  const database = new Database(file, { timeout: busyWait[role] });
  try {
    checkDatabase(database, file);
    database.pragma('journal_mode = wal');
    database.pragma('synchronous = full');
    database.pragma('foreign_keys = on');
    database.pragma('secure_delete = on'); // what is deleted is overwritten
    return { database, db: writingInGroups(database), close: () => database.close() };
  } catch (error) {
    database.close();
    throw error;
  }
}

async function bringUpToDateAlone(connection: WritingConnection, file: string): Promise<void> {
  if ((await missingMigrations(connection.db, engine)).length === 0) return;
  const unlock = lockForServer(file, lockWait);
  try {
    await bringUpToDate(connection);
  } finally {
    unlock();
  }
}

async function bringUpToDate({ database, db }: WritingConnection): Promise<void> {
  const [result] = await commitTogether(database, [() => migrate(db, engine)]);
  if (result?.status === 'rejected') throw result.reason;
}

async function closeOnFailure(connection: WritingConnection, work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    connection.close();
    throw error;
  }
}

function close(connection: WritingConnection, unlock: () => void): void {
  connection.close();
  unlock();
}

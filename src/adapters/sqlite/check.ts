import { statSync } from 'node:fs';
import Database from 'better-sqlite3';

/** The file is not a sound database. */
export class DatabaseDamagedError extends Error {
  readonly code = 'database-damaged';

  constructor({ file, finding }: { file: string; finding: string }, options?: ErrorOptions) {
    super(`The database ${file} is damaged (${finding}). Put back a backup, or move the file away.`, options);
    this.name = 'DatabaseDamagedError';
  }
}

/** Reading all of a larger file would keep the server from being ready in three seconds. */
const largestCheckedWhole = 256 * 2 ** 20;

const damage = /^SQLITE_(CORRUPT|NOTADB)/;

/**
 * Throws DatabaseDamagedError unless the file is a database: its header and list of tables always, every page of it
 * up to 256 MiB.
 */
export function checkDatabase(database: Database.Database, file: string): void {
  let finding: unknown;
  try {
    database.prepare('select count(*) from sqlite_schema').get();
    if (statSync(file).size > largestCheckedWhole) return;
    finding = database.pragma('quick_check(1)', { simple: true });
  } catch (cause) {
    if (!(cause instanceof Database.SqliteError && damage.test(cause.code))) throw cause;
    throw new DatabaseDamagedError({ file, finding: cause.message }, { cause });
  }
  if (finding !== 'ok') throw new DatabaseDamagedError({ file, finding: String(finding) });
}

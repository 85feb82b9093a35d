import Database from 'better-sqlite3';

/** Another server works with this file. */
export class DatabaseInUseError extends Error {
  readonly code = 'database-in-use';

  constructor(file: string, options: ErrorOptions) {
    super(
      `Another Sapa server is already using ${file}. Stop it first, or give this one a data folder of its own.`,
      options,
    );
    this.name = 'DatabaseInUseError';
  }
}

/**
 * Keeps other servers away from the file until the returned function is called. It is an open transaction on an empty
 * database beside the file, so the kernel gives it back however the process ends. Waits at most `wait` ms for another
 * holder, blocking the thread; then throws DatabaseInUseError.
 */
export function lockForServer(file: string, wait: number): () => void {
  const lock = new Database(`${file}-server`, { timeout: wait });
  try {
    lock.exec('begin exclusive');
    return () => lock.close();
  } catch (cause) {
    lock.close();
    if (!(cause instanceof Database.SqliteError && cause.code === 'SQLITE_BUSY')) throw cause;
    throw new DatabaseInUseError(file, { cause });
  }
}

import type { Database, Statement } from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  type SqliteDatabase,
  SqliteDialect,
  SqliteDriver,
} from 'kysely';
import type { DB } from '../sql/db.ts';

/** Queries over a connection that only reads. */
export function reading(database: Database): Kysely<DB> {
  return new Kysely({ dialect: new SqliteDialect({ database: rememberStatements(database) }) });
}

/**
 * Queries over a connection on which somebody else begins and commits, for a whole group of requests at once. A
 * transaction here is a savepoint within theirs.
 */
export function writingInGroups(database: Database): Kysely<DB> {
  return new Kysely({ dialect: new GroupDialect(database) });
}

class GroupDialect extends SqliteDialect {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database });
    this.#database = database;
  }

  override createDriver(): SqliteDriver {
    return new GroupDriver(this.#database);
  }
}

class GroupDriver extends SqliteDriver {
  readonly #database: Database;

  constructor(database: Database) {
    super({ database: rememberStatements(database) });
    this.#database = database;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('savepoint request'));
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('release request'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    // A full disk makes SQLite take everything back by itself; the savepoint is gone, and the cause must get through.
    if (!this.#database.inTransaction) return;
    await connection.executeQuery(CompiledQuery.raw('rollback to request'));
    await connection.executeQuery(CompiledQuery.raw('release request'));
  }
}

const mostStatements = 200;

/** Compiling a statement takes longer than running it, and the same few come again and again. */
function rememberStatements(database: Database): SqliteDatabase {
  const statements = new Map<string, Statement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      const known = statements.get(sql);
      if (known !== undefined) return known as ReturnType<SqliteDatabase['prepare']>;
      if (statements.size === mostStatements) statements.clear();
      const statement = database.prepare(sql);
      statements.set(sql, statement);
      return statement as ReturnType<SqliteDatabase['prepare']>;
    },
  };
}

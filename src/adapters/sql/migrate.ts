import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { DB } from './db.ts';
import type { Engine } from './engine.ts';
import { first } from './migrations/0001-first.ts';

/** Brings the tables up to date. Throws, with the cause, where that is not possible; an old file is left as it was. */
export async function migrate(db: Kysely<DB>, engine: Engine): Promise<void> {
  const { error } = await migratorOf(db, engine).migrateToLatest();
  if (error === undefined) return;
  const reason = error instanceof Error ? error.message : String(error);
  throw new Error(`Could not bring the database up to date: ${reason}`, { cause: error });
}

/** The names of migrations that the database still lacks. */
export async function missingMigrations(db: Kysely<DB>, engine: Engine): Promise<readonly string[]> {
  const migrations = await migratorOf(db, engine).getMigrations();
  return migrations.filter(({ executedAt }) => executedAt === undefined).map(({ name }) => name);
}

function migratorOf(db: Kysely<DB>, engine: Engine): Migrator {
  return new Migrator({ db, provider: { getMigrations: async () => migrationsFor(engine) } });
}

/** In order of their names. A migration that has been released is never changed again. */
function migrationsFor(engine: Engine): Record<string, Migration> {
  return { '0001-first': first(engine) };
}

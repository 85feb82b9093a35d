import type { Kysely } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import type { DB } from './db.ts';
import type { Engine } from './engine.ts';
import { first } from './migrations/0001-first.ts';
import { verdicts } from './migrations/0002-verdicts.ts';
import { modelUsage } from './migrations/0003-model-usage.ts';
import { routing } from './migrations/0004-routing.ts';
import { desk } from './migrations/0010-desk.ts';
import { mail } from './migrations/0011-mail.ts';
import { nodes } from './migrations/0020-nodes.ts';
import { customers } from './migrations/0021-customers.ts';
import { peopleFound } from './migrations/0030-people-found.ts';

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
  return {
    '0001-first': first(engine),
    '0002-verdicts': verdicts(engine),
    '0003-model-usage': modelUsage(engine),
    '0004-routing': routing,
    '0010-desk': desk(engine),
    '0011-mail': mail(engine),
    '0020-nodes': nodes(engine),
    '0021-customers': customers(engine),
    '0030-people-found': peopleFound(engine),
  };
}

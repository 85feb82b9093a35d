import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** What only a database has that several nodes work on. */
export function nodes({ createNodeTables }: Engine): Migration {
  return { up: async (db) => createNodeTables?.(db) };
}

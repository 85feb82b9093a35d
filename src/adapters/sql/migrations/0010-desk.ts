import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** Why agents are away, and the search over transcripts. */
export function desk({ textSearch }: Engine): Migration {
  return {
    async up(db) {
      await db.schema.alterTable('agents').addColumn('away_reason', 'text').execute();
      await textSearch.create(db);
    },
  };
}

import { sql } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What agents speak, and ways to find who was served of late and who had a visitor last. */
export const routing: Migration = {
  async up(db) {
    await db.schema.alterTable('agents').addColumn('languages', 'text').execute();
    await db.schema
      .createIndex('events_assigned')
      .on('events')
      .columns(['at'])
      .where(sql<boolean>`type = 'agent-assigned'`)
      .execute();
    await db.schema
      .createIndex('conversations_visitor')
      .on('conversations')
      .columns(['visitor_id', 'updated_at'])
      .execute();
  },
};

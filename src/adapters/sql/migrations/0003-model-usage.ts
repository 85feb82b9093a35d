import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** What language models cost, per conversation and day. It outlives the conversation, for reports. */
export function modelUsage({ whole, tableInKeyOrder }: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('model_usage')
        .addColumn('day', 'text', (column) => column.notNull())
        .addColumn('conversation_id', 'text', (column) => column.notNull())
        .addColumn('visitor_id', 'text', (column) => column.notNull())
        .addColumn('turns', whole, (column) => column.notNull())
        .addColumn('prompt_tokens', whole, (column) => column.notNull())
        .addColumn('completion_tokens', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('model_usage_key', ['day', 'conversation_id'])
        .modifyEnd(tableInKeyOrder)
        .execute();
      await db.schema
        .createIndex('model_usage_of_conversation')
        .on('model_usage')
        .column('conversation_id')
        .execute();
    },
  };
}

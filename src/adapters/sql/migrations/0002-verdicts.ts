import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** What agents say of the bot's moves, beside the turns that it is about. */
export function verdicts({ whole, tableInKeyOrder }: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('verdicts')
        .addColumn('conversation_id', 'text', (column) =>
          column.notNull().references('conversations.id').onDelete('cascade'),
        )
        .addColumn('seq', whole, (column) => column.notNull())
        .addColumn('verdict', 'text', (column) => column.notNull())
        .addColumn('texts', 'text', (column) => column.notNull())
        .addColumn('intents', 'text', (column) => column.notNull())
        .addColumn('at', whole, (column) => column.notNull())
        .addPrimaryKeyConstraint('verdicts_key', ['conversation_id', 'seq'])
        .modifyEnd(tableInKeyOrder)
        .execute();
    },
  };
}

import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

type Tables = Kysely<unknown>;

/** Mails to send, the links in them, and the further tokens that visitors get by following one. */
export function mail(engine: Engine): Migration {
  return {
    async up(db) {
      await createMails(db, engine);
      await createLinks(db, engine);
      await createTokens(db, engine);
    },
  };
}

async function createMails(db: Tables, { whole, table }: Engine): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('recipient', 'text', (column) => column.notNull())
    .addColumn('due_at', whole, (column) => column.notNull())
    .addColumn('taken_until', whole, (column) => column.notNull())
    .addColumn('attempts', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
  await db.schema.createIndex('mails_due').on('mails').columns(['due_at', 'id']).execute();
  await db.schema.createIndex('mails_conversation').on('mails').column('conversation_id').execute();
}

async function createLinks(db: Tables, { whole, table }: Engine): Promise<void> {
  await db.schema
    .createTable('mail_links')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('visitor_id', 'text', (column) =>
      column.notNull().references('visitors.id').onDelete('cascade'),
    )
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('expires_at', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
  await db.schema.createIndex('mail_links_expiry').on('mail_links').column('expires_at').execute();
}

async function createTokens(db: Tables, { table }: Engine): Promise<void> {
  await db.schema
    .createTable('visitor_tokens')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('visitor_id', 'text', (column) =>
      column.notNull().references('visitors.id').onDelete('cascade'),
    )
    .modifyEnd(table)
    .execute();
  await db.schema.createIndex('visitor_tokens_visitor').on('visitor_tokens').column('visitor_id').execute();
}

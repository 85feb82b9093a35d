import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

type Tables = Kysely<unknown>;

/** Conversations with their events, visitors, agents, and the database's own epoch. */
export function first(engine: Engine): Migration {
  return {
    async up(db) {
      await createConversations(db, engine);
      await createConversationIndexes(db);
      await createEvents(db, engine);
      await createVisitors(db, engine);
      await createAgents(db, engine);
      await createMeta(db, engine);
    },
  };
}

async function createConversations(db: Tables, { whole, table }: Engine): Promise<void> {
  await db.schema
    .createTable('conversations')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('visitor_id', 'text', (column) => column.notNull())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('status', 'text', (column) => column.notNull())
    .addColumn('department', 'text')
    .addColumn('agent_id', 'text')
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('queued_at', whole)
    .addColumn('deadline_at', whole)
    .addColumn('owed_seq', whole)
    .addColumn('updated_at', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
}

async function createConversationIndexes(db: Tables): Promise<void> {
  const index = (name: string) => db.schema.createIndex(`conversations_${name}`).on('conversations');
  await index('open')
    .unique()
    .columns(['visitor_id', 'site'])
    .where(sql<boolean>`status <> 'closed'`)
    .execute();
  await index('due').columns(['deadline_at', 'id']).where(sql<boolean>`deadline_at is not null`).execute();
  await index('owed').columns(['id']).where(sql<boolean>`owed_seq is not null`).execute();
  await index('agent')
    .columns(['agent_id', 'updated_at'])
    .where(sql<boolean>`agent_id is not null`)
    .execute();
  await index('status').columns(['status', 'updated_at']).execute();
  await index('recent').columns(['updated_at']).execute();
}

async function createEvents(db: Tables, { whole, tableInKeyOrder }: Engine): Promise<void> {
  await db.schema
    .createTable('events')
    .addColumn('conversation_id', 'text', (column) =>
      column.notNull().references('conversations.id').onDelete('cascade'),
    )
    .addColumn('seq', whole, (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('at', whole, (column) => column.notNull())
    .addColumn('message_id', 'text')
    .addColumn('body', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_key', ['conversation_id', 'seq'])
    .modifyEnd(tableInKeyOrder)
    .execute();
  await db.schema
    .createIndex('events_message')
    .on('events')
    .unique()
    .columns(['conversation_id', 'message_id'])
    .where(sql<boolean>`message_id is not null`)
    .execute();
}

async function createVisitors(db: Tables, { whole, table }: Engine): Promise<void> {
  await db.schema
    .createTable('visitors')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('site', 'text', (column) => column.notNull())
    .addColumn('locale', 'text')
    .addColumn('page_url', 'text')
    .addColumn('created_at', whole, (column) => column.notNull())
    .addColumn('expires_at', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
}

async function createAgents(db: Tables, { whole, table }: Engine): Promise<void> {
  await db.schema
    .createTable('agents')
    .addColumn('id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('email', 'text', (column) => column.notNull().unique())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('departments', 'text', (column) => column.notNull())
    .addColumn('capacity', whole)
    .addColumn('presence', 'text', (column) => column.notNull())
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .modifyEnd(table)
    .execute();
  await db.schema
    .createTable('agent_sessions')
    .addColumn('token_hash', 'text', (column) => column.primaryKey().notNull())
    .addColumn('agent_id', 'text', (column) => column.notNull().references('agents.id').onDelete('cascade'))
    .addColumn('started_at', whole, (column) => column.notNull())
    .addColumn('seen_at', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
  await db.schema
    .createTable('first_run_link')
    .addColumn('slot', whole, (column) => column.primaryKey().notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('expires_at', whole, (column) => column.notNull())
    .modifyEnd(table)
    .execute();
}

async function createMeta(db: Tables, { table }: Engine): Promise<void> {
  await db.schema
    .createTable('meta')
    .addColumn('key', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .modifyEnd(table)
    .execute();
  await sql`insert into meta (key, value) values ('epoch', ${randomUUID()})`.execute(db);
}

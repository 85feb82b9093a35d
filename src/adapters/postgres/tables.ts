import type { Kysely } from 'kysely';
import type { DB } from '../sql/db.ts';

/** When agents were last heard of, given a conversation, or had one less; Unix ms. */
interface AgentPresenceTable {
  agent_id: string;
  seen_at: number | null;
  assigned_at: number | null;
  freed_at: number | null;
}

interface DocumentTable {
  name: string;
  /** JSON. */
  value: string;
  revision: string;
}

/** A content file as it was last published. */
interface ContentFileTable {
  path: string;
  /** Null: it was taken away. */
  text: string | null;
  /** Counts what was published; a node knows by it what it lacks. */
  edition: number;
  /** Marks of what the file was before, as a JSON array: a node that has one of them has only fallen behind. */
  earlier: string;
}

/** What nodes on one database share beside what every database keeps. */
export type NodeTables = {
  agent_presence: AgentPresenceTable;
  documents: DocumentTable;
  content_files: ContentFileTable;
};

export type NodesDB = DB & NodeTables;

/** Makes the tables. */
export async function createNodeTables(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('agent_presence')
    .addColumn('agent_id', 'text', (column) => column.primaryKey().notNull())
    .addColumn('seen_at', 'bigint')
    .addColumn('assigned_at', 'bigint')
    .addColumn('freed_at', 'bigint')
    .execute();
  await db.schema
    .createTable('documents')
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addColumn('revision', 'text', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('content_files')
    .addColumn('path', 'text', (column) => column.primaryKey().notNull())
    .addColumn('text', 'text')
    .addColumn('edition', 'bigint', (column) => column.notNull())
    .addColumn('earlier', 'text', (column) => column.notNull())
    .execute();
}

import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { expect, it, onTestFinished } from 'vitest';
import { sqlConversationStore } from '../../../src/adapters/sql/conversation-store.ts';
import type { DB } from '../../../src/adapters/sql/db.ts';
import { migrate } from '../../../src/adapters/sql/migrate.ts';
import { sqliteTextSearch } from '../../../src/adapters/sqlite/text-search.ts';
import { opening, visitorMessage } from '../../support/conversations.ts';

it('forgets what was said when a conversation is deleted, down to the words', async () => {
  const database = new Database(':memory:');
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database }) });
  onTestFinished(() => db.destroy());
  database.pragma('foreign_keys = on');
  const engine = {
    whole: 'integer',
    table: sql`strict`,
    tableInKeyOrder: sql`strict, without rowid`,
  } as const;
  await migrate(db, { ...engine, textSearch: sqliteTextSearch });
  const store = sqlConversationStore(db, sqliteTextSearch);
  await store.start(opening({ id: 'kept' }, visitorMessage('selamat pagi')));
  await store.start(opening({ id: 'gone' }, visitorMessage('penandarahasia')));
  expect(await store.search({ words: ['penandarahasia'], limit: 5 })).toHaveLength(1);

  await db.deleteFrom('conversations').where('id', '=', 'gone').execute();
  expect(await store.search({ words: ['penandarahasia'], limit: 5 })).toEqual([]);
  expect(await store.search({ words: ['pagi'], limit: 5 })).toHaveLength(1);
  expect(database.prepare('select count(*) as count from transcript_texts').get()).toEqual({ count: 1 });
  expect(database.serialize().includes('penandarahasia')).toBe(true); // freed pages are for vacuum to wipe
  database.exec('vacuum');
  expect(database.serialize().includes('penandarahasia')).toBe(false);
});

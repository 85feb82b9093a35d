import { join } from 'node:path';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import { expect, it, onTestFinished } from 'vitest';
import { sqlConversationStore } from '../../../src/adapters/sql/conversation-store.ts';
import type { DB } from '../../../src/adapters/sql/db.ts';
import type { Engine } from '../../../src/adapters/sql/engine.ts';
import { first } from '../../../src/adapters/sql/migrations/0001-first.ts';
import { openSqlite } from '../../../src/adapters/sqlite/open-sqlite.ts';
import { sqliteTextSearch } from '../../../src/adapters/sqlite/text-search.ts';
import type { AgentRecord } from '../../../src/ports/agent-store.ts';
import {
  agentAssigned,
  closed,
  following,
  handoffRequested,
  opening,
  visitorMessage,
} from '../../support/conversations.ts';
import { ben, botMessage } from '../../support/deciding.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const engine: Engine = {
  whole: 'integer',
  table: sql`strict`,
  tableInKeyOrder: sql`strict, without rowid`,
  textSearch: sqliteTextSearch,
};

const asked = opening({ id: 'asked' }, visitorMessage('ongkir ke bulan'), {
  type: 'message-posted',
  author: 'bot',
  ...botMessage(2),
});
const waiting = opening({ id: 'waiting' }, visitorMessage('halo'), handoffRequested());
const over = opening({ id: 'over' }, handoffRequested(), agentAssigned('ben'), closed('agent'));
const agent: AgentRecord = {
  agentId: 'ben',
  email: 'ben@shop.example',
  name: 'Ben',
  role: 'agent',
  departments: ['general'],
  presence: 'online',
};

it('keeps what a database from before verdicts holds, and agents can judge it', async () => {
  const file = await databaseWith({ '0001-first': first(engine) });
  const { conversations, agents, close } = await openSqlite({ file, role: 'server' });
  onTestFinished(close);
  for (const { conversationId, events, after } of [asked, waiting, over]) {
    expect(await conversations.eventsAfter(conversationId, 0, 100)).toEqual(events);
    expect(await conversations.read(conversationId)).toEqual(after);
  }
  expect(await agents.list()).toEqual([agent]);

  const verdict = { type: 'move-judged', judged: 3, verdict: 'should-not-have-answered', ...ben } as const;
  expect(await conversations.append(following(asked.after, [verdict]))).toBe('appended');
  expect(await conversations.judged()).toMatchObject([{ seq: 3, texts: ['ongkir ke bulan'] }]);
  expect(await conversations.search({ words: ['bulan'], limit: 5 })).toMatchObject([
    { conversation: { id: 'asked' }, seq: 2, by: 'visitor', text: 'ongkir ke bulan' },
  ]);
});

/** A file as an older version left it: with no more than these migrations, and data in it. */
async function databaseWith(migrations: Record<string, Migration>): Promise<string> {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const file = join(folder.path, 'sapa.db');
  const db = new Kysely<DB>({ dialect: new SqliteDialect({ database: new Database(file) }) });
  const { error } = await new Migrator({
    db,
    provider: { getMigrations: async () => migrations },
  }).migrateToLatest();
  expect(error).toBeUndefined();
  const store = sqlConversationStore(db, sqliteTextSearch);
  for (const append of [asked, waiting, over]) await store.start(append);
  const { agentId: id, departments, ...same } = agent; // the columns that there were then
  const row = { id, ...same, departments: JSON.stringify(departments), password_hash: 'hash' };
  await db
    .insertInto('agents')
    .values(row as never)
    .execute();
  await db.destroy();
  return file;
}

import Database from 'better-sqlite3';
import { Kysely, SqliteDialect, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sqlAgentStore } from '../../../src/adapters/sql/agent-store.ts';
import { sqlConversationStore } from '../../../src/adapters/sql/conversation-store.ts';
import type { DB } from '../../../src/adapters/sql/db.ts';
import { migrate } from '../../../src/adapters/sql/migrate.ts';
import { sqlVisitorStore } from '../../../src/adapters/sql/visitor-store.ts';
import { sqliteTextSearch } from '../../../src/adapters/sqlite/text-search.ts';
import { following, opening, visitorMessage } from '../../support/conversations.ts';

describe('the SQL stores, whatever has gathered in the tables,', () => {
  const database = new Database(':memory:');
  const asked: { sql: string; parameters: readonly unknown[] }[] = [];
  const db = new Kysely<DB>({
    dialect: new SqliteDialect({ database }),
    log: ({ query }) => {
      asked.push(query);
    },
  });
  const conversations = sqlConversationStore(db, sqliteTextSearch);
  beforeAll(() =>
    migrate(db, {
      whole: 'integer',
      table: sql`strict`,
      tableInKeyOrder: sql`strict`,
      textSearch: sqliteTextSearch,
    }),
  );
  afterAll(() => db.destroy());

  /** What SQLite would do for each statement that was asked. */
  function plans(): readonly string[] {
    return asked
      .filter((query) => /^(select|update|insert|delete)/.test(query.sql))
      .flatMap(({ sql: statement, parameters }) =>
        database.prepare(`explain query plan ${statement}`).all(parameters),
      )
      .map((step) => (step as { detail: string }).detail);
  }

  const list = (filter: object) => conversations.list({ limit: 50, ...filter });

  it.each([
    { question: 'the queue', ask: () => conversations.queued(), index: 'conversations_status' },
    { question: 'what is due', ask: () => conversations.due(1, 10), index: 'conversations_due' },
    { question: 'what the bot owes', ask: () => conversations.owed(), index: 'conversations_owed' },
    { question: 'workloads', ask: () => conversations.workloads(), index: 'conversations_status' },
    { question: 'the open one', ask: () => conversations.openOf('v', 's'), index: 'conversations_open' },
    { question: 'the list', ask: () => list({}), index: 'conversations_recent' },
    { question: 'the list by status', ask: () => list({ status: 'bot' }), index: 'conversations_status' },
    { question: 'the list by agent', ask: () => list({ agentId: 'ben' }), index: 'conversations_agent' },
    { question: 'what changed', ask: () => conversations.changedSince(1, 9), index: 'conversations_recent' },
    { question: 'who was served', ask: () => conversations.served(1, 9), index: 'events_assigned' },
    {
      question: 'the last agent',
      ask: () => conversations.lastAgentOf('v', 's'),
      index: 'conversations_visitor',
    },
    { question: 'a message', ask: () => conversations.message('c', 'm'), index: 'events_message' },
    {
      question: 'a token',
      ask: () => sqlVisitorStore(db).byToken('t', 1),
      index: 'sqlite_autoindex_visitors_2',
    },
    { question: 'an email', ask: () => sqlAgentStore(db).byEmail('a'), index: 'sqlite_autoindex_agents_2' },
  ])('find $question by $index', async ({ ask, index }) => {
    asked.length = 0;
    await ask();
    expect(plans().join('; ')).toContain(`INDEX ${index}`);
  });

  it('never read a whole table to start, append or resume', async () => {
    asked.length = 0;
    const first = opening({}, visitorMessage('halo'));
    await conversations.start(first);
    await conversations.start(first);
    await conversations.append(following(first.after, [visitorMessage('halo')]));
    await conversations.append(following(first.after, [visitorMessage('halo')]));
    await conversations.eventsAfter(first.conversationId, 1, 10);
    await conversations.read(first.conversationId);
    expect(plans()).not.toEqual([]);
    expect(plans().filter((detail) => /^SCAN (conversations|events)/.test(detail))).toEqual([]);
  });
});

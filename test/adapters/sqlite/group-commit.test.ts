import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StorageFullError } from '../../../src/adapters/sql/storage-full-error.ts';
import { writingInGroups } from '../../../src/adapters/sqlite/dialect.ts';
import { commitTogether } from '../../../src/adapters/sqlite/group-commit.ts';
import { errorOf, faultOf } from '../../../src/adapters/sqlite/thread-messages.ts';

describe('committing together', () => {
  let database: Database.Database;
  beforeEach(() => {
    database = new Database(':memory:');
    database.pragma('foreign_keys = on');
    database.exec(`
      create table meta (key text primary key, value text not null) strict;
      create table debts (owner text references meta (key) deferrable initially deferred) strict;`);
  });
  afterEach(() => database.close());

  const kept = (): unknown[] => database.prepare('select key from meta order by key').pluck().all();

  /** Writes each key in turn, all or none. */
  function write(...keys: string[]): () => Promise<unknown> {
    return () =>
      writingInGroups(database)
        .transaction()
        .execute(async (transaction) => {
          for (const key of keys) {
            await transaction
              .insertInto('meta')
              .values({ key, value: 'x'.repeat(1000) })
              .execute();
          }
          return keys.length;
        });
  }

  const statuses = (results: readonly PromiseSettledResult<unknown>[]) => results.map(({ status }) => status);

  it('answers every request with its own result, in order', async () => {
    const results = await commitTogether(database, [write('a'), write('b', 'c'), write()]);
    expect(results).toEqual([1, 2, 0].map((value) => ({ status: 'fulfilled', value })));
    expect(kept()).toEqual(['a', 'b', 'c']);
    expect(database.inTransaction).toBe(false);
  });

  it('takes back all of a request that fails, tells it why, and harms nobody else', async () => {
    const results = await commitTogether(database, [write('a'), write('b', 'a'), write('c')]);
    expect(statuses(results)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(results[1]).toMatchObject({ reason: { code: 'SQLITE_CONSTRAINT_PRIMARYKEY' } });
    expect(kept()).toEqual(['a', 'c']);
  });

  it('rejects everybody when the commit fails, and goes on with the next group', async () => {
    const indebted = async () => database.exec("insert into debts values ('nobody')");
    const results = await commitTogether(database, [write('a'), indebted, write('b')]);
    expect(statuses(results)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(kept()).toEqual([]);
    expect(statuses(await commitTogether(database, [write('c')]))).toEqual(['fulfilled']);
    expect(kept()).toEqual(['c']);
  });

  it('rejects everybody when SQLite itself gives the transaction up', async () => {
    const givenUp = async () => {
      database.exec('rollback');
      throw new Error('given up');
    };
    const results = await commitTogether(database, [write('a'), givenUp, write('b')]);
    expect(statuses(results)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(kept()).toEqual([]);
  });

  it('says so when there is no space, stores nothing of it, and recovers when there is', async () => {
    const pages = Number(database.pragma('page_count', { simple: true }));
    database.pragma(`max_page_count = ${pages + 2}`);
    const keys = Array.from({ length: 50 }, (_, place) => `key ${place}`);
    const [full] = await commitTogether(database, [write(...keys)]);
    if (full?.status !== 'rejected') throw new Error('There was space after all.');
    expect(errorOf(faultOf(full.reason))).toBeInstanceOf(StorageFullError);
    expect(kept()).toEqual([]);
    database.pragma('max_page_count = 1000000');
    expect(statuses(await commitTogether(database, [write(...keys)]))).toEqual(['fulfilled']);
    expect(kept()).toHaveLength(50);
  });
});

describe('a fault on its way between threads', () => {
  it('keeps its name, code and cause', () => {
    const cause = new TypeError('deep');
    const error = Object.assign(new Error('shallow', { cause }), {
      name: 'SqliteError',
      code: 'SQLITE_BUSY',
    });
    const arrived = errorOf(structuredClone(faultOf(error)));
    expect(arrived).toMatchObject({ name: 'SqliteError', message: 'shallow', code: 'SQLITE_BUSY' });
    expect(arrived.stack).toBe(error.stack);
    expect(arrived.cause).toMatchObject({ name: 'TypeError', message: 'deep' });
  });

  it('is called storage-full when the disk is, with what SQLite said as its cause', () => {
    const error = errorOf({ name: 'SqliteError', message: 'database or disk is full', code: 'SQLITE_FULL' });
    expect(error).toMatchObject({ name: 'StorageFullError', code: 'storage-full' });
    expect(error.cause).toMatchObject({ message: 'database or disk is full' });
  });
});

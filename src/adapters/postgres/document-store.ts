import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { DocumentStore } from '../../ports/document-store.ts';
import type { NodesDB } from './tables.ts';

/** Documents in the database, for all nodes on it. */
export function postgresDocumentStore(db: Kysely<NodesDB>): DocumentStore {
  async function insert(name: string, value: string): Promise<bigint> {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('documents')
      .values({ name, value, revision: revisionOf(value) })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows;
  }

  async function replace(name: string, value: string, expected: string): Promise<bigint> {
    const { numUpdatedRows } = await db
      .updateTable('documents')
      .set({ value, revision: revisionOf(value) })
      .where('name', '=', name)
      .where('revision', '=', expected)
      .executeTakeFirst();
    return numUpdatedRows;
  }

  async function remove(name: string, expected: string): Promise<bigint> {
    const { numDeletedRows } = await db
      .deleteFrom('documents')
      .where('name', '=', name)
      .where('revision', '=', expected)
      .executeTakeFirst();
    return numDeletedRows;
  }

  return {
    async read(name) {
      const row = await db
        .selectFrom('documents')
        .select(['value', 'revision'])
        .where('name', '=', name)
        .executeTakeFirst();
      return row && { value: JSON.parse(row.value), revision: row.revision };
    },

    async write(name, value, expected) {
      if (value === undefined) {
        return expected === undefined || (await remove(name, expected)) > 0n ? 'written' : 'conflict';
      }
      const text = JSON.stringify(value);
      const written = expected === undefined ? insert(name, text) : replace(name, text, expected);
      return (await written) > 0n ? 'written' : 'conflict';
    },

    async names(prefix) {
      const rows = await db
        .selectFrom('documents')
        .select('name')
        .where(({ fn, val, eb }) => eb(fn<boolean>('starts_with', ['name', val(prefix)]), '=', true))
        .execute();
      return rows.map(({ name }) => name).sort();
    },
  };
}

function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

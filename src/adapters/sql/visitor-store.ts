import type { Kysely, Selectable } from 'kysely';
import type { VisitorRecord, VisitorStore } from '../../ports/visitor-store.ts';
import type { DB } from './db.ts';

/** Visitors in an SQL database. */
export function sqlVisitorStore(db: Kysely<DB>): VisitorStore {
  return {
    async add(visitor, tokenHash) {
      await db
        .insertInto('visitors')
        .values({
          id: visitor.visitorId,
          token_hash: tokenHash,
          site: visitor.site,
          locale: visitor.locale ?? null,
          page_url: visitor.pageUrl ?? null,
          created_at: visitor.createdAt,
          expires_at: visitor.expiresAt,
        })
        .execute();
    },

    async byToken(tokenHash, now) {
      const row = await db
        .selectFrom('visitors')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && visitorOf(row);
    },

    async extend(visitorId, expiresAt) {
      await db.updateTable('visitors').set({ expires_at: expiresAt }).where('id', '=', visitorId).execute();
    },
  };
}

function visitorOf(row: Selectable<DB['visitors']>): VisitorRecord {
  return {
    visitorId: row.id,
    site: row.site,
    ...(row.locale === null ? {} : { locale: row.locale }),
    ...(row.page_url === null ? {} : { pageUrl: row.page_url }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

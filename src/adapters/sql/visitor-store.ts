import type { Kysely, Selectable } from 'kysely';
import {
  type SaidOfVisitor,
  type VisitorRecord,
  type VisitorStore,
  visitorLifetimeMs,
} from '../../ports/visitor-store.ts';
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
        .where((is) =>
          is.or([
            is('token_hash', '=', tokenHash),
            is(
              'id',
              'in',
              is.selectFrom('visitor_tokens').select('visitor_id').where('token_hash', '=', tokenHash),
            ),
          ]),
        )
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return row && visitorOf(row.token_hash === tokenHash ? row : { ...row, customer_id: null });
    },

    async erase(visitorId) {
      await db.deleteFrom('visitors').where('id', '=', visitorId).execute();
    },

    async extend(visitorId, expiresAt) {
      await db.updateTable('visitors').set({ expires_at: expiresAt }).where('id', '=', visitorId).execute();
    },

    async addToken(visitorId, tokenHash) {
      await db
        .insertInto('visitor_tokens')
        .values({ visitor_id: visitorId, token_hash: tokenHash })
        .execute();
    },

    ...sqlPeople(db),
    ...sqlMailLinks(db),
  };
}

type People = Pick<VisitorStore, 'byId' | 'describe' | 'belong' | 'ofCustomer' | 'unseenSince'>;

function sqlPeople(db: Kysely<DB>): People {
  return {
    async byId(visitorId) {
      const row = await db.selectFrom('visitors').selectAll().where('id', '=', visitorId).executeTakeFirst();
      return row && visitorOf(row);
    },

    async describe(visitorId, said) {
      await db
        .updateTable('visitors')
        .set({ said: JSON.stringify(said) })
        .where('id', '=', visitorId)
        .execute();
    },

    async belong(visitorId, customerId) {
      await db
        .updateTable('visitors')
        .set({ customer_id: customerId })
        .where('id', '=', visitorId)
        .where('customer_id', 'is', null)
        .execute();
    },

    async ofCustomer(customerId, limit) {
      const rows = await db
        .selectFrom('visitors')
        .selectAll()
        .where('customer_id', '=', customerId)
        .orderBy('created_at', 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
      return rows.map(visitorOf);
    },

    async unseenSince(at, { after, limit }) {
      const rows = await db
        .selectFrom('visitors')
        .selectAll()
        .where('expires_at', '<', at + visitorLifetimeMs)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(visitorOf);
    },
  };
}

function sqlMailLinks(db: Kysely<DB>): Pick<VisitorStore, 'addLink' | 'link' | 'forgetLinks'> {
  return {
    async addLink(tokenHash, { visitorId, conversationId, expiresAt }) {
      await db
        .insertInto('mail_links')
        .values({
          token_hash: tokenHash,
          visitor_id: visitorId,
          conversation_id: conversationId,
          expires_at: expiresAt,
        })
        .execute();
    },

    async link(tokenHash, now) {
      return db
        .selectFrom('mail_links')
        .select(['visitor_id as visitorId', 'conversation_id as conversationId', 'expires_at as expiresAt'])
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
    },

    async forgetLinks(now) {
      await db.deleteFrom('mail_links').where('expires_at', '<=', now).execute();
    },
  };
}

function visitorOf(row: Selectable<DB['visitors']>): VisitorRecord {
  return {
    visitorId: row.id,
    site: row.site,
    ...(row.locale === null ? {} : { locale: row.locale }),
    ...(row.page_url === null ? {} : { pageUrl: row.page_url }),
    ...(row.said === null ? {} : { said: JSON.parse(row.said) as SaidOfVisitor }),
    ...(row.customer_id === null ? {} : { customerId: row.customer_id }),
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  };
}

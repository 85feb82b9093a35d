import { type Kysely, type Selectable, sql } from 'kysely';
import type { CustomerRecord, CustomerStore } from '../../ports/customer-store.ts';
import type { DB } from './db.ts';

/** Customers in an SQL database. */
export function sqlCustomerStore(db: Kysely<DB>): CustomerStore {
  return {
    async vouch({ customerId, site, identifier, name, email, phone, attributes, tags, at }) {
      const row = await db
        .insertInto('customers')
        .values({
          id: customerId,
          site,
          identifier,
          name: name ?? null,
          email: email ?? null,
          phone: phone ?? null,
          attributes: JSON.stringify(attributes ?? {}),
          tags: JSON.stringify(tags ?? []),
          created_at: at,
          updated_at: at,
        })
        .onConflict((conflict) =>
          conflict.columns(['site', 'identifier']).doUpdateSet({
            name: sql`coalesce(excluded.name, customers.name)`,
            email: sql`coalesce(excluded.email, customers.email)`,
            phone: sql`coalesce(excluded.phone, customers.phone)`,
            ...(attributes === undefined ? {} : { attributes: JSON.stringify(attributes) }),
            ...(tags === undefined ? {} : { tags: JSON.stringify(tags) }),
            updated_at: at,
          }),
        )
        .returningAll()
        .executeTakeFirstOrThrow();
      return customerOf(row);
    },

    async byId(customerId) {
      const row = await db
        .selectFrom('customers')
        .selectAll()
        .where('id', '=', customerId)
        .executeTakeFirst();
      return row && customerOf(row);
    },

    async erase(customerId) {
      await db.deleteFrom('customers').where('id', '=', customerId).execute();
    },
  };
}

function customerOf(row: Selectable<DB['customers']>): CustomerRecord {
  const { id, site, identifier, name, email, phone } = row;
  return {
    customerId: id,
    site,
    identifier,
    ...(name === null ? {} : { name }),
    ...(email === null ? {} : { email }),
    ...(phone === null ? {} : { phone }),
    attributes: JSON.parse(row.attributes) as CustomerRecord['attributes'],
    tags: JSON.parse(row.tags) as CustomerRecord['tags'],
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

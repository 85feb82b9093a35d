import type { Migration } from 'kysely/migration';
import type { Engine } from '../engine.ts';

/** Customers, the visitors who are theirs, and what pages say of visitors. */
export function customers({ whole, table }: Engine): Migration {
  return {
    async up(db) {
      await db.schema
        .createTable('customers')
        .addColumn('id', 'text', (column) => column.primaryKey().notNull())
        .addColumn('site', 'text', (column) => column.notNull())
        .addColumn('identifier', 'text', (column) => column.notNull())
        .addColumn('name', 'text')
        .addColumn('email', 'text')
        .addColumn('phone', 'text')
        .addColumn('attributes', 'text', (column) => column.notNull())
        .addColumn('tags', 'text', (column) => column.notNull())
        .addColumn('created_at', whole, (column) => column.notNull())
        .addColumn('updated_at', whole, (column) => column.notNull())
        .modifyEnd(table)
        .execute();
      await db.schema
        .createIndex('customers_identifier')
        .unique()
        .on('customers')
        .columns(['site', 'identifier'])
        .execute();
      await db.schema
        .alterTable('visitors')
        .addColumn('customer_id', 'text', (column) => column.references('customers.id').onDelete('set null'))
        .execute();
      await db.schema.alterTable('visitors').addColumn('said', 'text').execute();
      await db.schema.createIndex('visitors_customer').on('visitors').column('customer_id').execute();
    },
  };
}

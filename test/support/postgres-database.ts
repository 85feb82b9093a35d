import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { inject, onTestFinished } from 'vitest';
import { type NodeStores, openPostgres } from '../../src/adapters/postgres/open-postgres.ts';

/** Where databases can be made; undefined where there is no PostgreSQL. */
export const postgresUrl = inject('postgresUrl') ?? undefined;

/** A new database of a test's own, and the way to be rid of it. */
export async function temporaryDatabase(): Promise<{ readonly url: string; drop(): Promise<void> }> {
  const name = `sapa_test_${randomUUID().replaceAll('-', '')}`;
  await command(`create database ${name} template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'`);
  const url = new URL(server());
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => command(`drop database ${name} with (force)`) };
}

function server(): string {
  if (postgresUrl === undefined) throw new Error('There is no PostgreSQL.');
  return postgresUrl;
}

/** What is to be tried on PostgreSQL, where there is one. */
export function withPostgres<Tried>(tried: Tried): readonly Tried[] {
  return postgresUrl === undefined ? [] : [tried];
}

/** The stores of a node on a new database, for as long as the test runs. */
export async function openTestNode(): Promise<NodeStores> {
  const database = await temporaryDatabase();
  const stores = await openPostgres({ url: database.url });
  onTestFinished(async () => {
    await stores.close();
    await database.drop();
  });
  return stores;
}

async function command(sql: string): Promise<void> {
  const client = new Client({ connectionString: server() });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

import type { Database } from 'better-sqlite3';

/**
 * Runs the requests one after another in one transaction and resolves once it is durable, with each one's result in
 * the same order. A request that fails leaves nothing behind, provided it keeps its own writes in a savepoint, and
 * harms no other. If the transaction cannot be committed, every request is rejected with the cause.
 */
export async function commitTogether(
  database: Database,
  requests: readonly (() => Promise<unknown>)[],
): Promise<readonly PromiseSettledResult<unknown>[]> {
  try {
    database.exec('begin immediate');
    const results: PromiseSettledResult<unknown>[] = [];
    for (const request of requests) results.push(await settle(database, request));
    database.exec('commit');
    return results;
  } catch (reason) {
    if (database.inTransaction) database.exec('rollback');
    return requests.map(() => ({ status: 'rejected', reason }));
  }
}

async function settle(
  database: Database,
  request: () => Promise<unknown>,
): Promise<PromiseSettledResult<unknown>> {
  try {
    return { status: 'fulfilled', value: await request() };
  } catch (reason) {
    // On a full disk, among others, SQLite takes the whole transaction back, and with it what the others wrote.
    if (!database.inTransaction) throw reason;
    return { status: 'rejected', reason };
  }
}

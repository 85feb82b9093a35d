import { type Kysely, sql } from 'kysely';
import type { ServedWait } from '../../ports/conversation-store.ts';
import type { DB } from './db.ts';
import { eventOf } from './event-row.ts';

/** Written out, not bound, so that the planner sees that the partial index serves. */
const assigned = sql.lit('agent-assigned');

/** The last `limit` waits that ended with an agent at or after `since`, oldest first. */
export async function servedWaits(
  db: Kysely<DB>,
  since: number,
  limit: number,
): Promise<readonly ServedWait[]> {
  const rows = await db
    .selectFrom('events')
    .selectAll()
    .where('type', '=', assigned)
    .where('at', '>=', since)
    .orderBy('at', 'desc')
    .limit(limit)
    .execute();
  return rows.reverse().flatMap((row) => {
    const event = eventOf(row);
    if (event.type !== 'agent-assigned' || event.waited === undefined) return [];
    const { seq, at, agentId, waited } = event;
    return [{ conversationId: row.conversation_id, seq, at, agentId, ...waited }];
  });
}

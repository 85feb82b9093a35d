import type { Kysely } from 'kysely';
import type { PresenceBook } from '../../ports/presence-book.ts';
import type { NodesDB } from './tables.ts';

type When = 'seen_at' | 'assigned_at' | 'freed_at';

/** Agents are heard of all the time; the other nodes learn of it this often, in ms. */
const tellEvery = 5_000;

/** Remembers in the database, for all nodes on it. */
export function postgresPresenceBook(db: Kysely<NodesDB>): PresenceBook {
  const told = new Map<string, number>();
  const seenHere = new Map<string, number>();

  async function note(agentId: string, when: When, at: number): Promise<void> {
    await db
      .insertInto('agent_presence')
      .values({ agent_id: agentId, seen_at: null, assigned_at: null, freed_at: null, [when]: at })
      .onConflict((conflict) =>
        conflict.column('agent_id').doUpdateSet(({ fn, ref, val }) => ({
          [when]: fn('greatest', [ref(`agent_presence.${when}`), val(at)]),
        })),
      )
      .execute();
  }

  async function read(agentId: string, when: When): Promise<number | undefined> {
    const row = await db
      .selectFrom('agent_presence')
      .select(when)
      .where('agent_id', '=', agentId)
      .executeTakeFirst();
    return row?.[when] ?? undefined;
  }

  return {
    async seen(agentId, at) {
      seenHere.set(agentId, at);
      const before = told.get(agentId);
      if (before !== undefined && at - before < tellEvery) return;
      told.set(agentId, at);
      await note(agentId, 'seen_at', at);
    },
    async lastSeen(agentId) {
      const seen = [await read(agentId, 'seen_at'), seenHere.get(agentId)].filter((at) => at !== undefined);
      return seen.length === 0 ? undefined : Math.max(...seen);
    },
    assigned: (agentId, at) => note(agentId, 'assigned_at', at),
    lastAssigned: (agentId) => read(agentId, 'assigned_at'),
    freed: (agentId, at) => note(agentId, 'freed_at', at),
    lastFreed: (agentId) => read(agentId, 'freed_at'),
  };
}

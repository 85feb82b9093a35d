import type { Kysely, Selectable } from 'kysely';
import type { AgentRecord, AgentStore, AwayReason, Presence, Role } from '../../ports/agent-store.ts';
import type { DB } from './db.ts';

/** Agents, their sessions and the first-run link in an SQL database. */
export function sqlAgentStore(db: Kysely<DB>): AgentStore {
  return { ...sqlAgents(db), ...sqlSessions(db), ...sqlFirstRunLink(db) };
}

type Agents = Pick<AgentStore, 'add' | 'byId' | 'byEmail' | 'list' | 'setPresence' | 'setCapacity'>;
type Sessions = Pick<AgentStore, 'startSession' | 'session' | 'touchSession' | 'endSession'>;
type FirstRunLink = Pick<AgentStore, 'offerFirstRunLink' | 'hasFirstRunLink' | 'useFirstRunLink'>;

function sqlAgents(db: Kysely<DB>): Agents {
  return {
    async add(agent, passwordHash) {
      const { numInsertedOrUpdatedRows: added } = await db
        .insertInto('agents')
        .values({ ...agentRow(agent), password_hash: passwordHash })
        .onConflict((conflict) => conflict.column('email').doNothing())
        .executeTakeFirst();
      return added === 1n ? 'added' : 'email-taken';
    },

    async byId(agentId) {
      const row = await db.selectFrom('agents').selectAll().where('id', '=', agentId).executeTakeFirst();
      return row && agentOf(row);
    },

    async byEmail(email) {
      const row = await db
        .selectFrom('agents')
        .selectAll()
        .where('email', '=', email.toLowerCase())
        .executeTakeFirst();
      return row && { agent: agentOf(row), passwordHash: row.password_hash };
    },

    async list() {
      const rows = await db.selectFrom('agents').selectAll().orderBy('id').execute();
      // Sorted here, because each engine has its own idea of the order of names.
      return rows.map(agentOf).sort((one, other) => byName.compare(one.name, other.name));
    },

    async setPresence(agentId, presence, awayReason) {
      await db
        .updateTable('agents')
        .set({ presence, away_reason: awayReason ?? null })
        .where('id', '=', agentId)
        .execute();
    },

    async setCapacity(agentId, capacity) {
      const set = { capacity: capacity ?? null };
      await db.updateTable('agents').set(set).where('id', '=', agentId).execute();
    },
  };
}

const byName = new Intl.Collator('und');

function agentRow(agent: AgentRecord): Omit<DB['agents'], 'password_hash' | 'away_reason'> {
  return {
    id: agent.agentId,
    email: agent.email.toLowerCase(),
    name: agent.name,
    role: agent.role,
    departments: JSON.stringify(agent.departments.toSorted()),
    capacity: agent.capacity ?? null,
    languages: agent.languages === undefined ? null : JSON.stringify(agent.languages.toSorted()),
    presence: agent.presence,
    ...(agent.awayReason === undefined ? {} : { away_reason: agent.awayReason }),
  };
}

function agentOf(row: Selectable<DB['agents']>): AgentRecord {
  return {
    agentId: row.id,
    email: row.email,
    name: row.name,
    role: row.role as Role,
    departments: JSON.parse(row.departments) as string[],
    ...(row.capacity === null ? {} : { capacity: row.capacity }),
    ...(row.languages === null ? {} : { languages: JSON.parse(row.languages) as string[] }),
    presence: row.presence as Presence,
    ...(row.away_reason === null ? {} : { awayReason: row.away_reason as AwayReason }),
  };
}

function sqlSessions(db: Kysely<DB>): Sessions {
  return {
    async startSession(tokenHash, { agentId, startedAt, seenAt }) {
      await db
        .insertInto('agent_sessions')
        .values({ token_hash: tokenHash, agent_id: agentId, started_at: startedAt, seen_at: seenAt })
        .execute();
    },

    async session(tokenHash) {
      return db
        .selectFrom('agent_sessions')
        .select(['agent_id as agentId', 'started_at as startedAt', 'seen_at as seenAt'])
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst();
    },

    async touchSession(tokenHash, seenAt) {
      await db
        .updateTable('agent_sessions')
        .set({ seen_at: seenAt })
        .where('token_hash', '=', tokenHash)
        .execute();
    },

    async endSession(tokenHash) {
      await db.deleteFrom('agent_sessions').where('token_hash', '=', tokenHash).execute();
    },
  };
}

function sqlFirstRunLink(db: Kysely<DB>): FirstRunLink {
  return {
    async offerFirstRunLink(tokenHash, expiresAt) {
      const link = { token_hash: tokenHash, expires_at: expiresAt };
      await db
        .insertInto('first_run_link')
        .values({ slot: 1, ...link })
        .onConflict((conflict) => conflict.column('slot').doUpdateSet(link))
        .execute();
    },

    async hasFirstRunLink(tokenHash, now) {
      const link = await db
        .selectFrom('first_run_link')
        .select('slot')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return link !== undefined;
    },

    async useFirstRunLink(tokenHash, now) {
      const { numDeletedRows } = await db
        .deleteFrom('first_run_link')
        .where('token_hash', '=', tokenHash)
        .where('expires_at', '>', now)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
  };
}

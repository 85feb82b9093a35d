import type { AgentRecord, AgentStore, SessionRecord } from '../../ports/agent-store.ts';

/** Agents, their sessions and the first-run link in this process; gone with it. */
export function memoryAgentStore(): AgentStore {
  return { ...memoryAgents(), ...memorySessions(), ...memoryFirstRunLink() };
}

type Agents = Pick<AgentStore, 'add' | 'byId' | 'byEmail' | 'list' | 'setPresence' | 'setCapacity'>;
type Sessions = Pick<AgentStore, 'startSession' | 'session' | 'touchSession' | 'endSession'>;
type FirstRunLink = Pick<AgentStore, 'offerFirstRunLink' | 'hasFirstRunLink' | 'useFirstRunLink'>;

function memoryAgents(): Agents {
  const agents = new Map<string, { agent: AgentRecord; passwordHash: string }>();
  const withEmail = (email: string) =>
    [...agents.values()].find(({ agent }) => agent.email === email.toLowerCase());
  return {
    async add(agent, passwordHash) {
      if (withEmail(agent.email) !== undefined) return 'email-taken';
      const kept = {
        ...agent,
        email: agent.email.toLowerCase(),
        departments: agent.departments.toSorted(),
        ...(agent.languages && { languages: agent.languages.toSorted() }),
      };
      agents.set(agent.agentId, { agent: kept, passwordHash });
      return 'added';
    },

    async byId(agentId) {
      return agents.get(agentId)?.agent;
    },

    async byEmail(email) {
      return withEmail(email);
    },

    async list() {
      return [...agents.values()]
        .map(({ agent }) => agent)
        .sort((one, other) => compare(one.name, other.name) || compare(one.agentId, other.agentId));
    },

    async setPresence(agentId, presence, awayReason) {
      const kept = agents.get(agentId);
      if (kept === undefined) return;
      const { awayReason: _before, ...agent } = kept.agent;
      const said = awayReason === undefined ? {} : { awayReason };
      agents.set(agentId, { ...kept, agent: { ...agent, presence, ...said } });
    },

    async setCapacity(agentId, capacity) {
      const kept = agents.get(agentId);
      if (kept === undefined) return;
      const { capacity: _earlier, ...agent } = kept.agent;
      agents.set(agentId, { ...kept, agent: { ...agent, ...(capacity !== undefined && { capacity }) } });
    },
  };
}

const { compare } = new Intl.Collator('und');

function memorySessions(): Sessions {
  const sessions = new Map<string, SessionRecord>();
  return {
    async startSession(tokenHash, session) {
      sessions.set(tokenHash, session);
    },

    async session(tokenHash) {
      return sessions.get(tokenHash);
    },

    async touchSession(tokenHash, seenAt) {
      const session = sessions.get(tokenHash);
      if (session !== undefined) sessions.set(tokenHash, { ...session, seenAt });
    },

    async endSession(tokenHash) {
      sessions.delete(tokenHash);
    },
  };
}

function memoryFirstRunLink(): FirstRunLink {
  let offered: { tokenHash: string; expiresAt: number } | undefined;
  const isOnOffer = (tokenHash: string, now: number) =>
    offered !== undefined && offered.tokenHash === tokenHash && offered.expiresAt > now;
  return {
    async offerFirstRunLink(tokenHash, expiresAt) {
      offered = { tokenHash, expiresAt };
    },

    async hasFirstRunLink(tokenHash, now) {
      return isOnOffer(tokenHash, now);
    },

    async useFirstRunLink(tokenHash, now) {
      const works = isOnOffer(tokenHash, now);
      if (works) offered = undefined;
      return works;
    },
  };
}

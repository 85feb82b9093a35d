import type { PresenceBook } from '../../ports/presence-book.ts';

/** Remembers in this process; a restart forgets, and agents who are there are soon heard of again. */
export function inProcessPresenceBook(): PresenceBook {
  const seenAt = new Map<string, number>();
  const assignedAt = new Map<string, number>();
  const freedAt = new Map<string, number>();
  return {
    async seen(agentId, at) {
      seenAt.set(agentId, at);
    },
    async lastSeen(agentId) {
      return seenAt.get(agentId);
    },
    async assigned(agentId, at) {
      assignedAt.set(agentId, at);
    },
    async lastAssigned(agentId) {
      return assignedAt.get(agentId);
    },
    async freed(agentId, at) {
      freedAt.set(agentId, at);
    },
    async lastFreed(agentId) {
      return freedAt.get(agentId);
    },
  };
}

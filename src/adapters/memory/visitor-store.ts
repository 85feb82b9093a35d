import type { VisitorRecord, VisitorStore } from '../../ports/visitor-store.ts';

/** Visitors in this process; gone with it. */
export function memoryVisitorStore(): VisitorStore {
  const visitors = new Map<string, VisitorRecord>();
  const idByToken = new Map<string, string>();
  return {
    async add(visitor, tokenHash) {
      visitors.set(visitor.visitorId, visitor);
      idByToken.set(tokenHash, visitor.visitorId);
    },

    async byToken(tokenHash, now) {
      const visitor = visitors.get(idByToken.get(tokenHash) ?? '');
      return visitor !== undefined && visitor.expiresAt > now ? visitor : undefined;
    },

    async extend(visitorId, expiresAt) {
      const visitor = visitors.get(visitorId);
      if (visitor !== undefined) visitors.set(visitorId, { ...visitor, expiresAt });
    },
  };
}

import {
  type MailLink,
  type VisitorRecord,
  type VisitorStore,
  visitorLifetimeMs,
} from '../../ports/visitor-store.ts';

/** Visitors in this process; gone with it. */
export function memoryVisitorStore(): VisitorStore {
  const visitors = new Map<string, VisitorRecord>();
  const idByToken = new Map<string, string>();
  /** The hashes of tokens that visitors got later. */
  const further = new Set<string>();
  const links = new Map<string, MailLink>();

  function change(visitorId: string, to: Partial<VisitorRecord>): void {
    const visitor = visitors.get(visitorId);
    if (visitor !== undefined) visitors.set(visitorId, { ...visitor, ...to });
  }

  return {
    async add(visitor, tokenHash) {
      visitors.set(visitor.visitorId, visitor);
      idByToken.set(tokenHash, visitor.visitorId);
    },

    async byToken(tokenHash, now) {
      const visitor = visitors.get(idByToken.get(tokenHash) ?? '');
      if (visitor === undefined || visitor.expiresAt <= now) return undefined;
      const { customerId: _whose, ...alone } = visitor;
      return further.has(tokenHash) ? alone : visitor;
    },

    async byId(visitorId) {
      return visitors.get(visitorId);
    },

    async describe(visitorId, said) {
      change(visitorId, { said });
    },

    async belong(visitorId, customerId) {
      if (visitors.get(visitorId)?.customerId === undefined) change(visitorId, { customerId });
    },

    async ofCustomer(customerId, limit) {
      return [...visitors.values()]
        .filter((visitor) => visitor.customerId === customerId)
        .sort((one, other) => other.createdAt - one.createdAt || (one.visitorId < other.visitorId ? 1 : -1))
        .slice(0, limit);
    },

    async unseenSince(at, { after, limit }) {
      return [...visitors.values()]
        .filter(({ visitorId, expiresAt }) => expiresAt < at + visitorLifetimeMs && visitorId > after)
        .sort((one, other) => (one.visitorId < other.visitorId ? -1 : 1))
        .slice(0, limit);
    },

    async erase(visitorId) {
      visitors.delete(visitorId);
      for (const [hash, id] of idByToken) if (id === visitorId) idByToken.delete(hash);
      for (const [hash, link] of links) if (link.visitorId === visitorId) links.delete(hash);
    },

    async extend(visitorId, expiresAt) {
      change(visitorId, { expiresAt });
    },

    async addToken(visitorId, tokenHash) {
      idByToken.set(tokenHash, visitorId);
      further.add(tokenHash);
    },

    async addLink(tokenHash, link) {
      links.set(tokenHash, link);
    },

    async link(tokenHash, now) {
      const link = links.get(tokenHash);
      return link !== undefined && link.expiresAt > now ? link : undefined;
    },

    async forgetLinks(now) {
      for (const [tokenHash, { expiresAt }] of links) if (expiresAt <= now) links.delete(tokenHash);
    },
  };
}

import { onlySite } from '../conversation/conversation.ts';
import type { Clock } from '../ports/clock.ts';
import type { Ids } from '../ports/ids.ts';
import { type VisitorRecord, type VisitorStore, visitorLifetimeMs } from '../ports/visitor-store.ts';

const dayMs = 86_400_000;
/** The expiry is moved at most once a day, so that reading does not write. */
const extendAfterMs = dayMs;

interface VisitorDeps {
  readonly visitors: VisitorStore;
  readonly clock: Clock;
  readonly ids: Ids;
}

/** Lets a new visitor in. The token is told once and stored only as a hash. */
export async function admitVisitor(
  { visitors, clock, ids }: VisitorDeps,
  said: {
    readonly site?: string | undefined;
    readonly locale?: string | undefined;
    readonly pageUrl?: string | undefined;
  },
): Promise<{ visitorId: string; token: string }> {
  const createdAt = clock.now();
  const visitorId = ids.id();
  const token = ids.secret();
  const { site = onlySite, locale, pageUrl } = said;
  const visitor: VisitorRecord = {
    visitorId,
    site,
    ...(locale === undefined ? {} : { locale }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
    createdAt,
    expiresAt: createdAt + visitorLifetimeMs,
  };
  await visitors.add(visitor, ids.fingerprint(token));
  return { visitorId, token };
}

/** Lets a visitor in from one more browser, as whoever followed a link in a mail: another token for the same visitor. */
export async function admitAgain({ visitors, clock, ids }: VisitorDeps, visitorId: string): Promise<string> {
  const token = ids.secret();
  await visitors.addToken(visitorId, ids.fingerprint(token));
  await visitors.extend(visitorId, clock.now() + visitorLifetimeMs);
  return token;
}

/** The visitor behind an `Authorization: Bearer` header; undefined where there is none. */
export async function visitorOf(
  { visitors, clock, ids }: VisitorDeps,
  authorization: string | undefined,
): Promise<VisitorRecord | undefined> {
  const token = /^Bearer ([\w-]{20,200})$/i.exec(authorization ?? '')?.[1];
  if (token === undefined) return undefined;
  const now = clock.now();
  const visitor = await visitors.byToken(ids.fingerprint(token), now);
  if (visitor !== undefined && visitor.expiresAt < now + visitorLifetimeMs - extendAfterMs) {
    await visitors.extend(visitor.visitorId, now + visitorLifetimeMs);
  }
  return visitor;
}

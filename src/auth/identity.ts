import { createHmac, timingSafeEqual } from 'node:crypto';
import { errors, type JWTPayload, jwtVerify } from 'jose';
import type { Clock } from '../ports/clock.ts';
import { type Attributes, type Person, vouchedClaims } from '../protocol/people.ts';
import { RefusedError } from '../protocol/refusals.ts';

/** Clocks of two servers may differ by this much. */
const leewaySeconds = 60;
/** A token is made for one page view; one that lasts is one to steal. */
const longestLifeSeconds = 3600;

/** What a customer's own server has vouched for. */
export interface Proven extends Person {
  readonly identifier: string;
  readonly attributes?: Attributes;
  readonly tags?: readonly string[];
}

/** What a page hands over as a proof. */
export type Proof =
  | { readonly token: string }
  | { readonly identifier: string; readonly identifierHash: string };

interface IdentityDeps {
  readonly clock: Clock;
  /** Shared with the customer's server; absent: nothing can be proven. */
  readonly identitySecret?: string | undefined;
}

/**
 * Checks a proof: a JWT (RFC 7519) under HS256 with `sub`, `aud` = the site, and an `exp` at most an hour ahead; or the hex
 * HMAC-SHA256 of the identifier, as other live chats have it. Throws RefusedError where it proves nothing.
 */
export async function proveIdentity(
  { clock, identitySecret }: IdentityDeps,
  site: string,
  proof: Proof,
): Promise<Proven> {
  if (identitySecret === undefined) throw new RefusedError('identity-off');
  if ('token' in proof) return readClaims(await readToken(proof.token, identitySecret, site, clock.now()));
  const { identifier, identifierHash } = proof;
  const expected = createHmac('sha256', identitySecret).update(identifier).digest('hex');
  if (!isEqual(identifierHash.toLowerCase(), expected)) throw new RefusedError('identity-unproven');
  return { identifier };
}

async function readToken(token: string, secret: string, site: string, now: number): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
      algorithms: ['HS256'],
      audience: site,
      requiredClaims: ['sub', 'exp'],
      clockTolerance: leewaySeconds,
      currentDate: new Date(now),
    });
    const { exp = Infinity } = payload;
    if (exp > now / 1000 + longestLifeSeconds + leewaySeconds) throw new RefusedError('identity-lasting');
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw new RefusedError('identity-expired', { cause: error });
    if (error instanceof errors.JOSEError) throw new RefusedError('identity-unproven', { cause: error });
    throw error;
  }
}

function readClaims(payload: JWTPayload): Proven {
  const claims = vouchedClaims.safeParse(payload);
  if (!claims.success) throw new RefusedError('identity-unfit');
  const { sub, name, email, phone, attributes, tags } = claims.data;
  return {
    identifier: sub,
    ...(name && { name }),
    ...(email && { email }),
    ...(phone && { phone }),
    ...(attributes && { attributes }),
    ...(tags && { tags }),
  };
}

/** In a time that tells nothing about where they differ. */
function isEqual(said: string, expected: string): boolean {
  const [a, b] = [Buffer.from(said), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}

import { createHmac, randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';

const secretBytes = 32;

/** Ids and secrets from the system's source of randomness; fingerprints are HMAC-SHA256 under the server's own key. */
export function systemIds(key: string): Ids {
  return {
    id: () => randomUUIDv7(),
    secret: () => randomBytes(secretBytes).toString('base64url'),
    fingerprint: (secret) => createHmac('sha256', key).update(secret).digest('hex'),
  };
}

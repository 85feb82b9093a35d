import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { Ids } from '../../ports/ids.ts';

const secretBytes = 32;

/** Ids and secrets from the system's source of randomness. */
export const systemIds: Ids = {
  id: () => randomUUIDv7(),
  secret: () => randomBytes(secretBytes).toString('base64url'),
};

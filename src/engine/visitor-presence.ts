import type { Deps } from './deps.ts';

type Book = Pick<Deps, 'presence' | 'clock'>;

/** Notes that a visitor has the chat open. */
export async function noteVisitorSeen({ presence, clock }: Book, visitorId: string): Promise<void> {
  await presence.seen(keyOf(visitorId), clock.now());
}

/** When a visitor had the chat open last, Unix ms; undefined: not since the server began to listen. */
export function lastSeenVisitor({ presence }: Book, visitorId: string): Promise<number | undefined> {
  return presence.lastSeen(keyOf(visitorId));
}

function keyOf(visitorId: string): string {
  return `visitor ${visitorId}`;
}

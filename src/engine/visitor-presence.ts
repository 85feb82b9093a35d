import type { Deps } from './deps.ts';

type Book = Pick<Deps, 'presence' | 'clock'>;

/** The visitor's browser has just shown that it has the chat open; agents who have the conversation hear of it. */
export async function noteVisitorSeen(
  { presence, clock, bus }: Book & Pick<Deps, 'bus'>,
  { visitorId, id: conversationId }: { readonly visitorId: string; readonly id: string },
): Promise<void> {
  await presence.seen(keyOf(visitorId), clock.now());
  await bus.signal({ type: 'visitor-here', conversationId });
}

/** When a visitor had the chat open last, Unix ms; undefined: not since the server began to listen. */
export function lastSeenVisitor({ presence }: Book, visitorId: string): Promise<number | undefined> {
  return presence.lastSeen(keyOf(visitorId));
}

function keyOf(visitorId: string): string {
  return `visitor ${visitorId}`;
}

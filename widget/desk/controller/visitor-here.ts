import { type DeskState, withEntry } from './state.ts';

/** A visitor of whom nothing was heard for longer than this (ms) is gone. The server asks three times meanwhile. */
const GONE_AFTER = 60_000;

/** Whether a visitor has the chat open, or when (Unix ms) they last had; nobody knows: `unknown`. */
export type VisitorPresence = 'here' | 'unknown' | number;

/** The visitor of this conversation has just shown that they are there. */
export function withVisitorHere(state: DeskState, conversationId: string): DeskState {
  return { ...state, here: withEntry(state.here, conversationId, state.now) };
}

/** By what was heard since this desk listens, and what the server knew before. */
export function visitorPresence(
  { here, beside, now }: Pick<DeskState, 'here' | 'beside' | 'now'>,
  conversationId: string,
): VisitorPresence {
  const before = beside?.conversationId === conversationId ? beside.person?.lastSeenAt : undefined;
  const last = Math.max(here.get(conversationId) ?? 0, before ?? 0);
  if (last === 0) return 'unknown';
  return now - last < GONE_AFTER ? 'here' : last;
}

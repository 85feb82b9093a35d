/** What the address says is shown: a conversation, and whether its details cover it on a narrow screen; or the board. */
export interface Route {
  readonly conversationId?: string;
  readonly pane: 'list' | 'conversation' | 'details' | 'board';
}

const shape = /^#([0-9a-f-]{36})(\/details)?$/i;

/** Reads the fragment of the address; anything unknown is the list. */
export function parseRoute(hash: string): Route {
  if (hash === '#board') return { pane: 'board' };
  const [, conversationId, details] = shape.exec(hash) ?? [];
  if (conversationId === undefined) return { pane: 'list' };
  return { conversationId, pane: details === undefined ? 'conversation' : 'details' };
}

/** The fragment for a route; an empty one is the list. */
export function formatRoute({ conversationId, pane }: Route): string {
  if (pane === 'board') return '#board';
  if (conversationId === undefined) return '';
  return pane === 'details' ? `#${conversationId}/details` : `#${conversationId}`;
}

import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { call } from '../shared/http.ts';
import type { Memory } from '../shared/storage.ts';
import { conversationKey, seenKey, tokenKey } from '../shared/visitor-keys.ts';

/**
 * How many messages of the bot or of people stand in the open conversation behind what the visitor has seen. One
 * request, and none where no conversation is open; 0 where the server does not answer or no longer knows it.
 */
export async function countUnread(
  server: string,
  memory: Memory,
  fetch: typeof globalThis.fetch,
): Promise<number> {
  const token = memory.read(tokenKey);
  const conversation = memory.read(conversationKey);
  const seen = Number(memory.read(seenKey) ?? Number.NaN);
  if (token === undefined || conversation === undefined || Number.isNaN(seen)) return 0;
  const path = `v1/conversations/${encodeURIComponent(conversation)}/events?after=${seen}`;
  try {
    const response = await call(fetch, { method: 'GET', url: new URL(path, server).href, token });
    const { events }: { events: readonly VisitorEvent[] } = await response.json();
    return events.filter((event) => event.type === 'message-posted' && event.author !== 'visitor').length;
  } catch {
    return 0;
  }
}

/** Resolves once the page has loaded and has nothing better to do. */
export function pageIsIdle(): Promise<void> {
  return new Promise((resolve) => {
    const rest = () => {
      // Safari has no idle time to give.
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 5_000 });
      else setTimeout(resolve, 1_000);
    };
    if (document.readyState === 'complete') rest();
    else globalThis.addEventListener('load', rest, { once: true });
  });
}

import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { call } from '../shared/http.ts';
import type { Memory } from '../shared/storage.ts';
import { conversationKey, seenKey, tokenKey } from '../shared/visitor-keys.ts';

/**
 * The messages of the bot or of people that stand in the open conversation behind what the visitor has seen, by their ids.
 * One request, and none where no conversation is open; undefined there, and where the server does not answer or no
 * longer knows it.
 */
export async function findUnread(
  server: string,
  memory: Memory,
  fetch: typeof globalThis.fetch,
): Promise<readonly string[] | undefined> {
  const token = memory.read(tokenKey);
  const conversation = memory.read(conversationKey);
  const seen = Number(memory.read(seenKey) ?? Number.NaN);
  if (token === undefined || conversation === undefined || Number.isNaN(seen)) return undefined;
  const path = `v1/conversations/${encodeURIComponent(conversation)}/events?after=${seen}`;
  try {
    const response = await call(fetch, { method: 'GET', url: new URL(path, server).href, token });
    const { events }: { events: readonly VisitorEvent[] } = await response.json();
    return events.flatMap((event) =>
      event.type === 'message-posted' && event.author !== 'visitor' ? [event.messageId] : [],
    );
  } catch {
    return undefined;
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

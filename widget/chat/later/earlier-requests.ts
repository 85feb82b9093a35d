import type { VisitorConversations } from '../../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../../src/protocol/visitor-view.ts';
import { foldEvents } from '../../shared/fold-events.ts';
import { call } from '../../shared/http.ts';
import { emptyTranscript, type Transcript } from '../../shared/transcript.ts';
import { tokenKey } from '../../shared/visitor-keys.ts';
import type { Visit } from '../visit.ts';

export type EarlierConversation = VisitorConversations['conversations'][number];

/** The visitor's conversations but the one in the chat, the newest first. */
export async function readEarlier(visit: Visit): Promise<readonly EarlierConversation[]> {
  const { conversations }: VisitorConversations = await get(visit, 'conversations');
  return conversations.filter(({ conversationId }) => conversationId !== visit.place?.conversationId);
}

/** All of one of them. */
export async function readTranscript(visit: Visit, conversationId: string): Promise<Transcript> {
  const path = `conversations/${encodeURIComponent(conversationId)}/events`;
  let transcript = emptyTranscript;
  for (;;) {
    const { events }: { events: readonly VisitorEvent[] } = await get(
      visit,
      `${path}?after=${transcript.seq}`,
    );
    if (events.length === 0) return transcript;
    transcript = foldEvents(transcript, events);
  }
}

async function get<T>({ deps }: Visit, path: string): Promise<T> {
  const { fetch, server, memory } = deps;
  const url = new URL(`v1/${path}`, server).href;
  return (await call(fetch, { method: 'GET', url, token: memory.read(tokenKey) })).json();
}

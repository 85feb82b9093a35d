import type { Event } from '../protocol/events.ts';

/** What of an event is found when transcripts are searched, and whose words they are. */
export interface Searchable {
  readonly by: 'visitor' | 'bot' | 'agent' | 'note';
  readonly text: string;
}

/** Messages and notes; the server's own notices are the same everywhere. */
export function searchable(event: Event): Searchable | undefined {
  if (event.type === 'message-posted') return { by: event.author, text: event.text };
  return event.type === 'note-added' ? { by: 'note', text: event.text } : undefined;
}

/** More would only make a search slow. */
const mostWords = 12;

/**
 * The words of a search, in lower case and without accents: each has to begin a word of the text. A single letter begins
 * too many to tell anything.
 */
export function searchWords(text: string, most = mostWords): readonly string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return (plain.match(/[\p{L}\p{N}]{2,}/gu) ?? []).slice(0, most);
}

import type { Contact } from '../protocol/contact.ts';
import type { Event } from '../protocol/events.ts';

/** What of an event is found when transcripts are searched, and whose words they are. */
export interface Searchable {
  readonly by: 'visitor' | 'bot' | 'agent' | 'note' | 'person';
  readonly text: string;
}

/** Messages, notes, and who the visitor is said to be; the server's own notices are the same everywhere. */
export function searchable(event: Event): Searchable | undefined {
  switch (event.type) {
    case 'message-posted':
      return { by: event.author, text: event.text };
    case 'note-added':
      return { by: 'note', text: event.text };
    case 'conversation-started':
      return event.answers && person(event.answers);
    case 'contact-left':
    case 'visitor-identified':
      return person(event);
    default:
      return undefined;
  }
}

function person({ name, email, phone }: Contact): Searchable | undefined {
  const said = [name, email, phone].filter((one) => one !== undefined && one !== '');
  return said.length === 0 ? undefined : { by: 'person', text: said.join(' · ') };
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

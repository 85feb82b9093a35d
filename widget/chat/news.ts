import type { Entry, SpokenEntry } from '../shared/transcript.ts';
import type { Visit } from './visit.ts';
import type { VisitState } from './visit-state.ts';

/** More at once than this is no news, but what was said before. */
const atOnce = 5;

/** What has been said to the visitor since it was last asked. */
export class News {
  #conversationId: string | undefined;
  #seq = 0;

  /** Lets the page know of it: `sapa-message` for each. */
  tell(page: EventTarget, visit: Visit | undefined): void {
    if (visit === undefined) return;
    for (const { messageId, author, text } of this.take(visit.state, () => visit.seen())) {
      page.dispatchEvent(new CustomEvent('sapa-message', { detail: { messageId, author, text } }));
    }
  }

  /** Nothing of what was there when the conversation was first seen. `seen` says how far the visitor had seen it before. */
  take({ conversationId, transcript }: VisitState, seen: () => number): readonly SpokenEntry[] {
    const known = this.#conversationId === conversationId ? this.#seq : seen();
    this.#conversationId = conversationId;
    // Before anything is here, as far as was seen.
    this.#seq = transcript.seq || known;
    const fresh = transcript.entries.slice(-2 * atOnce).filter(({ seq }) => seq > known);
    return fresh.length > atOnce ? [] : fresh.filter(isToVisitor);
  }
}

function isToVisitor(entry: Entry): entry is SpokenEntry {
  return entry.type === 'message' && entry.author !== 'visitor';
}

import type { Entry, SpokenEntry } from '../shared/transcript.ts';
import type { Visit } from './visit.ts';
import type { VisitState } from './visit-state.ts';

/** More than this when the chat is first there is no news, but what was said before. */
const atOnce = 5;

/** What has been said to the visitor since it was last asked. */
export class News {
  #conversationId: string | undefined;
  #seq = 0;
  /** Whether the conversation was here when it was last asked. */
  #wasHere = false;

  /** Lets the page know of it: `sapa-message` for each. */
  tell(page: EventTarget, visit: Visit | undefined): void {
    if (visit === undefined) return;
    for (const { messageId, author, text, seq } of this.take(visit.state, () => visit.seen())) {
      page.dispatchEvent(new CustomEvent('sapa-message', { detail: { messageId, author, text, seq } }));
    }
  }

  /** Nothing of what was there when the conversation was first seen. `seen` says how far the visitor had seen it before. */
  take({ conversationId, transcript }: VisitState, seen: () => number): readonly SpokenEntry[] {
    const isSame = this.#conversationId === conversationId;
    const isFirst = !isSame || !this.#wasHere;
    const known = isSame ? this.#seq : seen();
    this.#conversationId = conversationId;
    this.#wasHere = transcript.seq > 0;
    // Before anything is here, as far as was seen.
    this.#seq = transcript.seq || known;
    const { entries } = transcript;
    const fresh = entries.slice(entries.findLastIndex(({ seq }) => seq <= known) + 1);
    return isFirst && fresh.length > atOnce ? [] : fresh.filter(isToVisitor);
  }
}

function isToVisitor(entry: Entry): entry is SpokenEntry {
  return entry.type === 'message' && entry.author !== 'visitor';
}

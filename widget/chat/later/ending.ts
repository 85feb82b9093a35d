import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from '../views/scene.ts';
import type { VisitState } from '../visit-state.ts';
import { copyRequests } from './copy-requests.ts';
import { copyWords } from './copy-words.ts';
import { styles } from './ending-styles.ts';
import type { Visiting } from './leave-contact.ts';
import { ratingWords } from './rating-words.ts';
import { SapaCopy } from './sapa-copy.ts';
import { type RatablePart, type Rating, SapaRating } from './sapa-rating.ts';

export { styles };

for (const [name, element] of [
  ['sapa-rating', SapaRating],
  ['sapa-copy', SapaCopy],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

export interface EndingActions {
  readonly rate: (ratings: readonly Rating[]) => void;
  readonly startAgain: () => void;
  /** The server’s address, ending in `/`. */
  readonly server: string;
  readonly visit: Visiting | undefined;
}

/** What stands at the end of a closed conversation: the rating, a copy of it, then a way to begin another. */
export function ending({ state, language }: Scene, actions: EndingActions): TemplateResult | typeof nothing {
  const { standing } = state.transcript;
  if (standing.status !== 'closed') return nothing;
  return html`<div class="ending">
    <sapa-rating .words=${ratingWords(language)} .rating=${standing.rating} .parts=${partsOf(state)}
      @sapa-rate=${({ detail }: CustomEvent<readonly Rating[]>) => actions.rate(detail)}></sapa-rating>
    ${
      actions.visit
        ? html`<sapa-copy .words=${copyWords(language)} .mail=${state.site?.mail} .known=${state.transcript.contact?.email}
            .requests=${copyRequests(actions.visit, actions.server)}></sapa-copy>`
        : nothing
    }
    <button class="secondary" @click=${actions.startAgain}>${ratingWords(language).startAgain}</button>
  </div>`;
}

/** What can be rated: the whole, or the bot and the person apart where both have answered. */
function partsOf({ transcript, site }: VisitState): readonly RatablePart[] {
  const said = transcript.entries.flatMap((entry) => (entry.type === 'message' ? [entry] : []));
  const bot = said.findLast(({ author }) => author === 'bot');
  const person = said.findLast(({ author }) => author === 'agent');
  if (bot === undefined || person === undefined) return [{}];
  const shop = site?.name ?? '';
  return [
    { of: 'bot', name: bot.authorName ?? site?.assistant ?? shop },
    { of: 'person', name: person.authorName ?? shop },
  ];
}

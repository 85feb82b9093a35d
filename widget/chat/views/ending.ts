import { html, nothing, type TemplateResult } from 'lit';
import type { Scene } from './scene.ts';

/** Asks once more before the conversation is ended. */
export function endQuestion(
  { texts }: Scene,
  { end, cancel }: { end: () => void; cancel: () => void },
): TemplateResult {
  return html`<div class="scrim" @click=${cancel}></div>
    <div class="question" role="alertdialog" aria-modal="true" aria-labelledby="end-title" aria-describedby="end-detail">
      <h3 id="end-title">${texts.endQuestion}</h3>
      <p id="end-detail">${texts.endDetail}</p>
      <div class="answers">
        <button class="secondary" id="cancel" @click=${cancel}>${texts.cancel}</button>
        <button class="primary" @click=${end}>${texts.endConfirm}</button>
      </div>
    </div>`;
}

/** What stands at the end of a closed conversation: the rating, then a way to begin another. */
export function ending(
  { state, texts }: Scene,
  actions: { rate: (rating: number, comment: string) => void; startAgain: () => void },
): TemplateResult | typeof nothing {
  const { standing } = state.transcript;
  if (standing.status !== 'closed') return nothing;
  return html`<div class="ending">
    <sapa-rating .texts=${texts} .rating=${standing.rating}
      @sapa-rate=${({ detail }: CustomEvent<{ rating: number; comment: string }>) => actions.rate(detail.rating, detail.comment)}
    ></sapa-rating>
    <button class="secondary" @click=${actions.startAgain}>${texts.startAgain}</button>
  </div>`;
}

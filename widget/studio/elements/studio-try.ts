import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import type { Tried } from '../../../src/protocol/studio-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { formatShare } from '../view/format.ts';
import { isSameOutcome, outcomeOf } from '../view/tried.ts';
import { preview, previewStyles } from './preview.ts';
import { tryStyles } from './studio-try.styles.ts';
import { Watch } from './watch.ts';

const shownCandidates = 4;
const shownNearest = 3;

/** The box that is always there: what the bot would say to a message, by the draft and by what is live, and why. */
export class StudioTry extends LitElement {
  static override properties = { words: { attribute: false }, studio: { attribute: false } };
  static override styles = [tokens, controls, previewStyles, tryStyles];

  declare words: Words;
  declare studio: Studio;

  constructor() {
    super();
    new Watch(this, () => [this.studio.trying.store, this.studio.library.store]);
  }

  override render() {
    const { words, studio } = this;
    const { text, phase, result } = studio.trying.store.state;
    return html`<h2>${words.tryTitle}</h2>
      <label for="try" class="visually-hidden">${words.tryLabel}</label>
      <textarea id="try" rows="2" maxlength="500" placeholder=${words.tryPlaceholder} .value=${text} @input=${this.#type}></textarea>
      <p class="state muted" role="status">${phase === 'asking' ? words.tryAsking : ''}</p>
      ${result === undefined ? html`<p class="muted">${phase === 'asking' ? words.tryFirst : words.tryEmpty}</p>` : nothing}
      <div class="sides">${result === undefined ? nothing : this.#sides(result.draft, result.live)}</div>`;
  }

  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  #sides(draft: Tried | undefined, live: Tried | undefined) {
    const { words } = this;
    const hasDraft =
      this.studio.library.store.state.overview?.files.some(({ state }) => state !== 'live') ?? false;
    if (!hasDraft && live !== undefined) return this.#side(live, undefined);
    if (draft === undefined) {
      return html`<p class="note warn">${words.sideErrors}</p>${live === undefined ? nothing : this.#side(live, words.sides.live)}`;
    }
    if (live === undefined) return this.#side(draft, words.sides.draft);
    if (isSameOutcome(draft, live))
      return html`<p class="note">${icon('check')}${words.sameBoth}</p>${this.#side(draft, undefined)}`;
    return html`<p class="note changed">${icon('transfer')}${words.differs}</p>${this.#side(draft, words.sides.draft)}${this.#side(live, words.sides.live)}`;
  }

  #side(tried: Tried, name: string | undefined) {
    const { words } = this;
    const { decision, reply } = tried;
    return html`<section>${name === undefined ? nothing : html`<h3>${name}</h3>`}
      <p class="outcome ${decision.move}">${outcomeOf(tried, words)}</p>
      ${reply === undefined ? nothing : preview(reply, words)}
      ${this.#ranking(tried)}
      <details><summary>${words.why}</summary>${this.#reasons(tried)}</details></section>`;
  }

  #ranking({ decision }: Tried): TemplateResult | typeof nothing {
    const { words } = this;
    const { candidates, thresholds } = decision;
    if (candidates.length === 0) return nothing;
    return html`<table><caption>${words.ranking} <span class="muted">${words.threshold(formatShare(thresholds.answer, words))}</span></caption>
      <tbody>${candidates.slice(0, shownCandidates).map(
        ({
          intentId,
          confidence,
        }) => html`<tr><th scope="row">${intentId}</th><td>${bar(confidence, thresholds.answer)}</td>
          <td class="figure">${formatShare(confidence, words)}</td></tr>`,
      )}</tbody></table>`;
  }

  #reasons({ decision }: Tried) {
    const { words } = this;
    const { words: deciding, nearest = [] } = decision;
    return html`${deciding.length === 0 ? nothing : html`<p class="deciding"><span class="muted">${words.decidingWords}</span>${deciding.map(({ word }) => html`<span class="word">${word}</span>`)}</p>`}
      ${
        nearest.length === 0
          ? nothing
          : html`<p class="muted">${words.nearest}</p><ul>${nearest
              .slice(0, shownNearest)
              .map(
                ({ text, intentId, language }) =>
                  html`<li><span lang=${language}>“${text}”</span> <span class="muted">${intentId}</span></li>`,
              )}</ul>`
      }`;
  }

  readonly #type = ({ target }: InputEvent): void => {
    if (target instanceof HTMLTextAreaElement) void this.studio.trying.type(target.value);
  };
}

/** The confidence as a length, with a mark at the threshold. Decoration beside the figure. */
function bar(confidence: number, threshold: number): TemplateResult {
  return html`<svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">${svg`
    <rect class="ground" width="100" height="8"></rect>
    <rect class=${confidence >= threshold ? 'sure' : 'unsure'} width=${100 * confidence} height="8"></rect>
    <rect class="threshold" x=${100 * threshold - 0.75} width="1.5" height="8"></rect>`}</svg>`;
}

customElements.define('sapa-studio-try', StudioTry);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-try': StudioTry;
  }
}

import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { coreIcon } from '../shared/core-icons.ts';
import { en } from '../shared/locales/en.ts';
import type { Texts } from '../shared/locales/texts.ts';
import { tokens } from '../shared/theme.ts';
import { ratingStyles } from './styles/rating.ts';

/** Asks how it was, 1 to 5 and a comment. Says `sapa-rate` (detail: `{rating, comment}`); with `rating` set it thanks. */
export class SapaRating extends LitElement {
  static override styles = [tokens, ratingStyles];
  static override properties = {
    texts: { attribute: false },
    rating: { attribute: false },
    chosen: { state: true },
    comment: { state: true },
  };

  declare texts: Texts;
  declare rating: number | undefined;
  declare chosen: number;
  declare comment: string;

  constructor() {
    super();
    this.texts = en;
    this.rating = undefined;
    this.chosen = 0;
    this.comment = '';
  }

  protected override render(): TemplateResult {
    return this.rating === undefined ? this.#form() : this.#thanks(this.rating);
  }

  #thanks(rating: number): TemplateResult {
    const name = this.texts.ratingNames[rating - 1] ?? '';
    return html`<div class="thanks" role="status">
      <span class="stars" role="img" aria-label=${this.texts.ratingValue(rating, name)}>
        ${[1, 2, 3, 4, 5].map((value) => html`<span class="star ${value <= rating ? 'on' : ''}">${coreIcon('star')}</span>`)}
      </span>
      <p>${this.texts.thanks}</p>
    </div>`;
  }

  #form(): TemplateResult {
    const { texts, chosen } = this;
    return html`<form @submit=${this.#submit}>
      <fieldset>
        <legend>${texts.ratingQuestion}</legend>
        <div class="stars">${texts.ratingNames.map((name, at) => this.#star(at + 1, name))}</div>
        <p class="name" aria-hidden="true">${texts.ratingNames[chosen - 1] ?? ''}</p>
      </fieldset>
      ${chosen === 0 ? nothing : this.#comment()}
    </form>`;
  }

  #star(value: number, name: string): TemplateResult {
    return html`<label class="star ${value <= this.chosen ? 'on' : ''}" title=${name}>
      <input class="visually-hidden" type="radio" name="rating" value=${value} .checked=${value === this.chosen}
        aria-label=${this.texts.ratingValue(value, name)} @change=${() => this.#choose(value)}>
      ${coreIcon('star')}
    </label>`;
  }

  #comment(): TemplateResult {
    const { texts } = this;
    return html`<label class="comment">${texts.comment}
        <textarea rows="2" maxlength="2000" placeholder=${texts.commentPlaceholder} dir="auto"
          .value=${this.comment} @input=${this.#write}></textarea>
      </label>
      <button class="submit">${texts.submitRating}</button>`;
  }

  #choose(value: number): void {
    this.chosen = value;
  }

  #write(event: InputEvent): void {
    if (event.target instanceof HTMLTextAreaElement) this.comment = event.target.value;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const detail = { rating: this.chosen, comment: this.comment };
    this.dispatchEvent(new CustomEvent('sapa-rate', { detail }));
  }
}

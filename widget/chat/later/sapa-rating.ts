import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../shared/core-icons.ts';
import { starStroke } from '../../shared/star-stroke.ts';
import { base } from '../../shared/theme.ts';
import { ratingStyles } from './rating-styles.ts';
import type { RatingWords } from './rating-words.ts';

/** What can be rated by itself, by the name of who answered; without either it is the whole. */
export interface RatablePart {
  readonly of?: 'bot' | 'person';
  readonly name?: string;
}

/** As `PUT …/rating` takes it. */
export interface Rating {
  readonly rating: number;
  readonly comment?: string;
  readonly of?: 'bot' | 'person';
}

/** Asks how it was, 1 to 5 and a comment for each part. Says `sapa-rate` (detail: `Rating[]`); with `rating` set it thanks. */
export class SapaRating extends LitElement {
  static override styles = [base, ratingStyles];
  static override properties = {
    words: { attribute: false },
    rating: { attribute: false },
    parts: { attribute: false },
    chosen: { state: true },
  };

  declare words: RatingWords;
  declare rating: number | undefined;
  declare parts: readonly RatablePart[];
  /** The stars that each part has so far. */
  declare chosen: readonly number[];
  /** What was sent from here: `rating` is only the last of it. */
  #given: readonly Rating[] = [];
  readonly #comments = new Map<number, string>();

  constructor() {
    super();
    this.rating = undefined;
    this.parts = [{}];
    this.chosen = [];
  }

  protected override render(): TemplateResult {
    return this.rating === undefined ? this.#form() : this.#thanks(this.rating);
  }

  #thanks(rating: number): TemplateResult {
    const given = this.parts.flatMap(({ of, name }) => {
      const own = name !== undefined && this.#given.find((one) => one.of === of);
      return own ? [{ name, rating: own.rating }] : [];
    });
    return html`<div class="thanks" role="status">
      ${given.length === 0 ? this.#result(rating) : html`<div class="results">${given.map((one) => this.#resultOf(one))}</div>`}
      <p>${this.words.thanks}</p>
    </div>`;
  }

  #resultOf({ name, rating }: { name: string; rating: number }): TemplateResult {
    return html`<span class="whose" dir="auto">${name}</span>${this.#result(rating)}`;
  }

  #result(rating: number): TemplateResult {
    const { words } = this;
    return html`<span class="stars" role="img" aria-label=${words.value(rating, words.names[rating - 1] ?? '')}>
      ${[1, 2, 3, 4, 5].map((value) => html`<span class="star ${value <= rating ? 'on' : ''}">${drawIcon(starStroke)}</span>`)}
    </span>`;
  }

  #form(): TemplateResult {
    const { words, parts, chosen } = this;
    return html`<form @submit=${this.#submit}>
      ${parts.length > 1 ? html`<h3>${words.question}</h3>` : nothing}
      ${parts.map((part, at) => this.#part(part, at))}
      ${chosen.some(Boolean) ? html`<button class="submit">${words.submit}</button>` : nothing}
    </form>`;
  }

  #part({ name }: RatablePart, at: number): TemplateResult {
    const { words } = this;
    const chosen = this.chosen[at] ?? 0;
    return html`<fieldset>
        <legend class=${name === undefined ? '' : 'slim'} dir="auto">${name ?? words.question}</legend>
        <div class="stars">${words.names.map((word, step) => this.#star(at, step + 1, word))}</div>
        <p class="name" aria-hidden="true">${words.names[chosen - 1] ?? ''}</p>
        ${chosen === 0 ? nothing : this.#comment(at, name)}
      </fieldset>`;
  }

  #star(part: number, value: number, name: string): TemplateResult {
    const chosen = this.chosen[part] ?? 0;
    return html`<label class="star ${value <= chosen ? 'on' : ''}" title=${name}>
      <input class="visually-hidden" type="radio" name="rating-${part}" value=${value} .checked=${value === chosen}
        aria-label=${this.words.value(value, name)} @change=${() => this.#choose(part, value)}>
      ${drawIcon(starStroke)}
    </label>`;
  }

  #comment(part: number, whom: string | undefined): TemplateResult {
    const { words } = this;
    return html`<label class="comment">${whom === undefined ? words.comment : words.commentOn(whom)}
        <textarea rows="2" maxlength="2000" placeholder=${words.commentPlaceholder} dir="auto"
          @input=${(event: InputEvent) => this.#write(part, event)}></textarea>
      </label>`;
  }

  #choose(part: number, value: number): void {
    this.chosen = this.parts.map((_, at) => (at === part ? value : (this.chosen[at] ?? 0)));
  }

  #write(part: number, { target }: InputEvent): void {
    if (target instanceof HTMLTextAreaElement) this.#comments.set(part, target.value.trim());
  }

  #submit(event: Event): void {
    event.preventDefault();
    const detail = this.parts.flatMap(({ of }, at): Rating[] => {
      const rating = this.chosen[at] ?? 0;
      const comment = this.#comments.get(at);
      return rating === 0 ? [] : [{ rating, ...(comment && { comment }), ...(of && { of }) }];
    });
    this.#given = detail;
    this.dispatchEvent(new CustomEvent('sapa-rate', { detail }));
  }
}

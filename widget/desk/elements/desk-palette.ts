import { html, nothing, type PropertyValues } from 'lit';
import { icon } from '../../shared/icons.ts';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { type Choice, choicesFor } from '../view/palette.ts';
import { paletteStyles } from './desk-palette.styles.ts';
import { WishEvent } from './events.ts';

/** Everything the desk can do and everywhere it can go, by a few letters. */
export class DeskPalette extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    state: { attribute: false },
    text: { state: true },
    at: { state: true },
    shown: { state: true },
  };
  static override styles = [...DialogElement.styles, paletteStyles];

  declare state: DeskState;
  declare text: string;
  /** Which line is chosen with Enter. */
  declare at: number;
  declare shown: 'shown' | 'hidden';
  #chosen: Choice['wish'] | undefined;

  constructor() {
    super();
    this.text = '';
    this.at = 0;
    this.shown = 'hidden';
  }

  override shouldUpdate(changed: PropertyValues<this>): boolean {
    // Drawn with the desk's every second only while somebody looks.
    return this.shown === 'shown' || !this.hasUpdated || changed.has('shown') || changed.has('words');
  }

  override render() {
    const { words } = this;
    const choices = this.#choices;
    const chosen = choices[this.at];
    return html`<wa-dialog label=${words.palette} without-header light-dismiss @wa-after-hide=${this.#hidden}>
      <div class="box">
        <div class="ask">${icon('search')}<input type="text" role="combobox" autofocus autocomplete="off" spellcheck="false"
          aria-label=${words.palette} aria-expanded="true" aria-controls="choices" aria-autocomplete="list"
          aria-activedescendant=${chosen ? `choice-${this.at}` : nothing} placeholder=${words.paletteHint}
          .value=${this.text} @input=${this.#write} @keydown=${this.#press}><kbd>Esc</kbd></div>
        <div id="choices" role="listbox" aria-label=${words.palette}>${choices.map((choice, place) => this.#line(choice, place, choices[place - 1]))}</div>
        ${choices.length === 0 ? html`<p class="nothing muted">${words.paletteNothing}</p>` : nothing}
      </div>
    </wa-dialog>`;
  }

  /** Opens the palette with nothing typed. */
  async show(): Promise<void> {
    this.text = '';
    this.at = 0;
    this.shown = 'shown';
    await this.updateComplete;
    void this.open();
  }

  override updated(): void {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  get #choices(): readonly Choice[] {
    return this.shown === 'shown' ? choicesFor(this.text, this.state, this.words) : [];
  }

  #line({ label, hint, group, keys, wish }: Choice, place: number, before: Choice | undefined) {
    const { words } = this;
    const mark = { actions: icon('bolt'), conversations: icon('message'), search: icon('search') }[group];
    return html`${before?.group === group ? nothing : html`<div class="group" role="presentation">${words.paletteGroups[group]}</div>`}
      <div role="option" id="choice-${place}" class="choice" aria-selected=${place === this.at}
        @pointermove=${() => this.#point(place)} @click=${() => this.#choose(wish)}>
        ${mark}<span class="name">${label}</span><span class="hint">${hint}</span>${keys ? html`<kbd>${keys}</kbd>` : nothing}</div>`;
  }

  #point(place: number): void {
    this.at = place;
  }

  /** What was chosen is done once the palette is gone, and the focus is back where it was. */
  #choose(wish: Choice['wish']): void {
    this.#chosen = wish;
    this.close();
  }

  readonly #write = (event: Event): void => {
    if (!(event.target instanceof HTMLInputElement)) return;
    this.text = event.target.value;
    this.at = 0;
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    const { length } = this.#choices;
    if (event.key === 'Enter') {
      event.preventDefault();
      const chosen = this.#choices[this.at];
      if (chosen) this.#choose(chosen.wish);
    }
    const next = { ArrowDown: this.at + 1, ArrowUp: this.at - 1 }[event.key];
    if (next === undefined || length === 0) return;
    event.preventDefault();
    this.at = (next + length) % length;
  };

  readonly #hidden = (): void => {
    this.shown = 'hidden';
    const wish = this.#chosen;
    this.#chosen = undefined;
    if (wish !== undefined) this.dispatchEvent(new WishEvent(wish));
  };
}

customElements.define('sapa-desk-palette', DeskPalette);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-palette': DeskPalette;
  }
}

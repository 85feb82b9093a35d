import { css, html } from 'lit';
import { icon } from '../../shared/icons.ts';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';
import { EraseEvent } from './events.ts';

const styles = css`
  ul {
    display: grid;
    gap: var(--sapa-space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }

  h3 {
    margin-bottom: var(--sapa-space-2);
    font-size: var(--sapa-text-13);
    font-weight: var(--sapa-weight-medium);
  }

  li {
    display: flex;
    gap: var(--sapa-space-2);
    align-items: flex-start;
    font-size: var(--sapa-text-13);
  }

  li svg {
    flex: none;
    width: 16px;
    height: 16px;
    margin-top: 1px;
    color: var(--sapa-bad);
  }

  .stays {
    color: var(--sapa-text-muted);
    font-size: var(--sapa-text-12);
  }
`;

/** Says what goes when a person is forgotten, and lets nobody do it by a slip of the hand. */
export class DeskErase extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    visitor: { attribute: false },
    typed: { state: true },
  };
  static override styles = [...DialogElement.styles, styles];

  /** What the visitor is called. */
  declare visitor: string;
  declare typed: string;

  constructor() {
    super();
    this.visitor = '';
    this.typed = '';
  }

  override render() {
    const { erasing, cancel } = this.words;
    const title = erasing.title(this.visitor);
    return html`<wa-dialog label=${title} without-header light-dismiss>
      <form @submit=${this.#submit}>
        <div><h2>${title}</h2><p class="lead">${erasing.lead}</p></div>
        <div><h3>${erasing.goes}</h3><ul>${erasing.what.map((one) => html`<li>${icon('close')}<span>${one}</span></li>`)}</ul></div>
        <p class="stays">${erasing.stays}</p>
        <div class="field"><label for="word">${erasing.type(erasing.word)}</label>
          <input id="word" type="text" autofocus autocomplete="off" autocapitalize="characters" spellcheck="false"
            .value=${this.typed} @input=${this.#type}></div>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${cancel}</button>
          <button class="danger" ?disabled=${!this.#isMeant}>${erasing.now}</button></div>
      </form>
    </wa-dialog>`;
  }

  /** Opens the dialog with nothing typed. */
  show(): void {
    this.typed = '';
    void this.open();
  }

  get #isMeant(): boolean {
    return this.typed.trim().toUpperCase() === this.words.erasing.word;
  }

  readonly #type = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) this.typed = target.value;
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!this.#isMeant) return;
    this.dispatchEvent(new EraseEvent());
    this.close();
  };
}

customElements.define('sapa-desk-erase', DeskErase);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-erase': DeskErase;
  }
}

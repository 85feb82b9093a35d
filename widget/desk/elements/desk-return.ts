import { html, LitElement } from 'lit';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { controls } from './controls.styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { ReturnEvent } from './events.ts';

/** Asks before a conversation goes back to the bot, and for a note on why. */
export class DeskReturn extends LitElement {
  static override properties = { words: { attribute: false } };
  static override styles = [tokens, controls, dialogStyles];

  declare words: Words;

  override render() {
    const { words } = this;
    return html`<dialog aria-labelledby="title" closedby="any">
      <form method="dialog" @submit=${this.#submit}>
        <div><h2 id="title">${words.returnTitle}</h2><p class="lead">${words.returnHint}</p></div>
        <div class="field"><label for="note">${words.returnNote}</label>
          <textarea id="note" maxlength="4000" placeholder=${words.returnNoteHint}></textarea></div>
        <div class="buttons"><button type="button" @click=${this.#cancel}>${words.cancel}</button>
          <button class="primary">${words.returnTitle}</button></div>
      </form>
    </dialog>`;
  }

  /** Opens the dialog. */
  show(): void {
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #submit = (): void => {
    this.dispatchEvent(new ReturnEvent(this.renderRoot.querySelector('textarea')?.value ?? ''));
  };
}

customElements.define('sapa-desk-return', DeskReturn);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-return': DeskReturn;
  }
}

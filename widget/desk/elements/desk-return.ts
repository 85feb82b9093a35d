import { html } from 'lit';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';
import { ReturnEvent } from './events.ts';

/** Asks before a conversation goes back to the bot, and for a note on why. */
export class DeskReturn extends DialogElement<Words> {
  static override properties = { words: { attribute: false } };

  override render() {
    const { words } = this;
    return html`<wa-dialog label=${words.returnTitle} without-header light-dismiss>
      <form @submit=${this.#submit}>
        <div><h2>${words.returnTitle}</h2><p class="lead">${words.returnHint}</p></div>
        <div class="field"><label for="note">${words.returnNote}</label>
          <textarea id="note" autofocus maxlength="4000" placeholder=${words.returnNoteHint}></textarea></div>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary">${words.returnTitle}</button></div>
      </form>
    </wa-dialog>`;
  }

  /** Opens the dialog. */
  show(): void {
    void this.open();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.dispatchEvent(new ReturnEvent(this.renderRoot.querySelector('textarea')?.value ?? ''));
    this.close();
  };
}

customElements.define('sapa-desk-return', DeskReturn);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-return': DeskReturn;
  }
}

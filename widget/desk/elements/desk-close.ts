import { html } from 'lit';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';
import { CloseEvent } from './events.ts';
import { readTags, tagInput } from './tag-input.ts';

/** Asks how a conversation ended, and under which tags it is to be found. */
export class DeskClose extends DialogElement<Words> {
  static override properties = { words: { attribute: false }, known: { attribute: false } };

  /** Tags that the conversation has already. */
  declare known: readonly string[];

  override render() {
    const { words, known = [] } = this;
    const reasons = Object.entries(words.closeReasons);
    return html`<wa-dialog label=${words.closeTitle} without-header light-dismiss>
      <form @submit=${this.#submit}>
        <div><h2>${words.closeTitle}</h2><p class="lead">${words.closeLead}</p></div>
        <fieldset><legend>${words.closeOutcome}</legend><div class="segments">${reasons.map(
          ([reason, label], place) => html`<label class="segment">
            <input type="radio" name="reason" value=${reason} ?checked=${place === 0} ?autofocus=${place === 0}><span>${label}</span></label>`,
        )}</div></fieldset>
        <div class="field"><label for="tags">${words.closeTags}</label>${tagInput('tags', words)}
          ${known.length > 0 ? html`<p class="muted known">${words.tagsAlready} ${known.join(', ')}</p>` : ''}</div>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary">${words.closeNow}</button></div>
      </form>
    </wa-dialog>`;
  }

  /** Opens the dialog with the usual outcome chosen. */
  show(): void {
    void this.open();
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const reason = String(new FormData(event.target).get('reason') ?? 'resolved');
    const tags = readTags(this.renderRoot.querySelector('input#tags'));
    this.dispatchEvent(new CloseEvent(reason, tags));
    this.close();
  };
}

customElements.define('sapa-desk-close', DeskClose);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-close': DeskClose;
  }
}

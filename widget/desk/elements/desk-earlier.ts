import { html } from 'lit';
import type { Transcript } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';
import type { Names } from '../view/facts.ts';
import { formatDay, visitorLabel } from '../view/format.ts';
import { earlierStyles } from './desk-earlier.styles.ts';
import './desk-transcript.ts';

/** An earlier conversation of the same visitor's, to read and close again. */
export class DeskEarlier extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
    transcript: { state: true },
  };
  static override styles = [...DialogElement.styles, earlierStyles];

  declare names: Names;
  declare today: number;
  declare transcript: Transcript | undefined;

  override render() {
    const { words, transcript, names, today } = this;
    if (transcript === undefined) return html`<wa-dialog label=${words.earlier} without-header></wa-dialog>`;
    const { conversation, events } = transcript;
    const shown = { conversation, events, outgoing: [] };
    return html`<wa-dialog label=${words.earlier} without-header light-dismiss>
      <div class="box">
        <div class="head"><div><h2>${visitorLabel(conversation, words)}</h2>
          <p class="lead">${words.earlierOf(formatDay(conversation.startedAt, today, words))}</p></div>
          <button class="square" autofocus aria-label=${words.dismiss} @click=${() => this.close()}>${icon('close')}</button></div>
        <sapa-desk-transcript .words=${words} .transcript=${shown} .names=${names} .today=${today} judging="shut"></sapa-desk-transcript>
      </div>
    </wa-dialog>`;
  }

  /** Opens the dialog with this conversation in it. */
  async show(transcript: Transcript): Promise<void> {
    this.transcript = transcript;
    await this.updateComplete;
    void this.open();
  }
}

customElements.define('sapa-desk-earlier', DeskEarlier);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-earlier': DeskEarlier;
  }
}

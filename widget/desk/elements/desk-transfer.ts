import { html, nothing } from 'lit';
import type { Colleagues } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import { avatars } from '../../shared/staff/controls.styles.ts';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Destination } from '../controller/agent-api.ts';
import type { Words } from '../locales/type.ts';
import { TransferEvent } from './events.ts';

/** Asks to whom a conversation goes on: an agent, or the queue of a department. */
export class DeskTransfer extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    colleagues: { attribute: false },
    ownId: { attribute: false },
    to: { state: true },
  };
  static override styles = [...DialogElement.styles, avatars];

  declare colleagues: Colleagues | undefined;
  /** Whom the list leaves out. */
  declare ownId: string;
  declare to: Destination | undefined;

  override render() {
    const { words } = this;
    return html`<wa-dialog label=${words.transferTitle} without-header light-dismiss>
      <form @submit=${this.#submit}>
        <h2>${words.transferTitle}</h2>
        <div class="choices">${this.#agents()}${this.#departments()}</div>
        <div class="field"><label for="note">${words.transferNote}</label>
          <textarea id="note" maxlength="4000" placeholder=${words.transferNoteHint}></textarea></div>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary" ?disabled=${this.to === undefined}>${words.transfer}</button></div>
      </form>
    </wa-dialog>`;
  }

  /** Opens the dialog, with nothing chosen. */
  async show(): Promise<void> {
    this.to = undefined;
    await this.updateComplete;
    void this.open();
  }

  #agents() {
    const { words } = this;
    const others = (this.colleagues?.agents ?? []).filter(({ agentId }) => agentId !== this.ownId);
    return html`<fieldset><legend>${words.toAgent}</legend>
      ${others.length === 0 ? html`<p class="muted">${words.nobodyElse}</p>` : ''}
      ${others.map((agent) => this.#agent(agent))}</fieldset>`;
  }

  /** Only somebody who is online can be given a conversation; the others are shown, with the reason. */
  #agent({ agentId, name, presence, awayReason, assigned }: Colleagues['agents'][number]) {
    const { words } = this;
    const canReceive = presence === 'online';
    const said = words.presences[presence];
    const reason = awayReason === undefined || canReceive ? said : words.awayReasons[awayReason];
    return html`<label class="choice">
      <input type="radio" name="to" ?disabled=${!canReceive} @change=${() => this.#choose({ agentId })}>${agentAvatar(name, 'small')}
      <span>${name} <span class="muted">· ${words.holds(assigned)}</span></span>
      <span class="state ${presence}">${reason}${canReceive ? nothing : html`<span class="visually-hidden"> · ${words.cannotReceive}</span>`}</span></label>`;
  }

  #departments() {
    const { words } = this;
    return html`<fieldset><legend>${words.toDepartment}</legend>${(this.colleagues?.departments ?? []).map(
      ({ id, name, open }) => html`<label class="choice">
        <input type="radio" name="to" @change=${() => this.#choose({ department: id })}><span class="glyph">${icon('people')}</span>
        <span>${name}</span><span class="state ${open ? 'open' : ''}">${open ? words.open : words.shut}</span></label>`,
    )}</fieldset>`;
  }

  #choose(to: Destination): void {
    this.to = to;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const note = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (this.to !== undefined) this.dispatchEvent(new TransferEvent(this.to, note));
    this.close();
  };
}

customElements.define('sapa-desk-transfer', DeskTransfer);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-transfer': DeskTransfer;
  }
}

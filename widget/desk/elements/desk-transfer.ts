import { html, LitElement } from 'lit';
import type { Colleagues } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { Destination } from '../controller/agent-api.ts';
import type { Words } from '../locales/type.ts';
import { agentAvatar } from './avatar.ts';
import { avatars, controls } from './controls.styles.ts';
import { dialogStyles } from './dialog.styles.ts';
import { TransferEvent } from './events.ts';

/** Asks to whom a conversation goes on: an agent, or the queue of a department. */
export class DeskTransfer extends LitElement {
  static override properties = {
    words: { attribute: false },
    colleagues: { attribute: false },
    ownId: { attribute: false },
    to: { state: true },
  };
  static override styles = [tokens, controls, avatars, dialogStyles];

  declare words: Words;
  declare colleagues: Colleagues | undefined;
  /** Whom the list leaves out. */
  declare ownId: string;
  declare to: Destination | undefined;

  override render() {
    const { words } = this;
    return html`<dialog aria-labelledby="title" closedby="any">
      <form method="dialog" @submit=${this.#submit}>
        <h2 id="title">${words.transferTitle}</h2>
        <div class="choices">${this.#agents()}${this.#departments()}</div>
        <div class="field"><label for="note">${words.transferNote}</label>
          <textarea id="note" maxlength="4000" placeholder=${words.transferNoteHint}></textarea></div>
        <div class="buttons"><button type="button" @click=${this.#cancel}>${words.cancel}</button>
          <button class="primary" ?disabled=${this.to === undefined}>${words.transfer}</button></div>
      </form>
    </dialog>`;
  }

  /** Opens the dialog, with nothing chosen. */
  async show(): Promise<void> {
    this.to = undefined;
    await this.updateComplete;
    this.renderRoot.querySelector('form')?.reset();
    this.renderRoot.querySelector('dialog')?.showModal();
  }

  #agents() {
    const { words } = this;
    const others = (this.colleagues?.agents ?? []).filter(({ agentId }) => agentId !== this.ownId);
    return html`<fieldset><legend>${words.toAgent}</legend>
      ${others.length === 0 ? html`<p class="muted">${words.nobodyElse}</p>` : ''}
      ${others.map((agent) => this.#agent(agent))}</fieldset>`;
  }

  /** Only somebody who is online can be given a conversation; the others are shown, with the reason. */
  #agent({ agentId, name, presence, assigned }: Colleagues['agents'][number]) {
    const { words } = this;
    const canReceive = presence === 'online';
    const state = canReceive ? words.presences[presence] : words.cannotReceive(words.presences[presence]);
    return html`<label class="choice">
      <input type="radio" name="to" ?disabled=${!canReceive} @change=${() => this.#choose({ agentId })}>${agentAvatar(name, 'small')}
      <span>${name} <span class="muted">· ${words.holds(assigned)}</span></span>
      <span class="state ${presence}">${state}</span></label>`;
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

  readonly #cancel = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #submit = (): void => {
    const note = this.renderRoot.querySelector('textarea')?.value ?? '';
    if (this.to !== undefined) this.dispatchEvent(new TransferEvent(this.to, note));
  };
}

customElements.define('sapa-desk-transfer', DeskTransfer);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-transfer': DeskTransfer;
  }
}

import { html, LitElement } from 'lit';
import { whenIdle } from '../../shared/staff/when-idle.ts';
import type { Desk } from '../controller/desk.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import type { Names } from '../view/facts.ts';
import { visitorLabel } from '../view/format.ts';
import type { CloseEvent, DialogWish, ReturnEvent, TransferEvent } from './events.ts';

const fetchDialogs = () => import('./desk-dialogs-parts.ts');

/** The desk's dialogs, of which one is open at a time. */
export class DeskDialogs extends LitElement {
  static override properties = {
    words: { attribute: false },
    desk: { attribute: false },
    state: { attribute: false },
    ownId: { attribute: false },
    names: { attribute: false },
    today: { attribute: false },
  };

  declare words: Words;
  declare desk: Desk;
  declare state: DeskState;
  declare ownId: string;
  declare names: Names;
  declare today: number;
  /** The conversation that the open dialog is about. */
  #subject = '';

  protected override firstUpdated(): void {
    whenIdle(() => void fetchDialogs().catch(() => {})); // whoever opens one tries again
  }

  override render() {
    const { words, state, names, today, ownId } = this;
    const known = state.conversations.get(state.openId ?? '')?.tags ?? [];
    return html`
      <sapa-desk-transfer .words=${words} .colleagues=${state.colleagues} .ownId=${ownId}
        @sapa-transfer=${this.#transfer}></sapa-desk-transfer>
      <sapa-desk-return .words=${words} @sapa-return=${this.#return}></sapa-desk-return>
      <sapa-desk-close .words=${words} .known=${known} @sapa-close=${this.#close}></sapa-desk-close>
      <sapa-desk-erase .words=${words} .visitor=${this.#visitor} @sapa-erase=${this.#erase}></sapa-desk-erase>
      <sapa-desk-earlier .words=${words} .names=${names} .today=${today}></sapa-desk-earlier>
      <sapa-desk-palette .words=${words} .state=${state}></sapa-desk-palette>
      <sapa-desk-shortcuts .words=${words}></sapa-desk-shortcuts>`;
  }

  /** Opens the dialog that is wished for. */
  async show(wish: DialogWish): Promise<void> {
    if ('conversationId' in wish) this.#subject = wish.conversationId;
    const { renderRoot } = this;
    await fetchDialogs();
    switch (wish.type) {
      case 'palette':
        return renderRoot.querySelector('sapa-desk-palette')?.show();
      case 'shortcuts':
        return renderRoot.querySelector('sapa-desk-shortcuts')?.show();
      case 'return':
        return renderRoot.querySelector('sapa-desk-return')?.show();
      case 'ask-close':
        return renderRoot.querySelector('sapa-desk-close')?.show();
      case 'ask-erase':
        return renderRoot.querySelector('sapa-desk-erase')?.show();
      case 'transfer':
        void this.desk.readColleagues();
        return renderRoot.querySelector('sapa-desk-transfer')?.show();
      case 'earlier': {
        const read = await this.desk.readEarlier(wish.conversationId, wish.earlierId);
        if (read !== undefined) await renderRoot.querySelector('sapa-desk-earlier')?.show(read);
      }
    }
  }

  readonly #transfer = ({ to, note }: TransferEvent): void => {
    void this.desk.transfer(this.#subject, to, note);
  };

  get #visitor(): string {
    const conversation = this.state.conversations.get(this.state.openId ?? '');
    return conversation === undefined ? '' : visitorLabel(conversation, this.words);
  }

  readonly #erase = (): void => {
    void this.desk.erase(this.#subject);
  };

  readonly #return = ({ note }: ReturnEvent): void => {
    void this.desk.returnToBot(this.#subject, note);
  };

  readonly #close = ({ reason, tags }: CloseEvent): void => {
    void this.desk.close(this.#subject, reason, tags);
  };
}

customElements.define('sapa-desk-dialogs', DeskDialogs);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-dialogs': DeskDialogs;
  }
}

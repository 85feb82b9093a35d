import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import type { DraftKind } from '../controller/drafts.ts';
import type { Draft } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { controls } from './controls.styles.ts';
import { composerStyles } from './desk-composer.styles.ts';
import { WishEvent } from './events.ts';

/** The longest message that the server takes, in UTF-16 code units. */
const LONGEST = 4000;

const kinds: readonly DraftKind[] = ['reply', 'note'];

/** Where an agent writes: to the visitor or, in another colour, to colleagues. It always says who will read it. */
export class DeskComposer extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversationId: { attribute: false },
    visitor: { attribute: false },
    draft: { attribute: false },
    kind: { state: true },
  };
  static override styles = [tokens, controls, composerStyles];

  declare words: Words;
  declare conversationId: string;
  /** What the visitor is called. */
  declare visitor: string;
  declare draft: Draft | undefined;
  declare kind: DraftKind;

  constructor() {
    super();
    this.kind = 'reply';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A note meant for one conversation must not become a reply in the next, nor the other way round.
    if (changed.has('conversationId')) this.kind = 'reply';
  }

  override render() {
    const { words, kind } = this;
    const hint = kind === 'reply' ? words.replyTo(this.visitor) : words.noteTo;
    return html`<form class=${kind} @submit=${this.#submit}>
      <div class="tabs" role="tablist" aria-label=${words.composer} @keydown=${this.#move}>${kinds.map((one) => this.#tab(one))}</div>
      <div role="tabpanel" id="panel" aria-labelledby=${kind}>
        <textarea rows="1" aria-label=${hint} aria-describedby="readers" placeholder=${hint} .value=${this.#text}
          dir="auto" @input=${this.#write} @keydown=${this.#press}></textarea>
        <div class="foot">
          <span id="readers" class="readers">${icon(kind === 'reply' ? 'eye' : 'lock')}<span>${
            kind === 'reply' ? words.visitorWillSee(this.visitor) : words.colleaguesWillSee
          }</span></span>
          ${this.#hint()}
          <button class="primary" ?disabled=${!this.#isSendable}>${kind === 'reply' ? words.send : words.addNote}${icon(kind === 'reply' ? 'send' : 'note')}</button>
        </div>
      </div>
    </form>`;
  }

  /** Puts the caret where the agent writes. */
  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** From the reply to the note and back. */
  async switchKind(): Promise<void> {
    this.kind = this.kind === 'reply' ? 'note' : 'reply';
    await this.updateComplete;
    this.focus();
  }

  get #text(): string {
    return this.draft?.[this.kind] ?? '';
  }

  get #isSendable(): boolean {
    return this.#text.trim() !== '' && this.#text.length <= LONGEST;
  }

  #tab(kind: DraftKind) {
    const isShown = kind === this.kind;
    const choose = () => {
      this.kind = kind;
    };
    return html`<button type="button" role="tab" id=${kind} aria-selected=${isShown} aria-controls="panel"
      tabindex=${isShown ? 0 : -1} @click=${choose}>${this.words[kind]}${
        !isShown && this.draft?.[kind] ? html`<span class="kept" title=${this.words.draft}></span>` : nothing
      }</button>`;
  }

  #hint() {
    const over = this.#text.length - LONGEST;
    if (over > 0) return html`<span class="over" role="status">${this.words.tooLong(over)}</span>`;
    return html`<span class="keys">${this.words.sendKeys}</span>`;
  }

  readonly #write = (event: Event): void => {
    const { conversationId, kind } = this;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.dispatchEvent(new WishEvent({ type: 'write', conversationId, kind, text: event.target.value }));
  };

  readonly #press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || event.shiftKey) return;
    // On a phone the key makes a new line, as everywhere there; the button sends.
    const isPhone = matchMedia('(pointer: coarse)').matches;
    if (isPhone && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    this.#send();
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    this.#send();
    this.focus();
  };

  #send(): void {
    const { conversationId, kind } = this;
    if (!this.#isSendable) return;
    this.dispatchEvent(new WishEvent({ type: kind === 'reply' ? 'send' : 'add-note', conversationId }));
  }

  readonly #move = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    this.kind = this.kind === 'reply' ? 'note' : 'reply';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
}

customElements.define('sapa-desk-composer', DeskComposer);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-composer': DeskComposer;
  }
}

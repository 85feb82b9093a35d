import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { CannedReply } from '../../../src/protocol/agent-rest.ts';
import { fileIcon } from '../../shared/files/icons.ts';
import { fileWords } from '../../shared/files/words.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { DraftKind } from '../controller/drafts.ts';
import type { Draft } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { cannedBox, cannedFor, cannedStyles, slashBefore } from './canned-box.ts';
import { composerStyles } from './desk-composer.styles.ts';
import { WishEvent } from './events.ts';

/** The longest message that the server takes, in UTF-16 code units. */
const LONGEST = 4000;

/** Where an agent writes: to the visitor or, in other colours, to colleagues. It always says who will read it. */
export class DeskComposer extends LitElement {
  static override properties = {
    words: { attribute: false },
    conversationId: { attribute: false },
    visitor: { attribute: false },
    draft: { attribute: false },
    kinds: { attribute: false },
    canned: { attribute: false },
    holder: { attribute: false },
    kind: { state: true },
    slash: { state: true },
    at: { state: true },
  };
  static override styles = [tokens, controls, composerStyles, cannedStyles];

  declare words: Words;
  declare conversationId: string;
  /** What the visitor is called. */
  declare visitor: string;
  declare draft: Draft | undefined;
  /** To whom this agent can write here; at least one. */
  declare kinds: readonly DraftKind[];
  declare canned: readonly CannedReply[];
  /** Whom a whisper is for. */
  declare holder: string | undefined;
  declare kind: DraftKind;
  /** What was typed behind a slash; nothing, while no canned reply is looked for. */
  declare slash: string | undefined;
  /** Which canned reply is chosen with Enter. */
  declare at: number;

  constructor() {
    super();
    this.kinds = ['reply', 'note'];
    this.kind = 'reply';
    this.canned = [];
    this.at = 0;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // A note meant for one conversation must not become a reply in the next, nor the other way round.
    const [usual = 'reply'] = this.kinds;
    if (changed.has('conversationId') || !this.kinds.includes(this.kind)) this.kind = usual;
    if (changed.has('conversationId') || changed.has('kind')) this.slash = undefined;
  }

  override render() {
    const { words, kind, kinds } = this;
    const hint = this.#asks[kind];
    const canned = this.#found;
    return html`<form class=${kind} @submit=${this.#submit}>
      ${canned === undefined ? nothing : cannedBox(canned, { words, at: this.at, typed: this.slash ?? '', choose: (text) => void this.#insert(text) })}
      <div class="tabs" role="tablist" aria-label=${words.composer} @keydown=${this.#move}>${kinds.map((one) => this.#tab(one))}</div>
      <div role="tabpanel" id="panel" aria-labelledby=${kind}>
        <textarea rows="1" aria-label=${hint} aria-describedby="readers" placeholder=${hint} .value=${this.#text}
          aria-autocomplete=${kind === 'reply' ? 'list' : nothing} aria-controls=${canned === undefined ? nothing : 'canned'}
          aria-activedescendant=${canned === undefined || canned.length === 0 ? nothing : `canned-${this.at}`}
          dir="auto" @input=${this.#write} @keydown=${this.#press} @blur=${this.#leave}></textarea>
        <div class="foot">
          ${kind === 'reply' ? this.#attach() : nothing}
          <span id="readers" class="readers">${icon(kind === 'reply' ? 'eye' : 'lock')}<span>${this.#readers}</span></span>
          ${this.#hint()}
          <button class="primary" ?disabled=${!this.#isSendable}>${{ reply: words.send, note: words.addNote, whisper: words.whisper }[kind]}${icon(kind === 'reply' ? 'send' : kind)}</button>
        </div>
      </div>
    </form>`;
  }

  /** Puts the caret where the agent writes. */
  override focus(): void {
    this.renderRoot.querySelector('textarea')?.focus();
  }

  /** Lets the agent go on with the reply, whatever they were writing. */
  async goOnWithReply(): Promise<void> {
    this.kind = 'reply';
    await this.updateComplete;
    this.focus();
  }

  /** From the reply to the note and back, through all that this agent can write. */
  async switchKind(): Promise<void> {
    this.kind = this.#beside(1);
    await this.updateComplete;
    this.focus();
  }

  #beside(step: number): DraftKind {
    const { kinds } = this;
    return kinds.at((kinds.indexOf(this.kind) + step) % kinds.length) ?? 'reply';
  }

  get #asks(): Record<DraftKind, string> {
    const { words, visitor, holder } = this;
    return {
      reply: words.replyTo(visitor),
      note: words.noteTo,
      whisper: words.whisperTo(holder ?? words.agent),
    };
  }

  get #readers(): string {
    const { words, visitor, holder } = this;
    return {
      reply: words.visitorWillSee(visitor),
      note: words.colleaguesWillSee,
      whisper: words.whisperWillSee(holder ?? words.agent),
    }[this.kind];
  }

  /** The canned replies that fit what stands behind the slash; nothing, while none is looked for. */
  get #found(): readonly CannedReply[] | undefined {
    const { kind, slash, canned } = this;
    return kind !== 'reply' || slash === undefined || canned.length === 0
      ? undefined
      : cannedFor(canned, slash);
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

  #attach() {
    const { attach } = fileWords(this.words.language);
    const ask = () => this.dispatchEvent(new Event('sapa-attach', { bubbles: true, composed: true }));
    return html`<button type="button" class="square attach" aria-label=${attach} title=${attach} @click=${ask}>${fileIcon('attach')}</button>`;
  }

  #hint() {
    const over = this.#text.length - LONGEST;
    if (over > 0) return html`<span class="over" role="status">${this.words.tooLong(over)}</span>`;
    const { words, canned, kind } = this;
    const slash = kind === 'reply' && canned.length > 0 ? [html`<kbd>/</kbd> ${words.canned}`] : [];
    // Each for itself, so that where there is no room the last are left out whole.
    const hints = [...slash, ...words.sendKeys.split(' · ')];
    return html`<span class="keys">${hints.map((hint, place) => html`<span>${place > 0 ? '· ' : ''}${hint}</span>`)}</span>`;
  }

  readonly #write = (event: Event): void => {
    const { conversationId, kind } = this;
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    const { value, selectionStart } = event.target;
    this.slash = kind === 'reply' ? slashBefore(value, selectionStart) : undefined;
    this.at = 0;
    this.dispatchEvent(new WishEvent({ type: 'write', conversationId, kind, text: value }));
  };

  readonly #leave = (): void => {
    this.slash = undefined;
  };

  /** Puts the canned reply where the slash stands. */
  async #insert(text: string): Promise<void> {
    const { conversationId, kind, slash = '' } = this;
    const box = this.renderRoot.querySelector('textarea');
    if (!box) return;
    const end = box.selectionStart;
    const start = end - slash.length - 1;
    const written = `${box.value.slice(0, start)}${text}${box.value.slice(end)}`;
    this.slash = undefined;
    this.dispatchEvent(new WishEvent({ type: 'write', conversationId, kind, text: written }));
    box.value = written;
    await this.updateComplete;
    box.focus();
    box.setSelectionRange(start + text.length, start + text.length);
  }

  /** Whether the key was for the list of canned replies. */
  #pressInList(event: KeyboardEvent): boolean {
    const found = this.#found;
    if (found === undefined) return false;
    const next = { ArrowDown: this.at + 1, ArrowUp: this.at - 1 }[event.key];
    if (event.key === 'Escape') this.slash = undefined;
    else if (found.length === 0) return false;
    else if (next !== undefined) this.at = (next + found.length) % found.length;
    else if (event.key === 'Enter' || event.key === 'Tab') void this.#insert(found[this.at]?.text ?? '');
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (!event.isComposing && !event.altKey && this.#pressInList(event)) return;
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
    const type = { reply: 'send', note: 'add-note', whisper: 'whisper' } as const;
    this.dispatchEvent(new WishEvent({ type: type[kind], conversationId }));
  }

  readonly #move = async (event: KeyboardEvent): Promise<void> => {
    if (event.key !== 'ArrowRight' && event.key !== 'ArrowLeft') return;
    event.preventDefault();
    this.kind = this.#beside(event.key === 'ArrowRight' ? 1 : -1);
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

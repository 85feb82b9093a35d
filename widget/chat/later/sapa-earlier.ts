import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { drawIcon } from '../../shared/core-icons.ts';
import { base } from '../../shared/theme.ts';
import type { Transcript } from '../../shared/transcript.ts';
import { tokenKey } from '../../shared/visitor-keys.ts';
import { formatDay, formatTime } from '../formats.ts';
import { listStyles } from '../styles/list.ts';
import { panelStyles } from '../styles/panel.ts';
import { MessageList } from '../views/message-list.ts';
import type { Scene } from '../views/scene.ts';
import type { Visit } from '../visit.ts';
import { emptyVisit } from '../visit-state.ts';
import { type EarlierConversation, readEarlier, readTranscript } from './earlier-requests.ts';
import { earlierStyles } from './earlier-styles.ts';
import { earlierWords } from './earlier-words.ts';
import { backStroke } from './menu-strokes.ts';
import { goOnWith } from './people.ts';

/** What is shown: nothing yet, all conversations, or one of them. */
type Page =
  | { readonly type: 'loading' | 'failed' }
  | { readonly type: 'list' }
  | {
      readonly type: 'one';
      readonly conversation: EarlierConversation;
      readonly transcript: Transcript;
      readonly messages: MessageList;
    };

/** The visitor's earlier conversations, to be read; over the chat until it says `sapa-leave`. */
export class SapaEarlier extends LitElement {
  static override styles = [base, panelStyles, listStyles, earlierStyles];
  static override properties = {
    scene: { attribute: false },
    visit: { attribute: false },
    page: { state: true },
  };

  declare scene: Scene;
  declare visit: Visit;
  declare page: Page;
  #list: readonly EarlierConversation[] = [];
  /** The one that was read last, to come back to. */
  #read: string | undefined;

  constructor() {
    super();
    this.page = { type: 'loading' };
    this.addEventListener('keydown', this.#key);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#readList();
  }

  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('.icon-button')?.focus();
  }

  protected override render(): TemplateResult {
    const { title, back } = earlierWords(this.scene.language);
    const { page } = this;
    const heading = page.type === 'one' ? this.#when(page.conversation) : title;
    return html`<header class="header">
        <button class="icon-button" aria-label=${back} @click=${this.#back}>${drawIcon(backStroke)}</button>
        <h2 class="title" id="earlier-title">${heading}</h2>
      </header>
      <div class="content" role="region" aria-labelledby="earlier-title" tabindex="0">${this.#content(page)}</div>
      ${page.type === 'one' ? this.#goOn(page.conversation) : nothing}`;
  }

  #content(page: Page): TemplateResult {
    const words = earlierWords(this.scene.language);
    switch (page.type) {
      case 'loading':
        return html`<p class="hint" role="status">${words.loading}</p>`;
      case 'failed':
        return html`<div class="hint" role="alert"><p>${words.failed}</p>
          <button class="secondary" @click=${() => this.#readList()}>${words.retry}</button></div>`;
      case 'list':
        return this.#list.length === 0
          ? html`<p class="hint">${words.none}</p>`
          : html`<ul>${this.#list.map((one) => this.#line(one))}</ul>`;
      case 'one':
        return html`<div class="lines">${this.#transcript(page)}</div>`;
    }
  }

  #line(conversation: EarlierConversation): TemplateResult {
    const words = earlierWords(this.scene.language);
    const { conversationId, status, preview } = conversation;
    const by = preview?.author === 'visitor' ? `${words.you}: ` : '';
    return html`<li><button class="line" data-id=${conversationId} @click=${() => this.#open(conversation)}>
      <span class="when">${this.#when(conversation)}</span>
      <span class="how ${status === 'closed' ? '' : 'open'}">${status === 'closed' ? words.closed : words.open}</span>
      <span class="said" dir="auto">${by}${preview?.text.replaceAll('**', '') ?? ''}</span>
    </button></li>`;
  }

  #when({ startedAt }: EarlierConversation): string {
    const { language, texts, now } = this.scene;
    return `${formatDay(startedAt, now, language, texts)} · ${formatTime(startedAt, language)}`;
  }

  /** As the chat drew it, without what can be pressed. */
  #transcript({ conversation, transcript: read, messages }: Extract<Page, { type: 'one' }>): TemplateResult {
    const { conversationId } = conversation;
    const { deps } = this.visit;
    const token = this.visit.deps.memory.read(tokenKey) ?? '';
    const transcript: Transcript = { ...read, standing: { status: 'closed' }, quickReplies: [] };
    const { site } = this.scene.state;
    const state = { ...emptyVisit, ...(site && { site }), transcript };
    return messages.draw(
      { ...this.scene, state },
      {
        visit: {
          deps,
          place: { token, conversationId },
          inConversation: (work) => this.visit.inConversation(work),
        },
        aside: () => nothing,
        asides: undefined,
        say: () => {},
        from: () => 0,
        further: () => {},
      },
    );
  }

  #goOn({ conversationId, status }: EarlierConversation): TemplateResult | typeof nothing {
    if (status === 'closed') return nothing;
    const goOn = () => {
      goOnWith(this.visit, conversationId);
      this.#leave();
    };
    return html`<div class="foot"><button class="primary" @click=${goOn}>${earlierWords(this.scene.language).goOn}</button></div>`;
  }

  async #readList(): Promise<void> {
    this.page = { type: 'loading' };
    try {
      this.#list = await readEarlier(this.visit);
      this.page = { type: 'list' };
    } catch {
      this.page = { type: 'failed' };
    }
  }

  async #open(conversation: EarlierConversation): Promise<void> {
    const { conversationId } = conversation;
    this.#read = conversationId;
    this.page = { type: 'loading' };
    try {
      const transcript = await readTranscript(this.visit, conversationId);
      if (this.#read === conversationId)
        this.page = { type: 'one', conversation, transcript, messages: new MessageList() };
    } catch {
      if (this.#read === conversationId) this.page = { type: 'failed' };
    }
    await this.updateComplete;
    this.focus();
  }

  readonly #back = async (): Promise<void> => {
    const read = this.#read;
    if (read === undefined) return this.#leave();
    this.#read = undefined;
    this.page = { type: 'list' };
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>(`[data-id="${read}"]`)?.focus();
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    void this.#back();
  };

  #leave(): void {
    this.dispatchEvent(new Event('sapa-leave'));
  }
}

import { html, LitElement, nothing } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { describeNews } from '../view/news.ts';
import type { Route } from '../view/route.ts';
import { Address } from './address.ts';
import type { GoEvent } from './events.ts';
import { workspaceStyles } from './studio-workspace.styles.ts';
import { Watch } from './watch.ts';
import './studio-history.ts';
import './studio-intent.ts';
import './studio-intents.ts';
import './studio-nav.ts';
import './studio-publish.ts';
import './studio-replay.ts';
import './studio-try.ts';
import './studio-unanswered.ts';

/** The studio of an editor who is logged in: where they can go, and the page where they are. */
export class StudioWorkspace extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    editor: { attribute: false },
    route: { state: true },
    trying: { state: true },
  };
  static override styles = [tokens, controls, workspaceStyles];

  declare words: Words;
  declare studio: Studio;
  declare editor: AgentView;
  declare route: Route;
  /** Whether the box for trying covers the page where there is no room for it beside. */
  declare trying: 'hidden' | 'shown';
  #address: Address | undefined;

  constructor() {
    super();
    this.route = { page: 'intents' };
    this.trying = 'hidden';
    new Watch(this, () => [this.studio.shell.store, this.studio.library.store]);
    this.addEventListener('sapa-go', ({ route }) => this.#address?.go(route));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#address = new Address((route) => this.#show(route));
    this.#show(this.#address.route);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address?.close();
  }

  override render() {
    const { words, studio, editor, route } = this;
    return html`<div class="studio">
      <sapa-studio-nav .words=${words} .studio=${studio} .editor=${editor} .page=${route.page}></sapa-studio-nav>
      <main>${this.#page()}</main>
      <button class="try-out" aria-expanded=${this.trying === 'shown'} @click=${this.#tryOut}>${icon('message')}<span>${words.try}</span></button>
      <aside class=${this.trying} aria-label=${words.tryTitle}>
        <button class="square shut" aria-label=${words.closeTry} title=${words.closeTry} @click=${this.#tryOut}>${icon('close')}</button>
        <sapa-studio-try .words=${words} .studio=${studio}></sapa-studio-try></aside>
      <div class="news" role="status">${this.#news()}</div>
    </div>`;
  }

  #page() {
    const { words, studio, route } = this;
    switch (route.page) {
      case 'intents':
        if (route.item === undefined)
          return html`<sapa-studio-intents .words=${words} .studio=${studio}></sapa-studio-intents>`;
        return html`<sapa-studio-intent .words=${words} .studio=${studio}></sapa-studio-intent>`;
      case 'unanswered':
        return html`<sapa-studio-unanswered .words=${words} .studio=${studio}></sapa-studio-unanswered>`;
      case 'replay':
        return html`<sapa-studio-replay .words=${words} .studio=${studio}></sapa-studio-replay>`;
      case 'publish':
        return html`<sapa-studio-publish .words=${words} .studio=${studio}></sapa-studio-publish>`;
      case 'history':
        return html`<sapa-studio-history .words=${words} .studio=${studio} .editionId=${route.item}></sapa-studio-history>`;
    }
  }

  #news() {
    const { news } = this.studio.shell.store.state;
    if (news === undefined) return nothing;
    const tone = news.type === 'done' ? 'done' : 'problem';
    return html`<p class=${tone}>${icon(tone === 'done' ? 'check' : 'alert')}<span>${describeNews(news, this.words)}</span>
      <button class="square" aria-label=${this.words.dismiss} @click=${() => this.studio.dismissNews()}>${icon('close')}</button></p>`;
  }

  #show(route: Route): void {
    this.route = route;
    this.renderRoot.querySelector('main')?.scrollTo({ top: 0 });
    if (route.page === 'intents' && route.item !== undefined) void this.studio.openFile(route.item);
  }

  readonly #tryOut = async (): Promise<void> => {
    this.trying = this.trying === 'shown' ? 'hidden' : 'shown';
    await this.updateComplete;
    if (this.trying === 'shown') this.renderRoot.querySelector('sapa-studio-try')?.focus();
  };
}

customElements.define('sapa-studio-workspace', StudioWorkspace);

declare global {
  interface HTMLElementEventMap {
    'sapa-go': GoEvent;
  }
}

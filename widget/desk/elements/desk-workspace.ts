import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import { Address } from '../controller/address.ts';
import type { Desk } from '../controller/desk.ts';
import { standingOf } from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { keyCommand } from '../view/keys.ts';
import { makeNames } from '../view/names.ts';
import { describeNews, newsTone } from '../view/news.ts';
import type { Route } from '../view/route.ts';
import { controls } from './controls.styles.ts';
import { workspaceStyles } from './desk-workspace.styles.ts';
import type { ReturnEvent, TransferEvent, WishEvent } from './events.ts';
import { grantWish } from './grant-wish.ts';
import { PaneWidths } from './pane-widths.ts';
import './desk-bar.ts';
import './desk-conversation.ts';
import './desk-details.ts';
import './desk-list.ts';
import './desk-return.ts';
import './desk-shortcuts.ts';
import './desk-transfer.ts';

/** From this width on the details stand beside the conversation; below it they cover it. */
const wide = matchMedia('(min-width: 1180px)');
/** Below this width one pane is shown at a time. */
const narrow = matchMedia('(max-width: 719px)');
const QUARTER_HOUR = 900_000;

/** The desk of an agent who is logged in: lists, conversation, details, one beside the other as there is room. */
export class DeskWorkspace extends LitElement {
  static override properties = {
    words: { attribute: false },
    desk: { attribute: false },
    state: { attribute: false },
    agent: { attribute: false },
    route: { state: true },
    beside: { state: true },
  };
  static override styles = [tokens, controls, workspaceStyles];

  declare words: Words;
  declare desk: Desk;
  declare state: DeskState;
  declare agent: AgentView;
  declare route: Route;
  /** Whether the details are wanted where there is room for them. */
  declare beside: 'shown' | 'hidden';
  readonly #names = makeNames();
  readonly #widths = new PaneWidths(this);
  #address: Address | undefined;
  #leaving = new AbortController();

  constructor() {
    super();
    this.route = { pane: 'list' };
    this.beside = 'shown';
    this.addEventListener('sapa-wish', this.#grant);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    this.#address = new Address((route) => this.#follow(route));
    window.addEventListener('keydown', this.#press, { signal });
    wide.addEventListener('change', () => this.requestUpdate(), { signal });
    this.#follow(this.#address.route);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#address?.close();
    this.#leaving.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const { openId } = this.state;
    if (before === undefined || before.openId === openId || openId === this.route.conversationId) return;
    this.#goTo(openId === undefined ? { pane: 'list' } : { conversationId: openId, pane: 'conversation' });
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const { news, openId } = this.state;
    if (news?.type !== 'given' || news === before?.news) return;
    // Where it would take no other conversation's place, nor the list's, what was given is what the agent goes on with.
    if (openId === undefined && !narrow.matches) this.desk.open(news.conversationId);
  }

  override render() {
    const { words, state, agent } = this;
    return html`<div class="desk" data-pane=${this.route.pane}>
      <sapa-desk-bar .words=${words} .agent=${agent} .presence=${state.presence} .line=${state.line}></sapa-desk-bar>
      <p class="lost" role="status">${state.line === 'lost' ? html`${icon('refresh')}<span>${words.lineLost}</span>` : nothing}</p>
      <div class="panes details-${this.#details}">
        <nav aria-label=${words.lists}><sapa-desk-list .words=${words} .state=${state}
          .departmentName=${this.#names(state.colleagues, agent).department}></sapa-desk-list>${this.#widths.splitter('list', words.resize)}</nav>
        <main aria-label=${words.transcript}>${this.#conversation()}</main>
        ${this.#aside()}
      </div>
      <div class="news" role="status">${this.#news()}</div>
      <sapa-desk-transfer .words=${words} .colleagues=${state.colleagues} .ownId=${agent.agentId}
        @sapa-transfer=${this.#transfer}></sapa-desk-transfer>
      <sapa-desk-return .words=${words} @sapa-return=${this.#return}></sapa-desk-return>
      <sapa-desk-shortcuts .words=${words}></sapa-desk-shortcuts>
    </div>`;
  }

  #conversation() {
    const { words, state, agent } = this;
    const { openId } = state;
    if (openId === undefined) return this.#nothingOpen();
    const transcript = state.transcripts.get(openId);
    const standing = standingOf(state, openId);
    if (transcript === undefined) {
      const isGone = state.lists === 'read' && standing === 'gone';
      return html`<p class="empty muted" role="status">${isGone ? words.goneHint : words.reading}</p>`;
    }
    return html`<sapa-desk-conversation .words=${words} .transcript=${transcript} .standing=${standing}
      .draft=${state.drafts.get(openId)} .typing=${state.typing.get(openId)}
      .names=${this.#names(state.colleagues, agent)} .today=${this.#today}
      .details=${this.#details} .mayClaim=${state.presence !== 'offline'}></sapa-desk-conversation>`;
  }

  #nothingOpen() {
    const { words } = this;
    return html`<div class="empty">${icon('message')}<h2>${words.nothingOpen}</h2>
      <p>${words.nothingOpenHint} <kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd></p></div>`;
  }

  #aside() {
    const { words, state, agent } = this;
    const conversation = state.transcripts.get(state.openId ?? '')?.conversation;
    if (conversation === undefined || this.#details === 'hidden') return nothing;
    return html`<aside aria-label=${words.details}><sapa-desk-details .words=${words} .conversation=${conversation}
      .names=${this.#names(state.colleagues, agent)} .today=${this.#today}></sapa-desk-details>${this.#widths.splitter('details', words.resize)}</aside>`;
  }

  #news() {
    const { words } = this;
    const { news, openId } = this.state;
    if (news === undefined) return nothing;
    const tone = newsTone(news);
    const given = news.type === 'given' && news.conversationId !== openId ? news.conversationId : undefined;
    return html`<p class=${tone}>${icon(tone === 'done' ? 'check' : 'alert')}<span>${describeNews(news, words)}</span>
      ${given === undefined ? nothing : html`<button @click=${() => this.#openGiven(given)}>${words.openGiven}</button>`}
      <button class="square" aria-label=${words.dismiss} @click=${() => this.desk.dismissNews()}>${icon('close')}</button></p>`;
  }

  #openGiven(conversationId: string): void {
    this.desk.open(conversationId);
    this.desk.dismissNews();
  }

  get #details(): 'shown' | 'hidden' {
    if (wide.matches) return this.beside;
    return this.route.pane === 'details' ? 'shown' : 'hidden';
  }

  /** Changes so seldom that what depends on the day is not drawn again each second. */
  get #today(): number {
    return this.state.now - (this.state.now % QUARTER_HOUR);
  }

  /** Shows what the address says. */
  #follow(route: Route): void {
    this.route = route;
    if (route.conversationId === undefined) this.desk.leave();
    else this.desk.open(route.conversationId);
  }

  #goTo(route: Route): void {
    this.#address?.go(route);
    this.route = route;
  }

  readonly #grant = ({ wish }: WishEvent): void => {
    switch (wish.type) {
      case 'back':
        this.#address?.back();
        break;
      case 'details':
        this.#toggleDetails();
        break;
      case 'shortcuts':
        this.renderRoot.querySelector('sapa-desk-shortcuts')?.show();
        break;
      case 'return':
        this.renderRoot.querySelector('sapa-desk-return')?.show();
        break;
      case 'transfer':
        this.#askWhereTo();
        break;
      default:
        void grantWish(this.desk, wish);
    }
  };

  #toggleDetails(): void {
    if (wide.matches) this.beside = this.beside === 'shown' ? 'hidden' : 'shown';
    else if (this.route.pane === 'details') this.#address?.back();
    else this.#goTo({ ...this.route, pane: 'details' });
  }

  #askWhereTo(): void {
    void this.desk.readColleagues();
    void this.renderRoot.querySelector('sapa-desk-transfer')?.show();
  }

  readonly #transfer = ({ to, note }: TransferEvent): void => {
    const { openId } = this.state;
    if (openId !== undefined) void this.desk.transfer(openId, to, note);
  };

  readonly #return = ({ note }: ReturnEvent): void => {
    const { openId } = this.state;
    if (openId !== undefined) void this.desk.returnToBot(openId, note);
  };

  readonly #press = (event: KeyboardEvent): void => {
    const command = keyCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    if (command === 'help') this.renderRoot.querySelector('sapa-desk-shortcuts')?.show();
    else if (command === 'leave') this.#goBack();
    else if (command === 'switch-kind') this.#composer?.switchKind();
    else this.#move(command);
  };

  #goBack(): void {
    if (this.route.pane !== 'list') this.#address?.back();
  }

  #move(direction: 'before' | 'after'): void {
    const id = this.desk.neighbour(direction);
    if (id !== undefined) this.desk.open(id);
  }

  get #composer() {
    const conversation = this.renderRoot.querySelector('sapa-desk-conversation');
    return conversation?.renderRoot.querySelector('sapa-desk-composer');
  }
}

customElements.define('sapa-desk-workspace', DeskWorkspace);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-workspace': DeskWorkspace;
  }
  interface HTMLElementEventMap {
    'sapa-wish': WishEvent;
  }
}

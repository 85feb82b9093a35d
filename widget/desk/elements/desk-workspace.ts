import { html, LitElement, nothing, type PropertyValues } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { icon } from '../../shared/icons.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import { Address } from '../controller/address.ts';
import type { Desk } from '../controller/desk.ts';
import { leadingIn, leads, standingOf } from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import { visitorPresence } from '../controller/visitor-here.ts';
import type { Words } from '../locales/type.ts';
import { keyCommand } from '../view/keys.ts';
import { makeNames } from '../view/names.ts';
import type { Route } from '../view/route.ts';
import { Alerts } from './alerts.ts';
import { workspaceStyles } from './desk-workspace.styles.ts';
import type { WishEvent, WorkWish } from './events.ts';
import { grantWish } from './grant-wish.ts';
import { KeepPlace } from './keep-place.ts';
import { newsLine } from './news-line.ts';
import { PaneWidths } from './pane-widths.ts';
import './desk-bar.ts';
import './desk-conversation.ts';
import './desk-details.ts';
import { DeskDialogs } from './desk-dialogs.ts';
import './desk-list.ts';

/** From this width on the details stand beside the conversation; below it they cover it. */
const wide = matchMedia('(min-width: 1180px)');
/** Below this width one pane is shown at a time. */
const narrow = matchMedia('(max-width: 719px)');
const QUARTER_HOUR = 900_000;
const fetchBoard = () => import('./desk-board.ts');

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
  readonly #alerts = new Alerts(this, (conversationId) => this.desk.open(conversationId));
  /** Up to where the open conversation had been seen when it was opened. */
  #seen: { readonly conversationId: string; readonly seq: number } | undefined;
  #address: Address | undefined;
  #leaving = new AbortController();

  constructor() {
    super();
    new KeepPlace(this);
    this.route = { pane: 'list' };
    this.beside = 'shown';
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
    this.desk.board.leave();
    this.#leaving.abort();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const { openId } = this.state;
    if (openId !== undefined && this.#seen?.conversationId !== openId) {
      this.#seen = { conversationId: openId, seq: before?.seen.get(openId) ?? Number.POSITIVE_INFINITY };
    }
    if (before === undefined || before.openId === openId || openId === this.route.conversationId) return;
    this.#goTo(openId === undefined ? { pane: 'list' } : { conversationId: openId, pane: 'conversation' });
  }

  override updated(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    const { news, openId } = this.state;
    if (before !== undefined && before !== this.state) this.#alerts.tell(before, this.state, this.words);
    if (news?.type !== 'given' || news === before?.news) return;
    // Where it would take no other conversation's place, nor the list's, what was given is what the agent goes on with.
    if (openId === undefined && !narrow.matches) this.desk.open(news.conversationId);
  }

  override render() {
    const { words, state, agent } = this;
    return html`<div class="desk" data-pane=${this.route.pane} @sapa-wish=${this.#grant}>
      <sapa-desk-bar role="banner" .words=${words} .agent=${agent} .presence=${state.presence} .awayReason=${state.awayReason}
        .line=${state.line} .alerts=${this.#alerts.settings} .board=${this.#boardState}></sapa-desk-bar>
      <p class="lost" role="status">${state.line === 'lost' ? html`${icon('refresh')}<span>${words.lineLost}</span>` : nothing}</p>
      <div class="panes details-${this.#details}">
        <nav aria-label=${words.lists}><sapa-desk-list .words=${words} .state=${state}
          .departmentName=${this.#names(state.colleagues, agent).department}></sapa-desk-list>${this.#widths.splitter('list', words.resize)}</nav>
        <main aria-label=${this.#isBoard ? words.board : words.transcript}>${this.#isBoard ? this.#board() : this.#conversation()}</main>
        ${this.#isBoard ? nothing : this.#aside()}
      </div>
      <div class="news" role="status">${this.#news()}</div>
      <sapa-desk-dialogs .words=${words} .desk=${this.desk} .state=${state} .ownId=${agent.agentId}
        .names=${this.#names(state.colleagues, agent)} .today=${this.#today}></sapa-desk-dialogs>
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
      .briefing=${state.briefing?.conversationId === openId ? state.briefing : undefined}
      .beside=${state.beside?.conversationId === openId ? state.beside : undefined}
      .viewers=${state.viewers.get(openId)} .leading=${leadingIn(state, openId)}
      .seen=${this.#seen?.conversationId === openId ? this.#seen.seq : undefined}
      .presence=${visitorPresence(state, openId)} .details=${this.#details} .mayClaim=${state.presence !== 'offline'}></sapa-desk-conversation>`;
  }

  #board() {
    const { words, state } = this;
    void fetchBoard();
    return html`<sapa-desk-board .words=${words} .board=${state.board} .now=${state.now}></sapa-desk-board>`;
  }

  get #isBoard(): boolean {
    return this.route.pane === 'board' && leads(this.state);
  }

  get #boardState(): 'none' | 'hidden' | 'shown' {
    if (!leads(this.state)) return 'none';
    return this.#isBoard ? 'shown' : 'hidden';
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
      .names=${this.#names(state.colleagues, agent)} .today=${this.#today} .beside=${state.beside} .mail=${agent.mail}
      .leads=${leads(state)} .tagging=${standingOf(state, state.openId ?? '') === 'gone' ? 'shut' : 'open'}></sapa-desk-details>${this.#widths.splitter('details', words.resize)}</aside>`;
  }

  #news() {
    const { news, openId } = this.state;
    return newsLine(news, this.words, {
      openId,
      open: (conversationId) => {
        this.desk.open(conversationId);
        this.desk.dismissNews();
      },
      dismiss: () => this.desk.dismissNews(),
    });
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
    if (route.pane === 'board') this.desk.board.watch();
    else this.desk.board.leave();
    if (route.conversationId === undefined) this.desk.leave();
    else this.desk.open(route.conversationId);
  }

  #goTo(route: Route): void {
    this.#address?.go(route);
    this.route = route;
    if (route.pane === 'board') this.desk.board.watch();
    else this.desk.board.leave();
  }

  readonly #grant = ({ wish, target }: WishEvent): void => {
    switch (wish.type) {
      case 'back':
        this.#address?.back();
        break;
      case 'details':
        this.#toggleDetails();
        break;
      case 'board':
        this.#toggleBoard();
        break;
      case 'alerts':
        void this.#alerts.set(wish.kind, wish.to);
        break;
      case 'shortcuts':
      case 'palette':
      case 'return':
      case 'transfer':
      case 'ask-close':
      case 'ask-erase':
      case 'earlier':
        void this.renderRoot.querySelector('sapa-desk-dialogs')?.show(wish);
        break;
      default:
        if (target instanceof DeskDialogs) void this.#goOnWith(wish);
        else void grantWish(this.desk, wish);
    }
  };

  #toggleDetails(): void {
    if (wide.matches) this.beside = this.beside === 'shown' ? 'hidden' : 'shown';
    else if (this.route.pane === 'details') this.#address?.back();
    else this.#goTo({ ...this.route, pane: 'details' });
  }

  #toggleBoard(): void {
    if (this.#isBoard) {
      this.#address?.back();
    } else {
      this.desk.leave();
      this.#goTo({ pane: 'board' });
    }
  }

  readonly #press = (event: KeyboardEvent): void => {
    const command = keyCommand(event);
    if (command === undefined) return;
    event.preventDefault();
    const dialogs = this.renderRoot.querySelector('sapa-desk-dialogs');
    if (command === 'help') void dialogs?.show({ type: 'shortcuts' });
    else if (command === 'palette') void dialogs?.show({ type: 'palette' });
    else if (command === 'leave') this.#goBack();
    else if (command === 'switch-kind') this.#open?.composer?.switchKind();
    else if (command === 'suggestions') this.#open?.focusSuggestions();
    else this.#move(command);
  };

  #goBack(): void {
    if (this.route.pane !== 'list') this.#address?.back();
  }

  #move(direction: 'before' | 'after'): void {
    const id = this.desk.neighbour(direction);
    if (id !== undefined) void this.#goOnWith({ type: 'open', conversationId: id });
  }

  /** Somebody who works with the keys goes on writing where they have gone to. */
  async #goOnWith(wish: WorkWish): Promise<void> {
    await grantWish(this.desk, wish);
    await this.updateComplete;
    await this.#open?.updateComplete;
    if (wish.type === 'open' || wish.type === 'claim') this.#open?.composer?.focus();
  }

  get #open() {
    return this.renderRoot.querySelector('sapa-desk-conversation');
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

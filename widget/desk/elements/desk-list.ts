import { html, LitElement, nothing, type PropertyValues } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConversationSummary } from '../../../src/protocol/agent-rest.ts';
import { type IconName, icon } from '../../shared/icons.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { tokens } from '../../shared/theme.ts';
import type { AllFilter } from '../controller/all.ts';
import {
  allOf,
  closedOf,
  mineOf,
  type Standing,
  standingOf,
  unreadOf,
  waitingOf,
} from '../controller/lists.ts';
import type { DeskState } from '../controller/state.ts';
import type { Words } from '../locales/type.ts';
import { waitTone } from '../view/format.ts';
import { allFilters, filterStyles } from './all-filters.ts';
import { conversationRow } from './conversation-row.ts';
import { listStyles } from './desk-list.styles.ts';
import { WishEvent } from './events.ts';
import { searchStyles } from './search-pane.styles.ts';
import { searchPane } from './search-pane.ts';

export type ListName = 'queue' | 'mine' | 'all' | 'closed' | 'search';
type Listed = Exclude<ListName, 'search'>;

const names: readonly ListName[] = ['queue', 'mine', 'all', 'closed', 'search'];

const emptyIcons: Record<Listed, IconName> = {
  queue: 'check',
  mine: 'message',
  all: 'people',
  closed: 'clock',
};

/** Who waits, whom this agent has, all that is open, what is done, and what was ever said: lists behind tabs. */
export class DeskList extends LitElement {
  static override properties = {
    words: { attribute: false },
    state: { attribute: false },
    departmentName: { attribute: false },
    list: { state: true },
  };
  static override styles = [tokens, controls, avatars, listStyles, searchStyles, filterStyles];

  declare words: Words;
  declare state: DeskState;
  declare departmentName: (id: string) => string;
  /** Which list is shown. */
  declare list: ListName;
  #hadFocus = false;

  constructor() {
    super();
    this.list = 'queue';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('state');
    if (before === undefined) return;
    // Whatever this agent has just taken, or finds on coming back, is what they go on with.
    const isNews = before.lists !== this.state.lists || this.#standing(before) !== this.#standing(this.state);
    if (isNews && this.list === 'queue' && this.#hasReasonForMine) this.list = 'mine';
    if (this.state.search !== undefined && before.search === undefined) this.list = 'search';
    this.#hadFocus = this.shadowRoot?.activeElement != null;
  }

  /** The row that had the focus may have gone, as with another list, and the tab may not be the one that is shown. */
  override updated(): void {
    const focused = this.shadowRoot?.activeElement;
    const isBehind = focused?.getAttribute('aria-selected') === 'false';
    if (isBehind || (this.#hadFocus && focused == null))
      this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  override render() {
    const lists: Record<Listed, readonly ConversationSummary[]> = {
      queue: waitingOf(this.state),
      mine: mineOf(this.state),
      all: allOf(this.state),
      closed: closedOf(this.state),
    };
    const { list } = this;
    return html`
      <div role="tablist" aria-label=${this.words.lists} @keydown=${this.#move}>
        ${names.map((name) => (name === 'search' ? this.#searchTab() : this.#tab(name, lists[name])))}
      </div>
      ${this.#nudge()}
      <div role="tabpanel" id="list" aria-labelledby=${this.list} tabindex=${list === 'search' ? -1 : 0}>${list === 'all' ? this.#filters() : nothing}${
        list === 'search' ? this.#search() : this.#rows(lists[list])
      }${list === 'all' ? this.#further() : nothing}</div>`;
  }

  get #hasReasonForMine(): boolean {
    const { openId } = this.state;
    return openId === undefined ? mineOf(this.state).length > 0 : this.#standing(this.state) === 'mine';
  }

  #standing(state: DeskState): Standing {
    return standingOf(state, state.openId ?? '');
  }

  #searchTab() {
    const { words } = this;
    const isShown = this.list === 'search';
    return html`<button role="tab" id="search" class="square" aria-selected=${isShown} aria-controls="list" aria-label=${words.search}
      title=${words.search} tabindex=${isShown ? 0 : -1} @click=${() => this.showSearch()}>${icon('search')}</button>`;
  }

  #search() {
    const { words, state, departmentName } = this;
    return searchPane(state.search, {
      words,
      now: state.now,
      openId: state.openId,
      departmentName,
      ask: (text) => this.dispatchEvent(new WishEvent({ type: 'search', text })),
      open: (conversationId) => this.dispatchEvent(new WishEvent({ type: 'open', conversationId })),
    });
  }

  /** Shows the search, with the caret in its field. */
  async showSearch(): Promise<void> {
    this.list = 'search';
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('input[type="search"]')?.focus();
  }

  #tab(name: Listed, conversations: readonly ConversationSummary[]) {
    const isShown = name === this.list;
    const count = name === 'closed' || name === 'all' ? 0 : conversations.length;
    return html`<button role="tab" id=${name} aria-selected=${isShown} aria-controls="list"
      tabindex=${isShown ? 0 : -1} @click=${() => this.#show(name)}>${this.words[name]}${
        count > 0 ? html`<span class="count ${this.#urgency(name, conversations)}">${count}</span>` : nothing
      }</button>`;
  }

  /** How long the one who waits longest has waited, as a colour; or that there is something to read. */
  #urgency(name: Listed, conversations: readonly ConversationSummary[]): string {
    const since = conversations.map((one) => (name === 'queue' ? one.queuedAt : one.unansweredSince));
    const { now } = this.state;
    const tone = waitTone(now - Math.min(now, ...since.filter((at) => at !== undefined)));
    const isFresh = tone === 'calm' && name === 'mine' && unreadOf(this.state).size > 0;
    return isFresh ? 'fresh' : tone;
  }

  /** The one thing that keeps an agent's lists empty without their noticing. */
  #nudge() {
    const { words, state } = this;
    const isTheirs = this.list === 'queue' || this.list === 'mine';
    if (!isTheirs || state.presence !== 'offline' || state.lists === 'reading') return nothing;
    const online = () => this.dispatchEvent(new WishEvent({ type: 'presence', presence: 'online' }));
    return html`<div class="nudge"><p>${words.offlineHint}</p>
      <button class="outline" @click=${online}>${words.goOnline}</button></div>`;
  }

  #rows(conversations: readonly ConversationSummary[]) {
    if (conversations.length === 0) return this.#empty();
    const unread = unreadOf(this.state);
    return html`<ul>${repeat(
      conversations,
      ({ conversationId }) => conversationId,
      (conversation) => this.#row(conversation, unread.get(conversation.conversationId) ?? 0),
    )}</ul>`;
  }

  #row(conversation: ConversationSummary, unread: number) {
    const { words, state, departmentName } = this;
    const { conversationId } = conversation;
    const wish = (type: 'open' | 'claim') => () =>
      this.dispatchEvent(new WishEvent({ type, conversationId }));
    const standing = standingOf(state, conversationId);
    const mayClaim = (standing === 'waiting' || standing === 'later') && state.presence !== 'offline';
    return conversationRow(conversation, {
      words,
      now: state.now,
      departmentName,
      holder: this.list === 'all' ? holderOf(conversation, words) : undefined,
      lastAt: this.list === 'all' ? conversation.changedAt : undefined,
      unread,
      draft: state.drafts.has(conversationId) ? 'draft' : 'none',
      isOpen: state.openId === conversationId,
      isTyping: state.typing.get(conversationId)?.by === 'visitor',
      open: wish('open'),
      ...(mayClaim ? { claim: wish('claim') } : {}),
    });
  }

  #empty() {
    const { words, list, state } = this;
    if (list === 'search') return nothing;
    if (state.lists === 'reading' || (list === 'all' && state.all?.phase === 'reading'))
      return html`<p class="empty muted">${words.reading}</p>`;
    const [title, hint] = {
      queue: [words.emptyQueue, words.emptyQueueHint],
      mine: [words.emptyMine, words.emptyMineHint],
      all: [words.emptyAll, words.emptyAllHint],
      closed: [words.emptyClosed, words.emptyClosedHint],
    }[list];
    return html`<div class="empty">${icon(emptyIcons[list])}<p><strong>${title}</strong></p><p>${hint}</p></div>`;
  }

  #show(name: ListName): void {
    this.list = name;
    if (name === 'all') this.#choose(this.state.all ?? {});
  }

  #choose(filter: AllFilter): void {
    this.dispatchEvent(new WishEvent({ type: 'all', filter }));
  }

  #filters() {
    const { words, state } = this;
    const choose = (filter: AllFilter) => this.#choose(filter);
    return allFilters({
      words,
      departments: state.colleagues?.departments ?? [],
      filter: state.all ?? {},
      choose,
    });
  }

  /** Leads on where not all has been read. */
  #further() {
    const { words, state } = this;
    if (state.all?.next === undefined) return nothing;
    const further = () => this.dispatchEvent(new WishEvent({ type: 'all-further' }));
    return html`<button class="more" ?disabled=${state.all.phase === 'reading'} @click=${further}>${words.showFurther}</button>`;
  }

  readonly #move = async (event: KeyboardEvent): Promise<void> => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#show(names.at((names.indexOf(this.list) + step) % names.length) ?? 'queue');
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  };
}

/** Who has it: an agent by name, the bot, or nobody yet. */
function holderOf({ status, agentName }: ConversationSummary, { bot, statuses }: Words): string {
  return agentName ?? (status === 'bot' ? bot : statuses[status]);
}

customElements.define('sapa-desk-list', DeskList);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-list': DeskList;
  }
}

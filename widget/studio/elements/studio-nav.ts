import { html, LitElement, nothing } from 'lit';
import type { AgentView } from '../../../src/protocol/agent-rest.ts';
import { type IconName, icon } from '../../shared/icons.ts';
import { agentAvatar } from '../../shared/staff/avatar.ts';
import { avatars, controls } from '../../shared/staff/controls.styles.ts';
import { languageItems } from '../../shared/staff/language-items.ts';
import { LanguageEvent } from '../../shared/staff/login-events.ts';
import { mark, markStyles } from '../../shared/staff/mark.ts';
import type { ChooseEvent, MenuItem } from '../../shared/staff/staff-menu.ts';
import { tokens } from '../../shared/theme.ts';
import type { Studio } from '../controller/studio.ts';
import type { Words } from '../locales/type.ts';
import { formatRoute, type Page, pages } from '../view/route.ts';
import { GoEvent } from './events.ts';
import { navStyles } from './studio-nav.styles.ts';
import { Watch } from './watch.ts';
import '../../shared/staff/staff-menu.ts';

const icons: Readonly<Record<Page, IconName>> = {
  intents: 'book',
  unanswered: 'question',
  replay: 'refresh',
  publish: 'publish',
  history: 'clock',
};

/** Where an editor can go: a column beside the page, a bar below it on phones. */
export class StudioNav extends LitElement {
  static override properties = {
    words: { attribute: false },
    studio: { attribute: false },
    editor: { attribute: false },
    page: { attribute: false },
  };
  static override styles = [tokens, controls, avatars, markStyles, navStyles];

  declare words: Words;
  declare studio: Studio;
  declare editor: AgentView;
  declare page: Page;

  constructor() {
    super();
    new Watch(this, () => [this.studio.library.store]);
  }

  override render() {
    const { words, editor } = this;
    return html`
      <div class="brand">${mark}<span>${words.product} <span class="muted">${words.studio}</span></span></div>
      <nav aria-label=${words.pages}><ul>${pages.map((page) => this.#link(page))}</ul></nav>
      <sapa-menu class="account" label="${words.menu}: ${editor.name}" look="who" .items=${accountItems(words)}
        .head=${html`<strong>${editor.name}</strong><br><span class="muted">${editor.email}</span>`}
        @sapa-choose=${this.#choose}>${agentAvatar(editor.name, 'small')}<span class="own">${editor.name}</span></sapa-menu>`;
  }

  #link(page: Page) {
    const isHere = page === this.page;
    const count = page === 'publish' ? this.#changes : 0;
    return html`<li><a href=${formatRoute({ page })} aria-current=${isHere ? 'page' : 'false'}
      @click=${(event: MouseEvent) => this.#go(event, page)}>${icon(icons[page])}<span>${this.words.pageNames[page]}</span>
      ${count === 0 ? nothing : html`<span class="count" title=${this.words.changes(count)}>${count}</span>`}</a></li>`;
  }

  /** How many files the draft changes. */
  get #changes(): number {
    const files = this.studio.library.store.state.overview?.files ?? [];
    return files.filter(({ state }) => state !== 'live').length;
  }

  /** As links do, but without reading the page again; what opens a new tab is the browser's. */
  #go(event: MouseEvent, page: Page): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.dispatchEvent(new GoEvent({ page }));
  }

  readonly #choose = ({ id }: ChooseEvent): void => {
    if (id === 'id' || id === 'en') this.dispatchEvent(new LanguageEvent(id));
    if (id === 'log-out') void this.studio.logOut();
    if (id === 'desk') location.assign('/desk');
  };
}

function accountItems(words: Words): readonly MenuItem[] {
  return [
    ...languageItems(words.language, words.chooseLanguage),
    { id: 'desk', label: words.toDesk, mark: icon('message'), group: words.studio },
    { id: 'log-out', label: words.logOut, mark: icon('leave') },
  ];
}

customElements.define('sapa-studio-nav', StudioNav);

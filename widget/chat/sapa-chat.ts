import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { applyBrand, defaultBrand } from '../shared/brand.ts';
import { directionOf } from '../shared/locales/direction.ts';
import { askableLocale, pickLanguage } from '../shared/locales/locales.ts';
import type { Texts } from '../shared/locales/texts.ts';
import { tokens } from '../shared/theme.ts';
import { adopt } from './adopt.ts';
import { Bringing } from './bringing.ts';
import { LaterPart } from './later-part.ts';
import { News } from './news.ts';
import { isTouch, Panel } from './panel.ts';
import { ReadingPlace } from './reading-place.ts';
import type { SapaComposer } from './sapa-composer.ts';
import { StandingParts } from './standing-parts.ts';
import { listStyles } from './styles/list.ts';
import { messageStyles } from './styles/messages.ts';
import { panelStyles } from './styles/panel.ts';
import { partStyles } from './styles/parts.ts';
import { ToldElement } from './told-element.ts';
import { footer } from './views/footer.ts';
import { header } from './views/header.ts';
import { MessageList } from './views/message-list.ts';
import type { Scene } from './views/scene.ts';
import { browserDeps, VisitController } from './visit-controller.ts';
import { emptyVisit } from './visit-state.ts';
import { Words } from './words.ts';

/**
 * The visitor's chat. `server` is the address of the Sapa server, `site` one of its sites, `locale` the language to speak. On its own it fills
 * the place it is given; with `floating` it is a panel over the page that shows while `open` is set and says
 * `sapa-hide` when the visitor puts it away. Nothing is requested before it shows, or `listens`.
 */
export class SapaChat extends ToldElement {
  static override styles = [tokens, panelStyles, listStyles];
  static override properties = {
    server: {},
    site: {},
    locale: {},
    brand: {},
    floating: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    listens: { type: Boolean },
    menuOpen: { state: true },
    asking: { state: true },
    draft: { state: true },
  };

  declare server: string;
  declare site: string;
  declare locale: string;
  /** `#rrggbb`; empty: the site's own colour, once the server has said it. */
  declare brand: string;
  declare floating: boolean;
  declare open: boolean;
  /** Whether it follows the conversation that goes on before it is shown for the first time. */
  declare listens: boolean;
  declare menuOpen: boolean;
  /** Whether the visitor is asked if they really want to end the conversation. */
  declare asking: boolean;
  declare draft: string;

  readonly #news = new News();
  readonly #words = new Words(this);
  readonly #visits = new VisitController(this, () => adopt(this.shadowRoot, messageStyles, partStyles));
  readonly #place = new ReadingPlace(this, () => this.renderRoot.querySelector<HTMLElement>('.log'));
  readonly #menu = new LaterPart(this, () => import('./later/menu.ts'));
  readonly #parts = new StandingParts(this, this.#visits, () => this.#base());
  readonly #messages = new MessageList();
  readonly #panel = new Panel(this);
  readonly #bringing = new Bringing(
    this,
    () => this.#visits.visit,
    () => this.#place.toEnd(),
  );
  #hadFocus = false;
  #painted = defaultBrand;

  constructor() {
    super();
    this.server = globalThis.location.origin;
    this.site = '';
    this.locale = document.documentElement.lang || 'id';
    this.brand = '';
    this.floating = false;
    this.open = false;
    this.menuOpen = false;
    this.asking = false;
    this.draft = '';
  }

  /** A language that whoever places the chat has fetched for it. */
  set spoken(spoken: { readonly language: string; readonly texts: Texts } | undefined) {
    if (spoken !== undefined) this.#words.know(spoken.language, spoken.texts);
  }

  /** Puts the caret where the visitor writes. */
  override focus(options?: FocusOptions): void {
    this.#composer()?.focus(options);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#hadFocus = this.#hasFocus;
    if (changed.has('locale')) this.#visits.visit?.speak();
    const isWanted = this.#isShown || (this.listens && this.isConnected);
    if (isWanted && this.#words.in(this.locale))
      this.#visits.start(() => browserDeps(this.#base(), this.site, () => askableLocale(this.locale)));
  }

  protected override updated(): void {
    this.#paint(this.brand || (this.#visits.visit?.state.site?.brandColour ?? defaultBrand));
    if (this.menuOpen && !this.#focusIsIn('.menu')) this.#focusOn('[role=menu] button');
    if (this.asking && !this.#focusIsIn('.question')) this.#focusOn('#cancel');
    else if (this.#hadFocus && !this.#hasFocus) this.#focusAgain();
    if (this.floating) this.#showOrHide();
    this.#news.tell(this, this.#visits.visit);
    if (this.#isShown && !document.hidden) this.#visits.visit?.markSeen();
    this.passOn(this.#visits.visit);
  }

  protected override render(): TemplateResult | typeof nothing {
    const scene = this.#scene();
    if (scene === undefined) return nothing;
    const { language, texts, state } = scene;
    const label = state.site ? texts.dialog(state.site.name) : texts.connecting;
    const direction = directionOf(language);
    const question = this.asking ? this.#endQuestion(scene) : nothing;
    return this.floating
      ? html`<dialog class="panel" part="panel" lang=${language} dir=${direction} tabindex="-1" aria-label=${label} @keydown=${this.#key}
          @cancel=${this.#cancel} @click=${this.#closeMenu}>${this.#main(scene)}${question}</dialog>`
      : html`<section class="panel" part="panel" lang=${language} dir=${direction} aria-label=${label} @keydown=${this.#key}
          @click=${this.#closeMenu}>${this.#main(scene)}${question}</section>`;
  }

  #paint(colour: string): void {
    if (colour !== this.#painted) applyBrand(this, colour);
    this.#painted = colour;
  }

  #main(scene: Scene): TemplateResult {
    const visit = this.#visits.visit;
    return html`<div class="main" ?inert=${this.asking}>
      ${header(scene, {
        menuOpen: this.menuOpen,
        toggleMenu: () => {
          this.menuOpen = !this.menuOpen;
        },
        expectMenu: () => this.#menu.get(),
        menu: () =>
          this.#menu.get()?.menu(scene, {
            askToEnd: () => this.#ask(),
            redraw: () => this.requestUpdate(),
            leave: () => this.#leaveMenu(),
            visit,
          }),
        hide: this.floating ? () => this.#hide() : undefined,
      })}
      <div class="log" part="log" role="log" aria-relevant="additions" tabindex="0" aria-label=${scene.texts.messages}
        @scroll=${() => this.#place.scrolled()}>
        <div class="lines">
        ${this.#messages.draw(scene, {
          say: (text) => this.#say(text),
          aside: (row) => this.#parts.aside(scene, row, (messageId) => this.#edit(messageId)),
          visit,
          asides: this.#parts.asides,
          from: (length) => this.#place.from(length),
          further: () => this.#place.further(),
        })}
        ${this.#parts.end(scene, () => this.#startAgain())}
        </div>
      </div>
      ${this.#place.hasNews ? this.#parts.newsButton(scene, () => this.#place.toEnd()) : nothing}
      ${this.#parts.leaving(scene)}
      ${
        this.#parts.before(scene) ??
        footer(scene, this.draft, {
          say: (text) => this.#say(text),
          typing: (text) => this.#visits.begin()?.typing(text),
          askForPerson: () => void this.#visits.begin()?.askForPerson(),
          queueBanner: () => this.#parts.queueBanner(scene),
          attach: () => this.#bringing.choose(),
          visit,
        })
      }
    </div>`;
  }

  #endQuestion(scene: Scene): TemplateResult | undefined {
    const end = () => {
      this.asking = false;
      void this.#visits.visit?.close();
      this.focus();
    };
    return this.#menu.get()?.endQuestion(scene, { end, cancel: () => this.#stopAsking() });
  }

  /** Undefined as long as there are no words for it. */
  #scene(): Scene | undefined {
    const state = this.#visits.visit?.state ?? emptyVisit;
    const texts = this.#words.in(this.locale);
    return texts && { state, texts, language: pickLanguage(this.locale), now: Date.now() };
  }

  #base(): string {
    return new URL(this.server.endsWith('/') ? this.server : `${this.server}/`, document.baseURI).href;
  }

  #composer(): SapaComposer | null {
    return this.renderRoot.querySelector<SapaComposer>('sapa-composer');
  }

  #say(text: string): void {
    this.draft = '';
    if (this.#parts.opensForm(text)) return;
    this.#visits.begin()?.say(text);
    this.#place.toEnd();
  }

  #edit(messageId: string): void {
    this.draft = this.#visits.visit?.takeBack(messageId) ?? '';
    this.focus();
  }

  #startAgain(): void {
    this.#visits.visit?.startAgain();
    this.focus();
  }

  /** A press anywhere but on the button that opens the menu closes it. */
  #closeMenu(event: Event): void {
    this.menuOpen &&= event.composedPath().some((node) => node instanceof Element && node.id === 'more');
  }

  /** Leaves the menu for the button that opened it. */
  #leaveMenu(): void {
    this.#focusOn('#more');
    this.menuOpen = false;
  }

  #ask(): void {
    this.menuOpen = false;
    this.asking = true;
  }

  #stopAsking(): void {
    this.asking = false;
    void this.updateComplete.then(() => this.#focusOn('#more'));
  }

  /** Escape puts away whatever is on top; Tab goes on from the button of an open menu. */
  #key(event: KeyboardEvent): void {
    if (event.key === 'Tab' && this.menuOpen) this.#leaveMenu();
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    if (this.asking) this.#stopAsking();
    else if (this.menuOpen) this.#leaveMenu();
    else if (this.floating) this.#hide();
  }

  /** The browser's own way to leave a dialog, such as Android's back. */
  #cancel(event: Event): void {
    event.preventDefault();
    this.#hide();
  }

  #hide(): void {
    this.open = false;
    this.dispatchEvent(new Event('sapa-hide'));
  }

  #showOrHide(): void {
    if (this.#panel.turn(this.open) !== 'shown') return;
    // The page before this one had it open, and nobody has asked for it here.
    if (this.hasAttribute('quiet')) this.#panel.blur();
    else if (isTouch()) this.#panel.focus();
    else this.focus();
  }

  get #isShown(): boolean {
    return this.isConnected && (this.open || !this.floating);
  }

  get #hasFocus(): boolean {
    return this.shadowRoot?.activeElement != null;
  }

  /** What had the focus is gone, as chips are once one is pressed: the next thing to do is to read on or to write. */
  #focusAgain(): void {
    if (isTouch()) this.#focusOn('.log');
    else this.focus();
  }

  #focusIsIn(selector: string): boolean {
    return this.shadowRoot?.activeElement?.closest(selector) != null;
  }

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }
}

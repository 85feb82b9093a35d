import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { applyBrand, defaultBrand } from '../shared/brand.ts';
import { coreIcon } from '../shared/core-icons.ts';
import { pickLanguage, textsFor } from '../shared/locales/locales.ts';
import { tokens } from '../shared/theme.ts';
import { ReadingPlace } from './reading-place.ts';
import type { SapaComposer } from './sapa-composer.ts';
import { listStyles } from './styles/list.ts';
import { panelStyles } from './styles/panel.ts';
import { partStyles } from './styles/parts.ts';
import { ending, endQuestion } from './views/ending.ts';
import { footer } from './views/footer.ts';
import { header } from './views/header.ts';
import { messageList } from './views/message-list.ts';
import type { Scene } from './views/scene.ts';
import { browserDeps, VisitController } from './visit-controller.ts';
import { emptyVisit } from './visit-state.ts';

/** Small screens show the chat as a sheet over everything. */
const sheet = '(max-width: 520px), (max-height: 480px)';

/**
 * The visitor's chat. `server` is the address of the Sapa server, `locale` the language to speak. On its own it fills
 * the place it is given; with `floating` it is a panel over the page that shows while `open` is set and says
 * `sapa-hide` when the visitor puts it away. Nothing is requested before it shows.
 */
export class SapaChat extends LitElement {
  static override styles = [tokens, panelStyles, listStyles, partStyles];
  static override properties = {
    server: {},
    locale: {},
    brand: {},
    floating: { type: Boolean, reflect: true },
    open: { type: Boolean, reflect: true },
    menuOpen: { state: true },
    asking: { state: true },
    draft: { state: true },
  };

  declare server: string;
  declare locale: string;
  /** `#rrggbb`; the site's own colour takes over once the server has said it. */
  declare brand: string;
  declare floating: boolean;
  declare open: boolean;
  declare menuOpen: boolean;
  /** Whether the visitor is asked if they really want to end the conversation. */
  declare asking: boolean;
  declare draft: string;

  readonly #visits = new VisitController(this);
  readonly #place = new ReadingPlace(this, () => this.renderRoot.querySelector<HTMLElement>('.log'));
  readonly #sheet = globalThis.matchMedia(sheet);
  #hadFocus = false;

  constructor() {
    super();
    this.server = globalThis.location.origin;
    this.locale = document.documentElement.lang || 'id';
    this.brand = defaultBrand;
    this.floating = false;
    this.open = false;
    this.menuOpen = false;
    this.asking = false;
    this.draft = '';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#sheet.addEventListener('change', this.#reshape);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sheet.removeEventListener('change', this.#reshape);
  }

  /** Puts the caret where the visitor writes. */
  override focus(options?: FocusOptions): void {
    this.#composer()?.focus(options);
  }

  protected override willUpdate(): void {
    this.#hadFocus = this.#hasFocus;
    if (this.#isShown) this.#visits.start(() => browserDeps(this.#base(), this.locale));
  }

  protected override updated(changed: PropertyValues): void {
    applyBrand(this, this.#visits.visit?.state.site?.brandColour ?? this.brand);
    if (changed.has('menuOpen') && this.menuOpen) this.#focusOn('[role=menuitem]');
    if (changed.has('asking') && this.asking) this.#focusOn('#cancel');
    else if (this.#hadFocus && !this.#hasFocus) this.#focusAgain();
    if (changed.has('open') && this.floating) this.#showOrHide();
    if (this.#isShown) this.#visits.visit?.markSeen();
  }

  protected override render(): TemplateResult {
    const scene = this.#scene();
    const label = scene.texts.dialog(scene.state.site?.name ?? '');
    const inside = html`${this.#main(scene)}${this.asking ? this.#endQuestion(scene) : nothing}`;
    return this.floating
      ? html`<dialog class="panel" part="panel" tabindex="-1" aria-label=${label} @keydown=${this.#key}
          @cancel=${this.#cancel} @click=${this.#closeMenu}>${inside}</dialog>`
      : html`<section class="panel" part="panel" aria-label=${label} @keydown=${this.#key}
          @click=${this.#closeMenu}>${inside}</section>`;
  }

  #main(scene: Scene): TemplateResult {
    const visit = this.#visits.visit;
    return html`<div class="main" ?inert=${this.asking}>
      ${header(scene, {
        menuOpen: this.menuOpen,
        toggleMenu: () => this.#toggleMenu(),
        askToEnd: () => this.#ask(),
        hide: this.floating ? () => this.#hide() : undefined,
      })}
      <div class="log" part="log" role="log" tabindex="0" aria-label=${scene.texts.messages}
        @scroll=${() => this.#place.scrolled()}>
        <div class="lines">
        ${messageList(scene, {
          say: (text) => this.#say(text),
          retry: (messageId) => visit?.retry(messageId),
          edit: (messageId) => this.#edit(messageId),
        })}
        ${ending(scene, {
          rate: (rating, comment) => void visit?.rate(rating, comment),
          startAgain: () => this.#startAgain(),
        })}
        </div>
      </div>
      ${this.#news(scene)}
      ${footer(scene, this.draft, {
        say: (text) => this.#say(text),
        typing: () => visit?.typing(),
        askForPerson: () => void visit?.askForPerson(),
        goOnWithBot: () => void visit?.goOnWithBot(),
      })}
    </div>`;
  }

  #news({ texts }: Scene): TemplateResult | typeof nothing {
    if (!this.#place.hasNews) return nothing;
    return html`<div class="news-holder"><button class="news" @click=${() => this.#place.toEnd()}>
      ${texts.newMessages}${coreIcon('chevronDown')}
    </button></div>`;
  }

  #endQuestion(scene: Scene): TemplateResult {
    const end = () => {
      this.asking = false;
      void this.#visits.visit?.close();
      this.focus();
    };
    return endQuestion(scene, { end, cancel: () => this.#stopAsking() });
  }

  #scene(): Scene {
    const state = this.#visits.visit?.state ?? emptyVisit;
    const language = pickLanguage(this.locale);
    return { state, texts: textsFor(this.locale), language, now: Date.now() };
  }

  #base(): string {
    return new URL(this.server.endsWith('/') ? this.server : `${this.server}/`, document.baseURI).href;
  }

  #composer(): SapaComposer | null {
    return this.renderRoot.querySelector<SapaComposer>('sapa-composer');
  }

  #say(text: string): void {
    this.draft = '';
    this.#visits.visit?.say(text);
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

  #toggleMenu(): void {
    this.menuOpen = !this.menuOpen;
  }

  /** A press anywhere but on the button that opens the menu closes it. */
  #closeMenu(event: Event): void {
    const onButton = event.composedPath().some((node) => node instanceof Element && node.id === 'more');
    if (!onButton) this.menuOpen = false;
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
    const dialog = this.#dialog();
    if (!this.open) dialog?.close();
    else {
      this.#show(dialog);
      if (isTouch()) dialog?.focus();
      else this.focus();
    }
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

  #focusOn(selector: string): void {
    this.renderRoot.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  }

  /** A turned phone or a resized window changes between sheet and panel; only the sheet is modal. */
  readonly #reshape = (): void => {
    const dialog = this.#dialog();
    if (!this.open || !dialog?.open) return;
    dialog.close();
    this.#show(dialog);
  };

  #show(dialog: HTMLDialogElement | null): void {
    if (this.#sheet.matches) dialog?.showModal();
    else dialog?.show();
  }

  #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog');
  }
}

/** Whether the caret would bring up a keyboard over everything. */
function isTouch(): boolean {
  return globalThis.matchMedia('(pointer: coarse)').matches;
}

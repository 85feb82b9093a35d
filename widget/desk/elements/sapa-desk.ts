import { html, LitElement } from 'lit';
import { applyBrand, defaultBrand } from '../../shared/brand.ts';
import { chooseLanguage, chosenLanguage } from '../../shared/staff/chosen-language.ts';
import type { StaffLanguage } from '../../shared/staff/languages.ts';
import type { LanguageEvent, LogInEvent } from '../../shared/staff/login-events.ts';
import { tokens } from '../../shared/theme.ts';
import type { Desk } from '../controller/desk.ts';
import { unreadOf } from '../controller/lists.ts';
import { wordsIn } from '../locales/words.ts';
import '../../shared/staff/login.ts';
import './desk-workspace.ts';

/** The agent's desk. Draws what the controller knows and passes on what the agent wants. */
export class SapaDesk extends LitElement {
  static override properties = {
    desk: { attribute: false },
    language: { state: true },
  };
  static override styles = [tokens];

  /** Whoever sets it starts and stops it; set before the element is connected. */
  declare desk: Desk;
  declare language: StaffLanguage;
  #leaving = new AbortController();

  constructor() {
    super();
    this.language = chosenLanguage();
    this.addEventListener('sapa-language', (event) => this.#speak(event.language));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyBrand(this, defaultBrand);
    document.documentElement.lang = this.language;
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    signal.addEventListener(
      'abort',
      this.desk.store.subscribe(() => this.requestUpdate()),
    );
    window.addEventListener('beforeunload', this.#holdBack, { signal });
    window.addEventListener('online', () => this.desk.hurry(), { signal });
    document.addEventListener('visibilitychange', this.#attend, { signal });
    window.addEventListener('focus', this.#attend, { signal });
    window.addEventListener('blur', this.#attend, { signal });
    this.#attend();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#leaving.abort();
  }

  override render() {
    const { state } = this.desk.store;
    const words = wordsIn(this.language);
    switch (state.session.phase) {
      case 'starting':
        return html`<div aria-busy="true"></div>`;
      case 'working':
        return html`<sapa-desk-workspace .words=${words} .desk=${this.desk} .state=${state}
          .agent=${state.session.agent}></sapa-desk-workspace>`;
      default:
        return html`<sapa-login .words=${words} .session=${state.session} .now=${state.now}
          @sapa-log-in=${this.#logIn}></sapa-login>`;
    }
  }

  override updated(): void {
    const { product, desk } = wordsIn(this.language);
    let unread = 0;
    for (const count of unreadOf(this.desk.store.state).values()) unread += count;
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${product} · ${desk}`;
  }

  readonly #logIn = ({ email, password }: LogInEvent): void => {
    void this.desk.logIn(email, password);
  };

  /** What is still on its way would be lost with the page. */
  readonly #holdBack = (event: BeforeUnloadEvent): void => {
    const transcripts = [...this.desk.store.state.transcripts.values()];
    if (transcripts.some(({ outgoing }) => outgoing.length > 0)) event.preventDefault();
  };

  readonly #attend = (): void => {
    const isShown = document.visibilityState === 'visible';
    const shown = document.hasFocus() ? 'here' : 'aside';
    this.desk.attend(isShown ? shown : 'elsewhere');
    if (isShown) this.desk.hurry();
  };

  #speak(language: StaffLanguage): void {
    this.language = language;
    chooseLanguage(language);
  }
}

customElements.define('sapa-desk', SapaDesk);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk': SapaDesk;
  }
  interface HTMLElementEventMap {
    'sapa-language': LanguageEvent;
  }
}

import { html, LitElement } from 'lit';
import { applyBrand, defaultBrand } from '../../shared/brand.ts';
import { chooseLanguage, chosenLanguage } from '../../shared/staff/chosen-language.ts';
import type { StaffLanguage } from '../../shared/staff/languages.ts';
import type { LanguageEvent, LogInEvent } from '../../shared/staff/login-events.ts';
import { tokens } from '../../shared/theme.ts';
import { mayEdit } from '../controller/session.ts';
import type { Studio } from '../controller/studio.ts';
import { wordsIn } from '../locales/words.ts';
import { Watch } from './watch.ts';
import '../../shared/staff/login.ts';
import './studio-shut.ts';
import './studio-workspace.ts';

/** The content editors' studio. Draws what the controller knows and passes on what the editor wants. */
export class SapaStudio extends LitElement {
  static override properties = {
    studio: { attribute: false },
    language: { state: true },
  };
  static override styles = [tokens];

  /** Whoever sets it starts and stops it; set before the element is connected. */
  declare studio: Studio;
  declare language: StaffLanguage;

  constructor() {
    super();
    this.language = chosenLanguage();
    new Watch(this, () => [this.studio.shell.store]);
    this.addEventListener('sapa-language', this.#speak);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyBrand(this, defaultBrand);
    document.documentElement.lang = this.language;
  }

  override render() {
    const { session, now } = this.studio.shell.store.state;
    const words = wordsIn(this.language);
    switch (session.phase) {
      case 'starting':
        return html`<div aria-busy="true"></div>`;
      case 'working':
        return mayEdit(session.agent)
          ? html`<sapa-studio-workspace .words=${words} .studio=${this.studio} .editor=${session.agent}></sapa-studio-workspace>`
          : html`<sapa-studio-shut .words=${words} .studio=${this.studio} .agent=${session.agent}></sapa-studio-shut>`;
      default:
        return html`<sapa-login .words=${words} .session=${session} .now=${now} @sapa-log-in=${this.#logIn}></sapa-login>`;
    }
  }

  override updated(): void {
    const { product, studio } = wordsIn(this.language);
    document.title = `${product} · ${studio}`;
  }

  readonly #logIn = ({ email, password }: LogInEvent): void => {
    void this.studio.logIn(email, password);
  };

  readonly #speak = ({ language }: LanguageEvent): void => {
    this.language = language;
    chooseLanguage(language);
  };
}

customElements.define('sapa-studio', SapaStudio);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio': SapaStudio;
  }
  interface HTMLElementEventMap {
    'sapa-language': LanguageEvent;
  }
}

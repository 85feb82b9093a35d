import { html, LitElement, nothing } from 'lit';
import { applyBrand, defaultBrand } from '../../shared/brand.ts';
import { icon } from '../../shared/icons.ts';
import { chooseLanguage, chosenLanguage } from '../../shared/staff/chosen-language.ts';
import { controls } from '../../shared/staff/controls.styles.ts';
import { formStyles } from '../../shared/staff/form.styles.ts';
import { languages, type StaffLanguage } from '../../shared/staff/languages.ts';
import { mark, markStyles } from '../../shared/staff/mark.ts';
import { passwordField } from '../../shared/staff/password-field.ts';
import { tokens } from '../../shared/theme.ts';
import { createAdmin } from './create-admin.ts';
import { type SetupWords, setupWords } from './words.ts';

type Phase =
  | 'filling'
  | 'creating'
  | 'incomplete'
  | { readonly type: 'link-used' | 'unreachable' }
  | { readonly type: 'refused'; readonly detail: string };

/** The form behind the one-time link: makes the first admin and goes on to the desk. */
export class SapaSetup extends LitElement {
  static override properties = {
    token: { attribute: false },
    create: { attribute: false },
    done: { attribute: false },
    language: { state: true },
    phase: { state: true },
    shown: { state: true },
  };
  static override styles = [tokens, controls, markStyles, formStyles];

  /** What the link carries behind its `#`. */
  declare token: string;
  declare create: typeof createAdmin;
  /** Called once the admin is made and logged in. */
  declare done: () => void;
  declare language: StaffLanguage;
  declare phase: Phase;
  declare shown: 'plain' | 'hidden';

  constructor() {
    super();
    this.token = decodeURIComponent(location.hash.slice(1));
    this.create = createAdmin;
    this.done = () => location.assign('/desk');
    this.language = chosenLanguage();
    this.phase = 'filling';
    this.shown = 'hidden';
  }

  override connectedCallback(): void {
    super.connectedCallback();
    applyBrand(this, defaultBrand);
    this.#speak(this.language);
  }

  override render() {
    const words = setupWords(this.language);
    const { phase, token } = this;
    return html`<main>
      <div class="brand">${mark}<span>Sapa</span></div>
      <form @submit=${this.#submit} novalidate>
        <div><h1>${words.title}</h1><p class="lead">${words.lead}</p></div>
        <div role="alert">${this.#problem(words)}</div>
        ${token === '' ? nothing : this.#fields(words)}
        ${token === '' ? nothing : html`<button class="primary submit" ?disabled=${phase === 'creating'}>${phase === 'creating' ? words.creating : words.create}</button>`}
      </form>
      ${this.#languages()}
    </main>`;
  }

  #fields(words: SetupWords) {
    return html`
      <div class="field"><label for="name">${words.name}</label>
        <input id="name" name="name" required maxlength="80" autocomplete="name" aria-describedby="name-hint">
        <span id="name-hint" class="hint">${words.nameHint}</span></div>
      <div class="field"><label for="email">${words.email}</label>
        <input id="email" name="email" type="email" required maxlength="254" autocomplete="username"></div>
      ${passwordField({
        label: words.password,
        autocomplete: 'new-password',
        shown: this.shown,
        toggleLabel: this.shown === 'plain' ? words.hide : words.show,
        toggle: this.#toggle,
        hint: words.passwordHint,
        minLength: 10,
      })}`;
  }

  #problem(words: SetupWords) {
    const text = this.token === '' ? words.noToken : describe(this.phase, words);
    if (text === undefined) return nothing;
    const isUsed = typeof this.phase === 'object' && this.phase.type === 'link-used';
    return html`<p class="problem">${icon('alert')}<span>${text} ${isUsed ? html`<a href="/desk">${words.toDesk}</a>` : nothing}</span></p>`;
  }

  #languages() {
    const choices: readonly StaffLanguage[] = ['id', 'en'];
    return html`<div class="foot">${choices.map(
      (language) => html`<button type="button" lang=${language} aria-pressed=${language === this.language}
        @click=${() => this.#speak(language)}>${languages[language]}</button>`,
    )}</div>`;
  }

  #speak(language: StaffLanguage): void {
    this.language = language;
    chooseLanguage(language);
    document.title = setupWords(language).title;
  }

  readonly #toggle = (): void => {
    this.shown = this.shown === 'plain' ? 'hidden' : 'plain';
  };

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const wrong = inputs.find((input) => !input.validity.valid || input.value.trim() === '');
    if (wrong) {
      wrong.focus();
      this.phase = 'incomplete';
      return;
    }
    const [name = '', email = '', password = ''] = inputs.map(({ value }) => value);
    this.phase = 'creating';
    const { token } = this;
    const outcome = await this.create(fetch, { token, name: name.trim(), email: email.trim(), password });
    if (outcome.type === 'created') {
      this.done();
      return;
    }
    this.phase = outcome;
  };
}

function describe(phase: Phase, words: SetupWords): string | undefined {
  if (phase === 'incomplete') return words.incomplete;
  if (phase === 'filling' || phase === 'creating') return undefined;
  if (phase.type === 'refused') return phase.detail;
  return phase.type === 'link-used' ? words.linkUsed : words.unreachable;
}

customElements.define('sapa-setup', SapaSetup);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-setup': SapaSetup;
  }
}

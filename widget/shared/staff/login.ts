import { html, LitElement, nothing } from 'lit';
import { icon } from '../icons.ts';
import { tokens } from '../theme.ts';
import { controls } from './controls.styles.ts';
import { formStyles } from './form.styles.ts';
import { languages, type StaffLanguage } from './languages.ts';
import { LanguageEvent, LogInEvent } from './login-events.ts';
import { mark, markStyles } from './mark.ts';
import { passwordField } from './password-field.ts';
import { describeLoginProblem, type LoginProblem, type LoginProblemWords, type Session } from './session.ts';

/** What the form says. */
export interface LoginWords extends LoginProblemWords {
  readonly language: string;
  readonly product: string;
  readonly logIn: string;
  readonly logInTitle: string;
  readonly logInHint: string;
  readonly loggingIn: string;
  readonly email: string;
  readonly password: string;
  readonly showPassword: string;
  readonly hidePassword: string;
  readonly chooseLanguage: string;
}

/** The form that lets agents and editors in. */
export class LoginForm extends LitElement {
  static override properties = {
    words: { attribute: false },
    session: { attribute: false },
    now: { attribute: false },
    shown: { state: true },
  };
  static override styles = [tokens, controls, markStyles, formStyles];

  declare words: LoginWords;
  declare session: Session;
  declare now: number;
  declare shown: 'plain' | 'hidden';

  constructor() {
    super();
    this.shown = 'hidden';
  }

  override render() {
    const { words, session, now } = this;
    const problem = session.phase === 'logged-out' ? session.problem : undefined;
    const mustWait = problem?.type === 'wait' && problem.until > now;
    const isBusy = session.phase === 'logging-in';
    return html`<main>
      <div class="brand">${mark}<span>${words.product}</span></div>
      <form @submit=${this.#submit} novalidate>
        <div><h1>${words.logInTitle}</h1><p class="lead">${words.logInHint}</p></div>
        <div role="alert">${problem ? this.#problem(problem) : nothing}</div>
        <div class="field">
          <label for="email">${words.email}</label>
          <input id="email" name="email" type="email" autocomplete="username" required maxlength="254">
        </div>
        ${passwordField({
          label: words.password,
          autocomplete: 'current-password',
          shown: this.shown,
          toggleLabel: this.shown === 'plain' ? words.hidePassword : words.showPassword,
          toggle: this.#toggle,
        })}
        <button class="primary submit" ?disabled=${isBusy || mustWait}>${isBusy ? words.loggingIn : words.logIn}</button>
      </form>
      ${this.#languages()}
    </main>`;
  }

  #problem(problem: LoginProblem) {
    if (problem.type === 'wait' && problem.until <= this.now) return nothing;
    const look = problem.type === 'expired' ? 'problem mild' : 'problem';
    return html`<p class=${look}>${icon('alert')}<span>${describeLoginProblem(problem, this.now, this.words)}</span></p>`;
  }

  #languages() {
    const choices: readonly StaffLanguage[] = ['id', 'en'];
    return html`<div class="foot" role="group" aria-label=${this.words.chooseLanguage}>${choices.map(
      (
        language,
      ) => html`<button type="button" lang=${language} aria-pressed=${language === this.words.language}
        @click=${() => this.dispatchEvent(new LanguageEvent(language))}>${languages[language]}</button>`,
    )}</div>`;
  }

  readonly #toggle = (): void => {
    this.shown = this.shown === 'plain' ? 'hidden' : 'plain';
  };

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const inputs = [...this.renderRoot.querySelectorAll('input')];
    const [email = '', password = ''] = inputs.map(({ value }) => value);
    const empty = inputs.find(({ value }) => value.trim() === '');
    if (empty) empty.focus();
    else this.dispatchEvent(new LogInEvent(email, password));
  };
}

customElements.define('sapa-login', LoginForm);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-login': LoginForm;
  }
}

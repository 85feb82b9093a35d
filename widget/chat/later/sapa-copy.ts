import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { base } from '../../shared/theme.ts';
import type { CopyRequests } from './copy-requests.ts';
import type { CopyTrouble, CopyWords } from './copy-words.ts';

const styles = css`
  :host {
    display: block;
    font-size: var(--sapa-text-13);
    text-align: center;
    color: var(--sapa-text-muted);
  }

  p {
    margin: 0;
  }

  button,
  input {
    font: inherit;
  }

  button {
    min-height: 44px;
    padding: 0 var(--sapa-space-2);
    border: 0;
    font-weight: var(--sapa-weight-medium);
    color: var(--sapa-brand-text);
    background: none;
    cursor: pointer;
    touch-action: manipulation;
  }

  button:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }

  form {
    display: grid;
    grid-template-columns: 1fr auto;
    gap: var(--sapa-space-1) var(--sapa-space-2);
    text-align: start;
  }

  label,
  .trouble {
    grid-column: 1 / -1;
  }

  input {
    min-width: 0;
    min-height: 44px;
    padding: 0 12px;
    border: 1px solid var(--sapa-line-control);
    border-radius: var(--sapa-radius-card);
    font-size: max(var(--sapa-message-size), 14px);
    color: var(--sapa-text);
    background: var(--sapa-surface);
  }

  input:focus-visible {
    outline-offset: -1px;
  }

  [aria-invalid="true"] {
    border-color: var(--sapa-bad);
    outline-color: var(--sapa-bad);
  }

  .trouble {
    color: var(--sapa-bad);
  }

  @media (forced-colors: active) {
    form button {
      padding: 0 var(--sapa-space-3);
      border: 1px solid;
      border-radius: var(--sapa-radius-chip);
    }
  }
`;

/** Offers a copy of the conversation: as a file, or by mail where the server can send any. */
export class SapaCopy extends LitElement {
  static override styles = [base, styles];
  static override properties = {
    words: { attribute: false },
    mail: { attribute: false },
    known: { attribute: false },
    requests: { attribute: false },
    asking: { state: true },
    sentTo: { state: true },
    trouble: { state: true },
  };

  declare words: CopyWords;
  declare mail: 'on' | undefined;
  /** The address that the visitor left before. */
  declare known: string | undefined;
  declare requests: CopyRequests;
  declare asking: boolean;
  declare sentTo: string | undefined;
  declare trouble: CopyTrouble | undefined;

  constructor() {
    super();
    this.asking = false;
    this.sentTo = undefined;
    this.trouble = undefined;
  }

  protected override render(): TemplateResult {
    const { words, mail, sentTo, asking, trouble } = this;
    return html`<p>${words.keep}
      <button @click=${this.#download}>${words.download}</button>
      ${mail && !asking ? html`<button @click=${this.#ask}>${words.byMail}</button>` : nothing}</p>
      ${asking ? this.#form() : nothing}
      <p role="status">${sentTo === undefined ? nothing : words.sent(sentTo)}</p>
      ${trouble && !asking ? html`<p class="trouble" role="alert">${words.trouble[trouble]}</p>` : nothing}`;
  }

  #form(): TemplateResult {
    const { words, trouble, known = '' } = this;
    return html`<form novalidate @submit=${this.#send}>
      <label for="email">${words.email}</label>
      <input id="email" type="email" autocomplete="email" maxlength="254" dir="auto" .value=${known}
        aria-invalid=${trouble !== undefined} aria-describedby="trouble">
      <button>${words.send}</button>
      ${trouble ? html`<p class="trouble" id="trouble" role="alert">${words.trouble[trouble]}</p>` : nothing}
    </form>`;
  }

  readonly #download = async (): Promise<void> => {
    this.trouble = await this.requests.download(this.words.file);
  };

  readonly #ask = async (): Promise<void> => {
    this.sentTo = undefined;
    this.trouble = undefined;
    this.asking = true;
    await this.updateComplete;
    this.#input()?.focus();
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    const email = this.#input()?.value.trim() ?? '';
    this.trouble = /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email) ? await this.requests.send(email) : 'email';
    if (this.trouble !== undefined) return this.#input()?.focus();
    this.asking = false;
    this.sentTo = email;
  };

  #input(): HTMLInputElement | null {
    return this.renderRoot.querySelector('input');
  }
}

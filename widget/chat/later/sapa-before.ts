import { html, LitElement, nothing, type TemplateResult } from 'lit';
import type { Site } from '../../../src/protocol/visitor-rest.ts';
import { base } from '../../shared/theme.ts';
import { beforeStyles } from './before-styles.ts';
import type { BeforeWords } from './before-words.ts';

/** What a visitor answered before the first message, as `POST /v1/conversations` takes it. */
export interface Answers {
  readonly name?: string;
  readonly email?: string;
  readonly department?: string;
  /** The language in which they agreed. */
  readonly consent?: string;
}

/** What the server takes for an address (zod’s pattern), so that nothing is refused after it was taken here. */
const address = /^(?!\.)(?!.*\.\.)[\w'+\-.]*[\w+-]@([A-Za-z0-9][A-Za-z0-9-]*\.)+[A-Za-z]{2,}$/;

type Field = 'name' | 'email' | 'consent';

/** Asks what the site wants to know before the first message. Says `sapa-answer` (detail: `Answers`). */
export class SapaBefore extends LitElement {
  static override styles = [base, beforeStyles];
  static override properties = {
    words: { attribute: false },
    asked: { attribute: false },
    departments: { attribute: false },
    waits: { attribute: false },
    language: { attribute: false },
    faults: { state: true },
  };

  declare words: BeforeWords;
  declare asked: NonNullable<Site['beforeChat']>;
  declare departments: Site['departments'];
  /** Whether a message waits for the answers. */
  declare waits: boolean;
  /** The language of the words that are agreed to. */
  declare language: string;
  declare faults: ReadonlyMap<Field, string>;

  constructor() {
    super();
    this.departments = [];
    this.waits = false;
    this.language = 'en';
    this.faults = new Map();
  }

  protected override render(): TemplateResult {
    const { words, asked } = this;
    return html`<form novalidate aria-labelledby="title" @submit=${this.#submit}>
      <h3 id="title">${words.title}</h3>
      ${this.waits ? html`<p role="status">${words.waits}</p>` : nothing}
      ${asked.name === 'off' ? nothing : this.#input('name', words.name, 'text', 'name', 80)}
      ${asked.email === 'off' ? nothing : this.#input('email', words.email, 'email', 'email', 254)}
      ${asked.department === 'ask' && this.departments.length > 1 ? this.#choice() : nothing}
      ${asked.consent === undefined ? nothing : this.#consent(asked.consent)}
      <button class="start">${words.start}</button>
    </form>`;
  }

  #input(
    field: 'name' | 'email',
    label: string,
    type: string,
    autocomplete: string,
    longest: number,
  ): TemplateResult {
    const isOptional = this.asked[field] === 'optional';
    return html`<label for=${field}>${label}${isOptional ? html` <span>(${this.words.optional})</span>` : nothing}</label>
      <input id=${field} name=${field} type=${type} autocomplete=${autocomplete} maxlength=${longest} dir="auto"
        ?required=${!isOptional} aria-invalid=${this.faults.has(field)} aria-describedby="${field}-fault">
      ${this.#fault(field)}`;
  }

  #choice(): TemplateResult {
    const { words } = this;
    return html`<label for="department">${words.department}</label>
      <select id="department" name="department">
        <option value="">${words.anybody}</option>
        ${this.departments.map(({ id, name }) => html`<option value=${id}>${name}</option>`)}
      </select>`;
  }

  #consent({ text, link }: { text: string; link?: string | undefined }): TemplateResult {
    return html`<label class="tick"><input id="consent" name="consent" type="checkbox" required
        aria-invalid=${this.faults.has('consent')} aria-describedby="consent-fault">
        <span>${text}</span></label>
      ${link === undefined ? nothing : html`<a href=${link} target="_blank" rel="noopener noreferrer">${this.words.link}</a>`}
      ${this.#fault('consent')}`;
  }

  #fault(field: Field): TemplateResult {
    return html`<p class="fault" id="${field}-fault" role="alert">${this.faults.get(field) ?? nothing}</p>`;
  }

  #submit(event: Event): void {
    event.preventDefault();
    const form = this.renderRoot.querySelector('form');
    if (form === null) return;
    const said = new FormData(form);
    const written = (field: string) => String(said.get(field) ?? '').trim();
    this.faults = this.#faultsIn(written);
    const [first] = this.faults.keys();
    if (first === undefined) this.#answer(written);
    else this.renderRoot.querySelector<HTMLElement>(`#${first}`)?.focus();
  }

  #answer(written: (field: string) => string): void {
    const { language } = this;
    const [name, email, department] = ['name', 'email', 'department'].map(written);
    const answers: Answers = {
      ...(name && { name }),
      ...(email && { email }),
      ...(department && { department }),
      ...(written('consent') && { consent: language }),
    };
    this.dispatchEvent(new CustomEvent('sapa-answer', { detail: answers }));
  }

  #faultsIn(written: (field: string) => string): ReadonlyMap<Field, string> {
    const { asked, words } = this;
    const faults = new Map<Field, string>();
    if (asked.name === 'required' && written('name') === '') faults.set('name', words.missing);
    const email = written('email');
    if (asked.email === 'required' && email === '') faults.set('email', words.missing);
    else if (email !== '' && !address.test(email)) faults.set('email', words.noAddress);
    if (asked.consent !== undefined && written('consent') === '') faults.set('consent', words.notAgreed);
    return faults;
  }
}

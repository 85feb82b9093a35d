import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Contact } from '../../../src/protocol/contact.ts';
import type { Site } from '../../../src/protocol/visitor-rest.ts';
import { coreIcon } from '../../shared/core-icons.ts';
import { base } from '../../shared/theme.ts';
import { type Field, fieldOf, fields, troublesIn } from './contact-check.ts';
import { contactStyles } from './contact-styles.ts';
import type { ContactWords } from './contact-words.ts';
import type { LeftBehind, Trouble } from './left-behind.ts';

/**
 * One line for who does not want to wait, or cannot; behind it a form over the chat. What was written stays until it is
 * kept. While the form is open, the rest of the chat lies still. Says `sapa-back` where the visitor would rather go on
 * with the assistant.
 */
export class SapaContact extends LitElement {
  static override styles = [base, contactStyles];
  static override properties = {
    words: { attribute: false },
    department: { attribute: false },
    staffed: { attribute: false },
    mail: { attribute: false },
    known: { attribute: false },
    message: { attribute: false },
    offered: { attribute: false },
    back: { attribute: false },
    leave: { attribute: false },
    opened: { state: true },
    troubles: { state: true },
    busy: { state: true },
  };

  declare words: ContactWords;
  declare department: Site['departments'][number] | undefined;
  /** Whether anybody can be reached who serves it. */
  declare staffed: boolean;
  /** Whether replies go out by mail. */
  declare mail: 'on' | undefined;
  /** What was left before; absent: nothing, the visitor waits. */
  declare known: Contact | undefined;
  declare message: 'optional' | 'required';
  /** The words for going on with the assistant; empty where a button elsewhere has them. */
  declare back: string;
  /** Whether a button elsewhere offers to leave contact details. */
  declare offered: boolean;
  /** Keeps it, or says what is in the way. */
  declare leave: (left: LeftBehind) => Promise<Trouble | undefined>;
  declare opened: boolean;
  /** All that is in the way, so that nobody has to send it once for each wrong field. */
  declare troubles: readonly Trouble[];
  declare busy: boolean;

  readonly #written = new Map<Field, string>();
  /** Where the form begins. */
  #start = 'h3';

  constructor() {
    super();
    this.opened = false;
    this.troubles = [];
    this.busy = false;
  }

  /** Opens the form, as for a button elsewhere that offers to be mailed or called back. */
  show(field: 'email' | 'phone'): void {
    this.#start = `#${field}`;
    this.opened = true;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#still('awake');
  }

  protected override updated(changed: PropertyValues): void {
    if (!changed.has('opened') || (changed.get('opened') === undefined && !this.opened)) return;
    this.#still(this.opened ? 'still' : 'awake');
    this.#focusOn(this.opened ? this.#start : '#open');
  }

  protected override render(): TemplateResult {
    return html`${this.known === undefined ? this.#offer() : this.#kept(this.known)}
      ${this.opened ? this.#form() : nothing}`;
  }

  #offer(): TemplateResult | typeof nothing {
    const { words, department, staffed, back, offered } = this;
    const isClosed = department?.open === false;
    // The notice with the button has said that nobody is there.
    if (!isClosed && offered) return nothing;
    if (!isClosed && staffed) {
      return html`<p class="row slim">${words.offer}
        <button class="link" id="open" @click=${this.#open}>${words.offerButton}</button></p>`;
    }
    const detail =
      isClosed && department.opens ? `${words.opens(department.opens)} ${words.byWhat}` : words.byWhat;
    return html`<div class="row card">
      ${coreIcon('clock')}
      <div><p class="what">${isClosed ? words.closed(department.name) : words.nobody}</p><p>${detail}</p>
        ${isClosed && department.hours ? html`<p class="hours">${department.hours}</p>` : nothing}</div>
      ${offered ? nothing : html`<button class="primary" id="open" @click=${this.#open}>${words.leaveMessage}</button>`}
      ${isClosed && back ? html`<button class="link wide" @click=${this.#goBack}>${back}</button>` : nothing}
    </div>`;
  }

  #kept({ email, phone }: Contact): TemplateResult {
    const { words, mail } = this;
    const how = email && mail ? words.byMail(email) : words.byHand(email ?? phone ?? '');
    return html`<div class="row card kept">
      ${coreIcon('check')}
      <div><p class="what">${words.kept}</p><p class="how">${how}</p></div>
      <button class="link" id="open" @click=${this.#open}>${words.change}</button>
    </div>`;
  }

  #form(): TemplateResult {
    const { words, busy } = this;
    const elsewhere = this.troubles.find((trouble) => fieldOf[trouble] === undefined);
    return html`<div class="scrim" @click=${this.#close}></div>
      <div class="sheet" role="dialog" aria-modal="true" aria-labelledby="title" @keydown=${this.#key}>
      <form novalidate @submit=${this.#submit}>
        <h3 id="title" tabindex="-1">${words.title}</h3>
        <p class="intro">${words.intro}</p>
        ${this.#input('email', 'email', 'email', 254)}
        <div class="pair">
          ${this.#input('phone', 'tel', 'tel', 40)}
          ${this.#input('name', 'text', 'name', 80)}
        </div>
        ${this.known === undefined ? this.#textarea() : nothing}
        ${elsewhere === undefined ? nothing : html`<p class="trouble" role="alert">${words.trouble[elsewhere]}</p>`}
        <div class="answers">
          <button type="button" class="secondary" @click=${this.#close}>${words.cancel}</button>
          <button class="primary" ?disabled=${busy}>${busy ? words.sending : words.send}</button>
        </div>
      </form></div>`;
  }

  #input(
    field: 'name' | 'email' | 'phone',
    type: string,
    autocomplete: AutoFill,
    longest: number,
  ): TemplateResult {
    return html`<div class="field">
      <label for=${field}>${this.words[field]}</label>
      <input id=${field} name=${field} type=${type} autocomplete=${autocomplete} maxlength=${longest} dir="auto"
        aria-invalid=${this.#isWrong(field)} aria-describedby=${`${field}-trouble`}
        .value=${this.#valueOf(field)} @input=${this.#write}>
      ${this.#troubleAt(field)}
    </div>`;
  }

  #textarea(): TemplateResult {
    const { words, message } = this;
    return html`<div class="field">
      <label for="message">${message === 'required' ? words.message : words.furtherMessage}</label>
      <textarea id="message" name="message" rows="2" maxlength="4000" dir="auto" aria-invalid=${this.#isWrong('message')}
        aria-describedby="message-trouble" .value=${this.#valueOf('message')} @input=${this.#write}></textarea>
      ${this.#troubleAt('message')}
    </div>`;
  }

  #troubleAt(field: Field): TemplateResult {
    const trouble = this.#wrongAt(field);
    return html`<p class="trouble" id=${`${field}-trouble`} role="alert">${trouble === undefined ? '' : this.words.trouble[trouble]}</p>`;
  }

  #isWrong(field: Field): boolean {
    return this.#wrongAt(field) !== undefined;
  }

  #wrongAt(field: Field): Trouble | undefined {
    return this.troubles.find((trouble) => fieldOf[trouble] === field);
  }

  #valueOf(field: Field): string {
    return this.#written.get(field) ?? (field === 'message' ? '' : (this.known?.[field] ?? ''));
  }

  readonly #write = ({ target }: Event): void => {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const field = fields.find((one) => one === target.name);
    if (field !== undefined) this.#written.set(field, target.value);
  };

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.busy) return;
    const left = this.#left();
    this.troubles = troublesIn(left, this.known === undefined ? this.message : 'optional');
    if (this.troubles.length === 0) {
      this.busy = true;
      const trouble = await this.leave(left);
      this.troubles = trouble === undefined ? [] : [trouble];
      this.busy = false;
    }
    await this.updateComplete;
    if (this.troubles.length > 0) return this.#focusOn('[aria-invalid="true"]');
    this.#written.clear();
    this.opened = false;
  };

  #left(): LeftBehind {
    const given = fields.map((field) => [field, this.#valueOf(field).trim()] as const);
    return Object.fromEntries(given.filter(([, value]) => value !== ''));
  }

  readonly #open = (): void => {
    this.#start = 'h3';
    this.opened = true;
  };

  readonly #goBack = (): void => {
    this.dispatchEvent(new Event('sapa-back'));
  };

  readonly #close = (): void => {
    this.troubles = [];
    this.opened = false;
  };

  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  /** Everything of the chat but this form. */
  #still(how: 'still' | 'awake'): void {
    for (const other of this.parentElement?.children ?? []) {
      if (other !== this && other instanceof HTMLElement) other.inert = how === 'still';
    }
  }

  /** Where the form was opened from elsewhere, the visitor goes on writing. */
  #focusOn(selector: string): void {
    const own = this.renderRoot.querySelector<HTMLElement>(selector);
    const there = own ?? this.parentElement?.querySelector('sapa-composer');
    there?.focus({ preventScroll: true });
  }
}

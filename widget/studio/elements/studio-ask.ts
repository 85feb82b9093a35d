import { html, nothing } from 'lit';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';

/** What is asked before something is done. */
export interface Asked {
  readonly title: string;
  readonly lead: string;
  /** The button that does it. */
  readonly confirm: string;
  /** A text that goes with it. */
  readonly field?: {
    readonly label: string;
    readonly value: string;
    readonly placeholder?: string;
    readonly kind: 'line' | 'note';
    /** What is wrong with what was written; nothing where it is fine. */
    readonly fault: (text: string) => string | undefined;
  };
  /** Does it, with the text. A text that comes back is why it could not be done; the dialog then stays. */
  readonly act: (text: string) => Promise<string | undefined>;
}

/** One question at a time, in a dialog. */
export class StudioAsk extends DialogElement<Words> {
  static override properties = {
    words: { attribute: false },
    asked: { state: true },
    fault: { state: true },
    phase: { state: true },
  };

  declare asked: Asked | undefined;
  declare fault: string | undefined;
  declare phase: 'asking' | 'acting';

  constructor() {
    super();
    this.phase = 'asking';
  }

  override render() {
    const { words, asked, fault, phase } = this;
    return html`<wa-dialog label=${asked?.title ?? ''} without-header light-dismiss>
      <form @submit=${this.#submit} novalidate>
        <div><h2>${asked?.title}</h2><p class="lead">${asked?.lead}</p></div>
        ${asked?.field === undefined ? nothing : this.#field(asked.field)}
        <p role="alert" class="fault">${fault ?? nothing}</p>
        <div class="buttons"><button type="button" @click=${() => this.close()}>${words.cancel}</button>
          <button class="primary" ?autofocus=${asked?.field === undefined} ?disabled=${phase === 'acting'}>${asked?.confirm}</button></div>
      </form></wa-dialog>`;
  }

  #field({ label, value, placeholder = '', kind }: NonNullable<Asked['field']>) {
    return html`<div class="field"><label for="text">${label}</label>${
      kind === 'line'
        ? html`<input id="text" autocomplete="off" maxlength="190" .value=${value} autofocus>`
        : html`<textarea id="text" rows="3" maxlength="500" placeholder=${placeholder} .value=${value} autofocus></textarea>`
    }</div>`;
  }

  /** Opens the dialog with a question. */
  async ask(asked: Asked): Promise<void> {
    this.asked = asked;
    this.fault = undefined;
    this.phase = 'asking';
    await this.updateComplete;
    await this.open();
    const field = this.#input;
    if (field !== null && asked.field !== undefined) field.value = asked.field.value;
  }

  get #input(): HTMLInputElement | HTMLTextAreaElement | null {
    return this.renderRoot.querySelector('input, textarea');
  }

  readonly #submit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { asked } = this;
    if (asked === undefined || this.phase === 'acting') return;
    const text = this.#input?.value.trim() ?? '';
    this.fault = asked.field?.fault(text);
    if (this.fault !== undefined) return this.#input?.focus();
    this.phase = 'acting';
    this.fault = await asked.act(text);
    this.phase = 'asking';
    if (this.fault === undefined) this.close();
  };
}

customElements.define('sapa-studio-ask', StudioAsk);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-studio-ask': StudioAsk;
  }
}

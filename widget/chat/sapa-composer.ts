import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { coreIcon } from '../shared/core-icons.ts';
import type { Texts } from '../shared/locales/texts.ts';
import { base } from '../shared/theme.ts';
import { formatCount } from './formats.ts';
import { composerStyles } from './styles/composer.ts';

const longest = 4000;
const warnFrom = 3600;

/**
 * Where the visitor writes. Says `sapa-say` (detail: the text), `sapa-attach` and `sapa-typing` (detail: what stands there now). Keeps
 * a text that is too long until its writer has shortened it.
 */
export class SapaComposer extends LitElement {
  static override styles = [base, composerStyles];
  static override properties = {
    texts: { attribute: false },
    language: { attribute: false },
    placeholder: { attribute: false },
    draft: { attribute: false },
    text: { state: true },
  };

  declare texts: Texts;
  declare language: string;
  declare placeholder: string;
  /** What to begin with; a new draft replaces what stands there. */
  declare draft: string;
  declare text: string;

  constructor() {
    super();
    this.language = 'en';
    this.placeholder = '';
    this.draft = '';
    this.text = '';
  }

  /** Puts the caret in, as soon as there is something to put it in. */
  override focus(options?: FocusOptions): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector('textarea')?.focus(options));
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('draft') && this.draft !== '') this.text = this.draft;
  }

  protected override render(): TemplateResult {
    const { texts, text } = this;
    const length = text.length;
    return html`<form class="composer" @submit=${this.#submit}>
      <button type="button" class="add" aria-label=${texts.attach} title=${texts.attach} @click=${this.#attach}>${coreIcon('add')}</button>
      <div class="grow" data-text=${`${text} `}>
        <textarea rows="1" aria-label=${texts.composer} placeholder=${this.placeholder} dir="auto"
          aria-describedby="counter" aria-invalid=${length > longest} .value=${text}
          @input=${this.#write} @keydown=${this.#key}></textarea>
      </div>
      <button type="button" class="add smile" aria-label=${texts.emoji} title=${texts.emoji} @click=${this.#emoji}>${coreIcon('smile')}</button>
      ${
        text.trim() === ''
          ? nothing
          : html`<button class="send" aria-label=${texts.send} title=${texts.send} ?disabled=${length > longest}>
              ${coreIcon('send')}
            </button>`
      }
    </form>
    <p id="counter" class="counter ${length > longest ? 'over' : ''}" aria-live="polite">${this.#counter(length)}</p>`;
  }

  #counter(length: number): string {
    if (length < warnFrom) return '';
    const { texts, language } = this;
    const count = texts.counter(formatCount(length, language), formatCount(longest, language));
    return length > longest ? `${count}. ${texts.tooLong}` : count;
  }

  #write(event: InputEvent): void {
    if (!(event.target instanceof HTMLTextAreaElement)) return;
    this.text = event.target.value;
    this.dispatchEvent(new CustomEvent('sapa-typing', { detail: this.text }));
  }

  /** Enter sends where there is a keyboard; on a touch screen it begins a line, as people expect there. */
  #key(event: KeyboardEvent): void {
    const composing = event.isComposing || event.keyCode === 229;
    const touch = globalThis.matchMedia('(pointer: coarse)').matches;
    if (event.key !== 'Enter' || event.shiftKey || composing || touch) return;
    this.#submit(event);
  }

  #attach(): void {
    this.dispatchEvent(new Event('sapa-attach'));
  }

  #emoji(): void {
    const form = this.renderRoot.querySelector('form');
    import('./later/emoji.ts').then(
      ({ toggleEmoji }) => form && toggleEmoji(form, this.language),
      // Without a line; the next press tries again.
      () => {},
    );
  }

  #submit(event: Event): void {
    event.preventDefault();
    const text = this.text.trim();
    if (text === '' || this.text.length > longest) return;
    this.text = '';
    this.draft = '';
    // The button that was pressed goes with the text.
    this.focus();
    this.dispatchEvent(new CustomEvent('sapa-say', { detail: text }));
  }
}

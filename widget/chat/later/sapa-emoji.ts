import { css, html, LitElement, type TemplateResult } from 'lit';
import { tokens } from '../../shared/theme.ts';
import { emojiIn } from './emoji-list.ts';

interface Words {
  readonly title: string;
  readonly search: string;
  readonly none: string;
}

const words: Readonly<Record<string, Words>> = {
  id: { title: 'Emoji', search: 'Cari emoji', none: 'Tidak ada yang cocok.' },
  en: { title: 'Emoji', search: 'Search emoji', none: 'Nothing fits.' },
  ar: { title: 'رموز تعبيرية', search: 'ابحث عن رمز', none: 'لا نتائج.' },
};

/** In a row, as the style says. */
const inRow = 8;

/**
 * Offers emoji by picture and name. Says `sapa-pick` (detail: the emoji) and `sapa-leave` when it is to go. Arrow keys go
 * through the grid, Enter picks, Escape leaves.
 */
export class SapaEmoji extends LitElement {
  static override styles = [
    tokens,
    css`
      :host {
        --sapa-unit: 1px;
        position: absolute;
        z-index: 2;
        inset: auto 0 calc(100% + 8px);
        padding: var(--sapa-space-2);
        border-radius: var(--sapa-radius-card);
        background: var(--sapa-surface);
        box-shadow: var(--sapa-shadow-dialog);
        animation: rise var(--sapa-quick) var(--sapa-ease);
      }

      input {
        width: 100%;
        height: 36px;
        padding: 0 var(--sapa-space-3);
        border: 1px solid var(--sapa-line-control);
        border-radius: var(--sapa-radius-chip);
        font: inherit;
        color: inherit;
        background: none;
      }

      .grid {
        display: grid;
        grid-template-columns: repeat(8, 1fr);
        max-height: 200px;
        margin-top: var(--sapa-space-2);
        overflow: hidden auto;
        overscroll-behavior: contain;
        scrollbar-width: thin;
      }

      .grid:focus-within {
        scroll-padding: 8px;
      }

      button {
        height: 40px;
        padding: 0;
        border: 0;
        border-radius: 8px;
        font: 22px/1 "Apple Color Emoji", "Segoe UI Emoji", "Noto Color Emoji", var(--sapa-font);
        color: inherit;
        background: none;
        cursor: pointer;
      }

      button:hover {
        background: var(--sapa-surface-raised);
      }

      :focus-visible {
        outline-offset: -2px;
      }

      p {
        grid-column: 1 / -1;
        margin: var(--sapa-space-3);
        font-size: var(--sapa-text-13);
        color: var(--sapa-text-muted);
      }

      @keyframes rise {
        from {
          opacity: 0;
          transform: translateY(6px);
        }
      }

      @media (forced-colors: active) {
        :host {
          border: 1px solid;
        }
      }
    `,
  ];
  static override properties = { language: { attribute: false }, sought: { state: true } };

  declare language: string;
  declare sought: string;

  constructor() {
    super();
    this.language = 'en';
    this.sought = '';
    this.addEventListener('keydown', this.#key);
  }

  protected override firstUpdated(): void {
    this.renderRoot.querySelector('input')?.focus();
  }

  protected override render(): TemplateResult {
    const { title, search, none } = words[this.language] ?? { title: '', search: '', none: '', ...words.en };
    const fit = emojiIn(this.language).filter(({ found }) => found.includes(this.sought));
    return html`<div role="dialog" aria-label=${title}>
      <input type="search" aria-label=${search} placeholder=${search} dir="auto" @input=${this.#seek}>
      <div class="grid" role="group" aria-label=${title}>
        ${fit.map(
          ({ text, name }, at) =>
            html`<button type="button" tabindex=${at === 0 ? 0 : -1} aria-label=${name} title=${name} @click=${() => this.#pick(text)}>${text}</button>`,
        )}
        ${fit.length === 0 ? html`<p role="status">${none}</p>` : ''}
      </div>
    </div>`;
  }

  #pick(text: string): void {
    this.dispatchEvent(new CustomEvent('sapa-pick', { detail: text }));
  }

  #seek(event: InputEvent): void {
    if (event.target instanceof HTMLInputElement) this.sought = event.target.value.trim().toLowerCase();
  }

  /** Nothing that is pressed here is for the composer around it. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return;
    event.stopPropagation();
    const buttons = [...this.renderRoot.querySelectorAll('button')];
    const at = buttons.findIndex((button) => button.matches(':focus'));
    if (event.key === 'Escape') this.dispatchEvent(new Event('sapa-leave'));
    else if (event.key === 'Enter' && at < 0) buttons[0]?.click();
    else if (!this.#go(event.key, at, buttons)) return;
    event.preventDefault();
  };

  #go(key: string, at: number, buttons: readonly HTMLButtonElement[]): boolean {
    const onward = getComputedStyle(this).direction === 'rtl' ? -1 : 1;
    const steps: Readonly<Record<string, number>> = {
      ArrowRight: onward,
      ArrowLeft: -onward,
      ArrowDown: inRow,
      ArrowUp: -inRow,
    };
    const step = steps[key];
    // In the field of the search the caret moves, but for the way down.
    if (step === undefined || (at < 0 && key !== 'ArrowDown')) return false;
    const next = at < 0 ? 0 : at + step;
    if (next < 0) this.renderRoot.querySelector('input')?.focus();
    else buttons[Math.min(next, buttons.length - 1)]?.focus();
    return true;
  }
}

import { css, html, LitElement } from 'lit';
import { tokens } from '../../shared/theme.ts';

const STEP = 16;

/** The pane that a splitter widens lies before it (the list) or after it (the details). */
export type PaneSide = 'before' | 'after';

/** Says how wide (px) the pane should be; nothing for its usual width. */
export class ResizeEvent extends Event {
  readonly width: number | undefined;

  constructor(width: number | undefined) {
    super('sapa-resize');
    this.width = width;
  }
}

const splitterStyles = css`
  :host {
    position: absolute;
    inset-block: 0;
    z-index: 1;
    width: 9px;
    touch-action: none;
    cursor: col-resize;
  }

  :host([side='before']) {
    inset-inline-end: -5px;
  }

  :host([side='after']) {
    inset-inline-start: -4px;
  }

  [role='separator'] {
    width: 1px;
    height: 100%;
    margin: 0 4px;
    outline: 0;
    transition: background-color var(--sapa-quick) var(--sapa-ease);
  }

  :host(:hover) [role='separator'],
  [role='separator']:focus-visible,
  [role='separator']:active {
    background: var(--sapa-brand-text);
    box-shadow: 0 0 0 1px var(--sapa-brand-text);
  }
`;

/** The line between two panes: dragged, moved with the arrow keys, set back with a double click. */
export class DeskSplitter extends LitElement {
  static override properties = {
    side: { reflect: true },
    label: {},
    width: { type: Number },
    least: { type: Number },
    most: { type: Number },
  };
  static override styles = [tokens, splitterStyles];

  declare side: PaneSide;
  declare label: string;
  /** The pane's width in px; nothing while it has its usual one. */
  declare width: number | undefined;
  declare least: number;
  declare most: number;

  override render() {
    return html`<div role="separator" tabindex="0" aria-orientation="vertical" aria-label=${this.label}
      aria-valuemin=${this.least} aria-valuemax=${this.most} aria-valuenow=${Math.round(this.#shown)}
      @keydown=${this.#press} @pointerdown=${this.#grab} @pointermove=${this.#drag} @dblclick=${() => this.#ask(undefined)}></div>`;
  }

  get #shown(): number {
    return this.width ?? this.parentElement?.offsetWidth ?? this.least;
  }

  #ask(width: number | undefined): void {
    const within = width && Math.round(Math.min(this.most, Math.max(this.least, width)));
    this.dispatchEvent(new ResizeEvent(within));
  }

  readonly #press = (event: KeyboardEvent): void => {
    if (event.altKey) return;
    const step = { ArrowLeft: -STEP, ArrowRight: STEP }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    this.#ask(this.#shown + (this.side === 'before' ? step : -step));
  };

  readonly #grab = (event: PointerEvent): void => {
    if (event.target instanceof Element) event.target.setPointerCapture(event.pointerId);
  };

  readonly #drag = (event: PointerEvent): void => {
    const isHeld = event.target instanceof Element && event.target.hasPointerCapture(event.pointerId);
    const pane = this.parentElement?.getBoundingClientRect();
    if (!isHeld || pane === undefined) return;
    this.#ask(this.side === 'before' ? event.clientX - pane.left : pane.right - event.clientX);
  };
}

customElements.define('sapa-desk-splitter', DeskSplitter);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-splitter': DeskSplitter;
  }
}

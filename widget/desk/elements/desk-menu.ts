import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../../shared/icons.ts';
import { tokens } from '../../shared/theme.ts';
import { controls } from './controls.styles.ts';
import { menuStyles } from './desk-menu.styles.ts';

/** A line that can be chosen. `checked` makes it one of a set of which one holds. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly mark?: TemplateResult;
  readonly checked?: 'yes' | 'no';
  /** Stands above the item and names what follows. */
  readonly group?: string;
}

/** Says which item was chosen. */
export class ChooseEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('sapa-choose');
    this.id = id;
  }
}

/** A button (the slot is its content) that opens a menu. Arrows, Home and End move; Escape closes. */
export class DeskMenu extends LitElement {
  static override properties = {
    items: { attribute: false },
    head: { attribute: false },
    label: {},
    look: {},
    disabled: { type: Boolean },
  };
  static override styles = [tokens, controls, menuStyles];

  declare items: readonly MenuItem[];
  /** Shown above the items. */
  declare head: TemplateResult | undefined;
  /** The button's name, where its content does not say it. */
  declare label: string | undefined;
  /** Classes of the button. */
  declare look: string;
  declare disabled: boolean;

  constructor() {
    super();
    this.items = [];
    this.look = '';
    this.disabled = false;
  }

  override render() {
    return html`
      <button class=${this.look} popovertarget="menu" aria-haspopup="menu" ?disabled=${this.disabled}
        aria-label=${this.label ?? nothing} title=${this.label ?? nothing}><slot></slot></button>
      <div id="menu" popover @toggle=${this.#opened} @keydown=${this.#move}>
        ${this.head ? html`<div class="head">${this.head}</div><hr>` : nothing}
        <div role="menu" aria-label=${this.label ?? nothing}>${this.items.map((item) => this.#item(item))}</div>
      </div>`;
  }

  #item(item: MenuItem) {
    const role = item.checked === undefined ? 'menuitem' : 'menuitemradio';
    const checked = item.checked === undefined ? nothing : String(item.checked === 'yes');
    return html`
      ${item.group ? html`<div class="group" role="presentation">${item.group}</div>` : nothing}
      <button class="item" role=${role} aria-checked=${checked} tabindex="-1" @click=${() => this.#choose(item.id)}>
        <span class="mark">${item.mark}</span><span>${item.label}</span>
        ${item.checked === 'yes' ? html`<span class="tick">${icon('check')}</span>` : nothing}
        ${item.hint ? html`<span class="hint">${item.hint}</span>` : nothing}
      </button>`;
  }

  #choose(id: string): void {
    this.#popover?.hidePopover();
    this.dispatchEvent(new ChooseEvent(id));
  }

  get #popover(): HTMLElement | null {
    return this.renderRoot.querySelector('#menu');
  }

  get #items(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.item')];
  }

  readonly #opened = (event: ToggleEvent): void => {
    if (event.newState !== 'open') return;
    const button = this.renderRoot.querySelector('button');
    if (button && this.#popover) placeBelow(this.#popover, button.getBoundingClientRect());
    const checked = this.renderRoot.querySelector<HTMLElement>('[aria-checked="true"]');
    (checked ?? this.#items[0])?.focus();
  };

  readonly #move = (event: KeyboardEvent): void => {
    const items = this.#items;
    const at = items.findIndex((item) => item.matches(':focus'));
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (next === undefined) return;
    event.preventDefault();
    items.at(next % items.length)?.focus();
  };
}

/** Under the button, with its right edge on the button's where the left would leave the window. */
function placeBelow(popover: HTMLElement, button: DOMRect): void {
  const { offsetWidth: width, offsetHeight: height } = popover;
  const leftmost = window.innerWidth - width - 8;
  const isRight = button.left + button.width / 2 > window.innerWidth / 2;
  const left = isRight ? button.right - width : button.left;
  const below = button.bottom + 4;
  const top = below + height > window.innerHeight ? button.top - height - 4 : below;
  popover.style.left = `${Math.max(8, Math.min(left, leftmost))}px`;
  popover.style.top = `${Math.max(8, top)}px`;
}

customElements.define('sapa-desk-menu', DeskMenu);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-menu': DeskMenu;
  }
}

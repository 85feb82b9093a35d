import type WaDropdown from '@awesome.me/webawesome/dist/components/dropdown/dropdown.js';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { icon } from '../icons.ts';
import { tokens } from '../theme.ts';
import { controls } from './controls.styles.ts';
import { menuStyles } from './staff-menu.styles.ts';
import { fetchWebAwesome, fetchWebAwesomeSoon, webAwesomeTokens } from './web-awesome.ts';

/** A line that can be chosen. `checked` makes it one that is on or off. */
export interface MenuItem {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly mark?: TemplateResult;
  readonly checked?: 'yes' | 'no';
  /** Stands above the item and names what follows. */
  readonly group?: string;
  /** Its shortcut, as it is written on keys. */
  readonly keys?: string;
}

/** Says which item was chosen. */
export class ChooseEvent extends Event {
  readonly id: string;

  constructor(id: string) {
    super('sapa-choose');
    this.id = id;
  }
}

/** A button (the slot is its content) that opens a menu. */
export class Menu extends LitElement {
  static override properties = {
    items: { attribute: false },
    head: { attribute: false },
    label: {},
    look: {},
    disabled: { type: Boolean },
  };
  static override styles = [tokens, webAwesomeTokens, controls, menuStyles];

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
    return html`<wa-dropdown distance="4" placement="bottom-end" @wa-select=${this.#choose} @wa-after-show=${this.#begin}>
      <button slot="trigger" class=${this.look} ?disabled=${this.disabled} aria-haspopup="menu"
        @click=${this.#fetch} aria-label=${this.label ?? nothing} title=${this.label ?? nothing}><slot></slot></button>
      ${this.head ? html`<h3 class="head" role="presentation">${this.head}</h3>` : nothing}
      ${this.items.map((item) => this.#item(item))}
    </wa-dropdown>`;
  }

  #item({ id, label, hint, mark, checked, group, keys }: MenuItem) {
    return html`${group ? html`<h3 class="group" role="presentation">${group}</h3>` : nothing}
      <wa-dropdown-item value=${id} type=${checked === undefined ? 'normal' : 'checkbox'} ?checked=${checked === 'yes'}>
        <span slot="icon" class="mark">${mark ?? nothing}</span>
        <span class="label">${label}</span>${hint ? html`<span class="hint">${hint}</span>` : nothing}
        ${checked === 'yes' ? html`<span slot="details" class="tick">${icon('check')}</span>` : nothing}
        ${keys ? html`<kbd slot="details">${keys}</kbd>` : nothing}
      </wa-dropdown-item>`;
  }

  /** The one of a set that holds is where the keys begin. */
  readonly #begin = (): void => {
    const items = [...this.renderRoot.querySelectorAll('wa-dropdown-item')];
    const held = items.find(({ checked }) => checked);
    if (held === undefined || !items.some((item) => item.matches(':focus'))) return;
    for (const item of items) item.active = item === held;
    held.focus();
  };

  /** A click on what is on already chooses it again: whoever listens decides what that means. */
  readonly #choose = (event: CustomEvent<{ item: { value: string } }>): void => {
    event.stopPropagation();
    this.dispatchEvent(new ChooseEvent(event.detail.item.value));
    this.requestUpdate();
  };

  protected override firstUpdated(): void {
    fetchWebAwesomeSoon();
  }

  /** The first click of all opens what it has to fetch. */
  readonly #fetch = (): void => {
    if (customElements.get('wa-dropdown') === undefined) void this.show();
  };

  /** Opens the menu. */
  async show(): Promise<void> {
    await fetchWebAwesome();
    const dropdown: WaDropdown | null = this.renderRoot.querySelector('wa-dropdown');
    if (dropdown) dropdown.open = true;
  }
}

customElements.define('sapa-menu', Menu);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-menu': Menu;
  }
}

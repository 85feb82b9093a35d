import { html, LitElement, type TemplateResult } from 'lit';
import { tokens } from '../../shared/theme.ts';
import type { Words } from '../locales/type.ts';
import { controls } from './controls.styles.ts';
import { dialogStyles } from './dialog.styles.ts';

/** The keys of the desk, on one card. */
export class DeskShortcuts extends LitElement {
  static override properties = { words: { attribute: false } };
  static override styles = [tokens, controls, dialogStyles];

  declare words: Words;

  override render() {
    const { words } = this;
    const rows: readonly (readonly [string, TemplateResult])[] = [
      [words.keys.neighbour, html`<kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd>`],
      [words.keys.send, html`<kbd>Enter</kbd>`],
      [words.keys.newline, html`<kbd>Shift</kbd> <kbd>Enter</kbd>`],
      [words.keys.note, html`<kbd>Alt</kbd> <kbd>N</kbd>`],
      [words.keys.leave, html`<kbd>Esc</kbd>`],
      [words.keys.help, html`<kbd>?</kbd>`],
    ];
    return html`<dialog aria-labelledby="title" closedby="any"><form class="body" method="dialog">
      <h2 id="title">${words.shortcuts}</h2>
      <dl class="shortcuts">${rows.map(([what, keys]) => html`<div><dt>${what}</dt><dd>${keys}</dd></div>`)}</dl>
      <div class="buttons"><button class="outline">${words.done}</button></div>
    </form></dialog>`;
  }

  /** Opens the card. */
  show(): void {
    const dialog = this.renderRoot.querySelector('dialog');
    if (!dialog?.open) dialog?.showModal();
  }
}

customElements.define('sapa-desk-shortcuts', DeskShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-shortcuts': DeskShortcuts;
  }
}

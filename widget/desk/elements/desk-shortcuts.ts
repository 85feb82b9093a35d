import { html, type TemplateResult } from 'lit';
import { DialogElement } from '../../shared/staff/dialog.ts';
import type { Words } from '../locales/type.ts';

/** The keys of the desk, on one card. */
export class DeskShortcuts extends DialogElement<Words> {
  static override properties = { words: { attribute: false } };

  override render() {
    const { words } = this;
    const rows: readonly (readonly [string, TemplateResult])[] = [
      [words.keys.palette, html`<kbd>Ctrl</kbd> <kbd>K</kbd>`],
      [words.keys.neighbour, html`<kbd>Alt</kbd> <kbd>↑</kbd> <kbd>↓</kbd>`],
      [words.keys.send, html`<kbd>Enter</kbd> / <kbd>Ctrl</kbd> <kbd>Enter</kbd>`],
      [words.keys.newline, html`<kbd>Shift</kbd> <kbd>Enter</kbd>`],
      [words.keys.note, html`<kbd>Alt</kbd> <kbd>N</kbd>`],
      [words.keys.canned, html`<kbd>/</kbd>`],
      [words.keys.suggestions, html`<kbd>Alt</kbd> <kbd>S</kbd>`],
      [words.keys.leave, html`<kbd>Esc</kbd>`],
      [words.keys.help, html`<kbd>?</kbd>`],
    ];
    return html`<wa-dialog label=${words.shortcuts} without-header light-dismiss><form class="body" @submit=${this.#done}>
      <h2>${words.shortcuts}</h2>
      <dl class="shortcuts">${rows.map(([what, keys]) => html`<div><dt>${what}</dt><dd>${keys}</dd></div>`)}</dl>
      <div class="buttons"><button class="outline" autofocus>${words.done}</button></div>
    </form></wa-dialog>`;
  }

  /** Opens the card. */
  show(): void {
    void this.open();
  }

  readonly #done = (event: SubmitEvent): void => {
    event.preventDefault();
    this.close();
  };
}

customElements.define('sapa-desk-shortcuts', DeskShortcuts);

declare global {
  interface HTMLElementTagNameMap {
    'sapa-desk-shortcuts': DeskShortcuts;
  }
}

import type WaDialog from '@awesome.me/webawesome/dist/components/dialog/dialog.js';
import { LitElement } from 'lit';
import { tokens } from '../theme.ts';
import { controls } from './controls.styles.ts';
import { dialogStyles, segmentStyles } from './dialog.styles.ts';
import { fetchWebAwesome, fetchWebAwesomeSoon, webAwesomeTokens } from './web-awesome.ts';

/** What all dialogs share: a form within `wa-dialog`, that starts empty each time. */
export class DialogElement<Words> extends LitElement {
  static override styles = [tokens, webAwesomeTokens, controls, dialogStyles, segmentStyles];

  declare words: Words;

  protected override firstUpdated(): void {
    fetchWebAwesomeSoon();
  }

  /** Opens the dialog, unless it is open. Without a line to fetch it over, nothing opens. */
  async open(): Promise<void> {
    if (customElements.get('wa-dialog') === undefined) await fetchWebAwesome();
    const dialog = this.#dialog;
    if (dialog === null || dialog.open || !this.isConnected) return;
    this.renderRoot.querySelector('form')?.reset();
    dialog.open = true;
    // wa-dialog moves the focus a frame later; what is typed until then would go to the message behind.
    void dialog.updateComplete.then(() => dialog.querySelector<HTMLElement>('[autofocus]')?.focus());
  }

  /** Closes it; the focus goes back to where it was. */
  close(): void {
    const dialog = this.#dialog;
    if (dialog) dialog.open = false;
  }

  get #dialog(): WaDialog | null {
    return this.renderRoot.querySelector('wa-dialog');
  }
}

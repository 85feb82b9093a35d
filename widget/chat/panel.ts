import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Small screens show the chat as a sheet over everything. */
const sheet = '(max-width: 520px), (max-height: 480px)';

type Host = ReactiveControllerHost & {
  readonly open: boolean;
  readonly renderRoot: HTMLElement | DocumentFragment;
};

/** Shows and hides the dialog that the floating chat is: modal as a sheet, beside the page as a panel. */
export class Panel implements ReactiveController {
  readonly #host: Host;
  readonly #sheet = globalThis.matchMedia(sheet);

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#sheet.addEventListener('change', this.#reshape);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#sheet.removeEventListener('change', this.#reshape);
  }

  /** Shows or hides the dialog, and answers whether it has just been shown. */
  turn(open: boolean): 'shown' | 'as-it-was' {
    const dialog = this.#dialog();
    // Its words may come after it has been taken off the page.
    if (dialog === null || !dialog.isConnected || dialog.open === open) return 'as-it-was';
    dialog.classList.add('used');
    if (open) this.#show(dialog);
    else dialog.close();
    return open ? 'shown' : 'as-it-was';
  }

  /** Puts the focus on the dialog itself, where no keyboard should come up. */
  focus(): void {
    this.#dialog()?.focus();
  }

  /** Leaves the focus to the page. */
  blur(): void {
    const { activeElement } = this.#dialog()?.ownerDocument ?? document;
    if (activeElement instanceof HTMLElement) activeElement.blur();
  }

  /** A turned phone or a resized window changes between sheet and panel; only the sheet is modal. */
  readonly #reshape = (): void => {
    const dialog = this.#dialog();
    if (!this.#host.open || !dialog?.open) return;
    dialog.close();
    this.#show(dialog);
  };

  #show(dialog: HTMLDialogElement): void {
    if (this.#sheet.matches) showSheet(dialog);
    // Not `show()`, which looks for something to focus and lays out the page for it.
    else dialog.open = true;
  }

  #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }
}

/** A browser focuses the first button, which fetches the menu that it opens, unless something else asks for it. */
function showSheet(dialog: HTMLDialogElement): void {
  const log = dialog.querySelector('.log');
  log?.toggleAttribute('autofocus');
  dialog.showModal();
  log?.toggleAttribute('autofocus');
}

/** Whether the caret would bring up a keyboard over everything. */
export function isTouch(): boolean {
  return globalThis.matchMedia('(pointer: coarse)').matches;
}

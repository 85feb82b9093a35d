import type { LitElement, ReactiveController } from 'lit';

/**
 * Gives whoever works with the keys a place again when what had the focus is gone, as with a conversation that was
 * closed: without one, the next Tab would begin at the top of the page.
 */
export class KeepPlace implements ReactiveController {
  readonly #host: LitElement;
  /** Whether something of the desk has the focus, or had it last and did not lose it to a click beside everything. */
  #isInUse = false;
  #leaving = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', () => this.#note(true));
    // Said by every dialog of the desk once it is closed.
    host.addEventListener('wa-after-hide', () => void this.#keep());
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    window.addEventListener('pointerdown', () => this.#note(false), { capture: true, signal });
    // Somebody has just logged in, and the form that they did it with is gone.
    this.#isInUse = navigator.userActivation.hasBeenActive;
  }

  hostDisconnected(): void {
    this.#leaving.abort();
  }

  hostUpdated(): void {
    void this.#keep();
  }

  #note(isInUse: boolean): void {
    this.#isInUse = isInUse;
  }

  async #keep(): Promise<void> {
    if (!this.#isInUse || !isLost()) return;
    // What is drawn within the host comes after it, and may bring a place of its own.
    await new Promise(requestAnimationFrame);
    for (const place of this.#places()) {
      if (!isLost()) return;
      place?.focus({ preventScroll: true });
    }
  }

  /** Where to go on: the answer, else what was said, else the list. */
  *#places(): Iterable<HTMLElement | null | undefined> {
    const root = this.#host.renderRoot;
    const open = root.querySelector('sapa-desk-conversation');
    // On a phone the caret would bring a keyboard that covers the conversation.
    if (!matchMedia('(pointer: coarse)').matches) yield open?.composer;
    yield open?.renderRoot
      .querySelector('sapa-desk-transcript')
      ?.renderRoot.querySelector<HTMLElement>('.scroll');
    yield root
      .querySelector('sapa-desk-list')
      ?.renderRoot.querySelector<HTMLElement>('[aria-selected="true"]');
  }
}

function isLost(): boolean {
  return document.activeElement === null || document.activeElement === document.body;
}

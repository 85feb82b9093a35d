import type { LitElement, ReactiveController } from 'lit';

/**
 * Gives whoever works with the keys a place again when what had the focus is gone, as with a conversation that was
 * closed: without one, the next Tab would begin at the top of the page.
 */
export class KeepPlace implements ReactiveController {
  readonly #host: LitElement;
  /** What the agent touched last. Whoever points at things needs no place, and a ring around one would only startle. */
  #hand: 'keys' | 'pointer' = 'pointer';
  #leaving = new AbortController();

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
    // Said by every dialog of the desk once it is closed.
    host.addEventListener('wa-after-hide', () => void this.#keep());
  }

  hostConnected(): void {
    this.#leaving = new AbortController();
    const { signal } = this.#leaving;
    const takes = (hand: 'keys' | 'pointer') => () => {
      this.#hand = hand;
    };
    window.addEventListener('keydown', takes('keys'), { capture: true, signal });
    window.addEventListener('pointerdown', takes('pointer'), { capture: true, signal });
    // Somebody has just logged in, and the form that they wrote in is gone.
    if (navigator.userActivation.hasBeenActive && !isTouched()) this.#hand = 'keys';
  }

  hostDisconnected(): void {
    this.#leaving.abort();
  }

  hostUpdated(): void {
    void this.#keep();
  }

  async #keep(): Promise<void> {
    if (this.#hand !== 'keys' || !isLost()) return;
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
    // There the caret would bring a keyboard that covers the conversation.
    if (!isTouched()) yield open?.composer;
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

/** A phone or a tablet. */
function isTouched(): boolean {
  return matchMedia('(pointer: coarse)').matches;
}

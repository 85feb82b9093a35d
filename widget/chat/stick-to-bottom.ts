import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Nearer to the end than this counts as being there. */
const near = 48;

/** Keeps a list that scrolls its only child at its end while its reader is there, and leaves it alone while they read further up. */
export class StickToBottom implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #list: () => HTMLElement | null;
  readonly #sizes = new ResizeObserver(() => this.#settle());
  #observed: HTMLElement | null = null;
  #height = 0;
  #atEnd = true;
  #below = false;

  constructor(host: ReactiveControllerHost, list: () => HTMLElement | null) {
    this.#host = host;
    this.#list = list;
    host.addController(this);
  }

  /** Whether something new stands below what the reader sees. */
  get hasNews(): boolean {
    return this.#below;
  }

  hostUpdated(): void {
    const list = this.#list();
    if (list !== this.#observed) {
      this.#sizes.disconnect();
      this.#observed = list;
      for (const box of [list, list?.firstElementChild]) if (box) this.#sizes.observe(box);
    }
    this.#settle();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
    this.#observed = null;
  }

  /** To be called when the list scrolls. */
  scrolled(): void {
    const list = this.#list();
    // While it grows, the list scrolls without its reader.
    if (list === null || heightInside(list) !== this.#height) return;
    this.#atEnd = list.scrollHeight - list.scrollTop - list.clientHeight < near;
    if (this.#atEnd && this.#below) this.#show(false);
  }

  /** Goes to the end, as after the visitor has written. */
  toEnd(): void {
    this.#atEnd = true;
    this.#show(false);
    this.#settle();
  }

  #settle(): void {
    const list = this.#list();
    if (list === null) return;
    const height = heightInside(list);
    const grew = height > this.#height;
    this.#height = height;
    if (this.#atEnd) list.scrollTop = list.scrollHeight;
    else if (grew && !this.#below) this.#show(true);
  }

  #show(below: boolean): void {
    this.#below = below;
    this.#host.requestUpdate();
  }
}

/** Not the list's `scrollHeight`, which also changes while something moves. */
function heightInside(list: HTMLElement): number {
  const { firstElementChild: inside } = list;
  return inside instanceof HTMLElement ? inside.offsetHeight : 0;
}

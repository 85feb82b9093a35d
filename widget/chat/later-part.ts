import type { CSSResult, ReactiveControllerHost } from 'lit';
import { adopt } from './adopt.ts';

/** How long to wait after a part could not be fetched, in ms. */
const again = 3_000;

type Host = ReactiveControllerHost & { readonly shadowRoot: ShadowRoot | null };

/** A part of an element that comes when it is first needed, with its styles, so that those who never need it never fetch it. */
export class LaterPart<T extends { readonly styles: CSSResult }> {
  readonly #host: Host;
  readonly #fetch: () => Promise<T>;
  #part: T | undefined;
  #isOnItsWay = false;

  constructor(host: Host, fetch: () => Promise<T>) {
    this.#host = host;
    this.#fetch = fetch;
  }

  /** The part, where it has been fetched. */
  get here(): T | undefined {
    return this.#part;
  }

  /** The part, once it is here; the host is drawn again when it comes. Where it cannot be fetched, it is tried again while it is asked for. */
  get(): T | undefined {
    void this.#bring();
    return this.#part;
  }

  async #bring(): Promise<void> {
    if (this.#isOnItsWay || this.#part !== undefined) return;
    this.#isOnItsWay = true;
    try {
      const part = await this.#fetch();
      adopt(this.#host.shadowRoot, part.styles);
      this.#part = part;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, again));
    }
    this.#isOnItsWay = false;
    this.#host.requestUpdate();
  }
}

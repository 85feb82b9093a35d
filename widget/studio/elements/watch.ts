import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Store } from '../../shared/staff/store.ts';

/** Draws its element again whenever one of the stores has changed. They are asked for when the element is connected. */
export class Watch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #stores: () => readonly Pick<Store<unknown>, 'subscribe'>[];
  #leave: readonly (() => void)[] = [];

  constructor(host: ReactiveControllerHost, stores: () => readonly Pick<Store<unknown>, 'subscribe'>[]) {
    this.#host = host;
    this.#stores = stores;
    host.addController(this);
  }

  hostConnected(): void {
    this.#leave = this.#stores().map((store) => store.subscribe(() => this.#host.requestUpdate()));
  }

  hostDisconnected(): void {
    for (const leave of this.#leave) leave();
  }
}

import { formatRoute, parseRoute, type Route } from '../view/route.ts';

/** The route in the page's address, so that links, the browser's back button and a reload do what people expect. */
export class Address {
  readonly #changed: (route: Route) => void;
  readonly #stop = new AbortController();

  /** Calls `changed` whenever the route is another one, until `close`. */
  constructor(changed: (route: Route) => void) {
    this.#changed = changed;
    const hear = () => changed(this.route);
    window.addEventListener('popstate', hear, { signal: this.#stop.signal });
  }

  get route(): Route {
    return parseRoute(location.hash);
  }

  /** Goes on to a route; the browser's back button leads back. */
  go(route: Route): void {
    const hash = formatRoute(route);
    if (hash !== (location.hash || '#')) history.pushState(null, '', hash);
    this.#changed(route);
  }

  close(): void {
    this.#stop.abort();
  }
}

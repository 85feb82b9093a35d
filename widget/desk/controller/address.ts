import { formatRoute, parseRoute, type Route } from '../view/route.ts';

/** The route in the page's address, so that the browser's back button and a reload do what people expect. */
export class Address {
  readonly #stop = new AbortController();

  /** Calls `changed` when the agent goes back or forward, until `close`. */
  constructor(changed: (route: Route) => void) {
    const hear = () => changed(this.route);
    window.addEventListener('popstate', hear, { signal: this.#stop.signal });
  }

  get route(): Route {
    return parseRoute(location.hash);
  }

  /** Goes on to a route. A deeper pane can be left with the back button; the rest replaces what was there. */
  go(route: Route): void {
    const hash = formatRoute(route);
    if (hash === location.hash) return;
    const url = `${location.pathname}${location.search}${hash}`;
    if (depthOf(route) > depthOf(this.route)) history.pushState({ entered: 'here' }, '', url);
    else history.replaceState(history.state, '', url);
  }

  /** One pane back: with the browser's own history where the pane was entered here, so that it does not grow. */
  back(): void {
    const { conversationId, pane } = this.route;
    if (history.state?.entered === 'here') history.back();
    else if (pane === 'details' && conversationId) this.go({ conversationId, pane: 'conversation' });
    else this.go({ pane: 'list' });
  }

  close(): void {
    this.#stop.abort();
  }
}

function depthOf({ pane }: Route): number {
  return { list: 0, board: 1, conversation: 1, details: 2 }[pane];
}

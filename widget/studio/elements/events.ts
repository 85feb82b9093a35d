import type { Route } from '../view/route.ts';

/** Carries up where the editor wants to go. */
export class GoEvent extends Event {
  readonly route: Route;

  constructor(route: Route) {
    super('sapa-go', { bubbles: true, composed: true });
    this.route = route;
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { browserClock } from '../shared/clock.ts';
import { browserMemory } from '../shared/storage.ts';
import { Visit, type VisitDeps } from './visit.ts';

/** What this browser gives a visit to a server. */
export function browserDeps(server: string, locale: string): VisitDeps {
  return {
    server,
    locale,
    fetch: (...request) => globalThis.fetch(...request),
    clock: browserClock,
    random: Math.random,
    memory: browserMemory(`sapa:${new URL(server).host}:`),
    newId: randomId,
    pageUrl: () => globalThis.location.href,
    exclusively: (work) => navigator.locks?.request('sapa-visitor', work) ?? work(),
  };
}

/** `crypto.randomUUID` is missing on pages served over plain HTTP; random bytes are not. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** Holds an element's visit, and draws the element again whenever the visit has changed. */
export class VisitController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #visit: Visit | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get visit(): Visit | undefined {
    return this.#visit;
  }

  /** Begins, or goes on after a break. Only the first call's dependencies count. */
  start(deps: () => VisitDeps): void {
    this.#visit ??= new Visit(deps(), () => this.#host.requestUpdate());
    this.#visit.start();
  }

  hostDisconnected(): void {
    this.#visit?.stop();
  }
}

import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { backoff } from '../shared/backoff.ts';
import { browserClock } from '../shared/clock.ts';
import type { follow } from '../shared/follow.ts';
import { browserMemory } from '../shared/storage.ts';
import { keptAs, writtenKey } from '../shared/visitor-keys.ts';
import { browserLocks } from './exclusively.ts';
import { Visit, type VisitDeps } from './visit.ts';

/** What this browser gives a visit to a server. */
export function browserDeps(server: string, site: string, locale: () => string): VisitDeps {
  const name = keptAs(server, site);
  const line = () => import('./later/line.ts').then(({ lineAs }) => lineAs(name));
  return {
    server,
    site,
    locale,
    fetch: (...request) => globalThis.fetch(...request),
    clock: browserClock,
    random: Math.random,
    memory: browserMemory(`${name}:`),
    tab: browserMemory(`${name}:`, () => globalThis.sessionStorage),
    newId: randomId,
    pageUrl: () => globalThis.location.href.slice(0, 2000),
    openJournal: () =>
      line().then(
        ({ journal }) => journal,
        () => undefined,
      ),
    exclusively: browserLocks(`${name}:`),
    follow: async (...how) => (await insist(line, ...how))?.follow(...how) ?? { type: 'stopped' },
  };
}

/** Fetches what it takes to follow, again and again where it cannot be had, until nobody wants it any more. */
async function insist<T>(
  fetch: () => Promise<T>,
  ...[{ pause, random }, { signal }, follower]: Parameters<typeof follow>
): Promise<T | undefined> {
  for (let failures = 1; !signal.aborted; failures += 1) {
    const fetched = await fetch().catch(() => undefined);
    if (fetched !== undefined) return fetched;
    follower.line('lost');
    await pause(backoff(failures, random), signal);
  }
  return undefined;
}

/** `crypto.randomUUID` is missing on pages served over plain HTTP; random bytes are not. */
function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}

/** In ms. */
const restFor = 50;
/** How long to wait for a frame, which a tab that nobody looks at never has; in ms. */
const frameComesWithin = 150;

/** An element that the visitor writes in; `draft` is what they begin with. */
type Host = ReactiveControllerHost & { draft: string };

/** Holds an element's visit, and draws the element again whenever the visit has changed. */
export class VisitController implements ReactiveController {
  readonly #host: Host;
  readonly #begun: () => void;
  #visit: Visit | undefined;
  #deps: (() => VisitDeps) | undefined;
  #rests = false;
  #isBehind = false;
  #running: AbortController | undefined;

  /** `begun` is called with the first visit: from then on there may be more to draw than an empty chat. */
  constructor(host: Host, begun: () => void) {
    this.#host = host;
    this.#begun = begun;
    host.addController(this);
  }

  get visit(): Visit | undefined {
    return this.#visit;
  }

  /**
   * Begins, or goes on after a break, once what is about to be drawn has been shown: nobody needs a visit to begin to
   * write. Only the first call's dependencies count.
   */
  start(deps: () => VisitDeps): void {
    this.#deps ??= deps;
    if (this.#running !== undefined) return;
    const running = new AbortController();
    this.#running = running;
    document.addEventListener('visibilitychange', () => this.#draw(), { signal: running.signal });
    void nextFrameShown().then(() => {
      if (running.signal.aborted) return;
      const visit = this.begin();
      visit?.start();
      this.#host.draft ||= visit?.deps.tab.read(writtenKey) ?? '';
      this.#draw();
    });
  }

  /** The visit, also for somebody who is there before it is begun. */
  begin(): Visit | undefined {
    if (this.#visit === undefined && this.#deps !== undefined) {
      this.#visit = new Visit(this.#deps(), () => this.#draw());
      this.#begun();
    }
    return this.#visit;
  }

  hostDisconnected(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#visit?.stop();
  }

  /** At once, but not again before the screen has had time: messages may come in by the hundred. */
  #draw(): void {
    this.#isBehind = this.#rests;
    if (this.#rests) return;
    this.#rests = true;
    this.#host.requestUpdate();
    setTimeout(() => {
      this.#rests = false;
      if (this.#isBehind) this.#draw();
    }, restFor);
  }
}

function nextFrameShown(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, frameComesWithin);
    requestAnimationFrame(() => setTimeout(resolve));
  });
}

import type { VisitorSignal } from '../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import type { Clock } from '../shared/clock.ts';
import type { Followed, Follower, follow } from '../shared/follow.ts';
import type { Place } from './identity.ts';
import { type VisitState, withTranscript } from './visit-state.ts';

interface HearingDeps {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly follow: typeof follow;
}

/** The visit whose conversation is heard. */
interface Hearer {
  readonly eventsUrl: (conversationId: string) => string;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly state: () => VisitState;
  readonly set: (state: VisitState) => void;
  /** The line is there again. */
  readonly live: () => void;
}

/** Nobody types for longer than this without saying so again, in ms. */
const typingLasts = 6_000;

/** What comes from the server while a conversation goes on. */
export class Hearing {
  readonly #deps: HearingDeps;
  readonly #hearer: Hearer;
  #heard: VisitorEvent[] = [];
  #typist: AbortController | undefined;

  constructor(deps: HearingDeps, hearer: Hearer) {
    this.#deps = deps;
    this.#hearer = hearer;
  }

  /** Follows the conversation until the signal aborts or the server will not have us. */
  follow({ token, conversationId }: Place, signal: AbortSignal): Promise<Followed> {
    const { fetch, clock, random, follow } = this.#deps;
    const { eventsUrl, pause } = this.#hearer;
    const deps = { fetch, clock, random, pause };
    return follow(deps, { url: eventsUrl(conversationId), token, signal }, this.#follower());
  }

  /** Forgets what was heard and not taken in: it belongs to another conversation. */
  forget(): void {
    this.#heard = [];
  }

  #follower(): Follower<VisitorEvent, VisitorSignal> {
    return {
      seq: () => this.#seq(),
      event: (event) => this.#hear(event),
      signal: (signal) => this.#sense(signal),
      line: (line) => {
        if (line === 'live') this.#hearer.live();
        this.#hearer.set({ ...this.#hearer.state(), line });
      },
    };
  }

  #seq(): number {
    return this.#heard.at(-1)?.seq ?? this.#hearer.state().transcript.seq;
  }

  /** Events that come together are taken in together: a long conversation comes in few pieces. */
  #hear(event: VisitorEvent): 'taken' | 'gap' {
    if (event.seq > this.#seq() + 1) return 'gap';
    if (event.seq <= this.#seq()) return 'taken';
    if (this.#heard.length === 0) void this.#takeIn();
    this.#heard.push(event);
    return 'taken';
  }

  async #takeIn(): Promise<void> {
    // Came with what follows the conversation: there is nothing to take in before.
    const { fold } = await import('./later/line.ts');
    const heard = this.#heard;
    this.#heard = [];
    const state = this.#hearer.state();
    if (heard.length > 0) this.#hearer.set(withTranscript(state, fold(state.transcript, heard)));
  }

  #sense(signal: VisitorSignal): void {
    const state = this.#hearer.state();
    if (signal.type === 'typing') void this.#showTypist({ by: signal.by, name: signal.name });
    else if (signal.type === 'draft') this.#hearer.set({ ...state, draft: signal });
    else if (signal.type === 'reached')
      this.#hearer.set({ ...state, transcript: { ...state.transcript, [signal.how]: signal.seq } });
    else if (signal.type === 'queue-position')
      this.#hearer.set({ ...state, position: signal.position, wait: signal.wait });
  }

  async #showTypist(typist: VisitState['typist']): Promise<void> {
    this.#typist?.abort();
    const mine = new AbortController();
    this.#typist = mine;
    this.#hearer.set({ ...this.#hearer.state(), typist });
    await this.#deps.clock.wait(typingLasts, mine.signal);
    if (!mine.signal.aborted) this.#hearer.set({ ...this.#hearer.state(), typist: undefined });
  }
}

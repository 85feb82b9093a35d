import type { VisitorSignal } from '../../src/protocol/visitor-rest.ts';
import type { VisitorEvent } from '../../src/protocol/visitor-view.ts';
import { backoff } from '../shared/backoff.ts';
import type { Clock } from '../shared/clock.ts';
import { type Follower, follow } from '../shared/follow.ts';
import type { Memory } from '../shared/storage.ts';
import { foldEvent } from '../shared/transcript.ts';
import { seenKey } from '../shared/visitor-keys.ts';
import { Dispatch } from './dispatch.ts';
import { Identity, type Place } from './identity.ts';
import { Pauses } from './pauses.ts';
import { emptyVisit, inConversation, type VisitState, withOutgoing, withTranscript } from './visit-state.ts';
import { VisitorApi } from './visitor-api.ts';

export interface VisitDeps {
  /** The server's address. */
  readonly server: string;
  readonly locale: string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly memory: Memory;
  readonly newId: () => string;
  readonly pageUrl: () => string;
  readonly exclusively: <T>(work: () => Promise<T>) => Promise<T>;
}

/** Nobody types for longer than this without saying so again. */
const typingLasts = 6_000;
/** How often the agent is told that the visitor types. */
const typingEvery = 3_000;

/**
 * One visitor's side of one conversation at a time: what has been said, what is on its way, who has it. Makes no
 * visitor and no conversation before the visitor has said something.
 */
export class Visit {
  readonly #deps: VisitDeps;
  readonly #changed: () => void;
  readonly #api: VisitorApi;
  readonly #identity: Identity;
  readonly #dispatch: Dispatch;
  readonly #pauses: Pauses;
  #state = emptyVisit;
  #running: AbortController | undefined;
  #following: AbortController | undefined;
  #typist: AbortController | undefined;
  #toldTyping = 0;

  /** `changed` is called after every change of `state`. */
  constructor(deps: VisitDeps, changed: () => void) {
    this.#deps = deps;
    this.#changed = changed;
    this.#api = new VisitorApi(deps.server, deps.fetch);
    this.#identity = new Identity({ ...deps, api: this.#api });
    this.#pauses = new Pauses(deps.clock);
    this.#dispatch = new Dispatch({
      ...deps,
      post: (message) => this.#post(message),
      changed: (unsent, sending, stored) => this.#set(withOutgoing(this.#state, unsent, sending, stored)),
    });
  }

  get state(): VisitState {
    return this.#state;
  }

  /** Takes up where this browser left off. Does nothing while it runs. */
  start(): void {
    if (this.#running !== undefined) return;
    const running = new AbortController();
    const { signal } = running;
    this.#running = running;
    this.#identity.watch(() => this.#followKnown(), signal);
    globalThis.addEventListener('online', () => this.#hurry(), { signal });
    this.#followKnown();
    this.#dispatch.start(signal);
    void this.#learnSite(signal);
  }

  /** Ends every request and timer. `start` goes on from the same state. */
  stop(): void {
    this.#running?.abort();
    this.#running = undefined;
    this.#following?.abort();
    this.#following = undefined;
  }

  /** Puts the text on its way. */
  say(text: string): void {
    this.#dispatch.add(text);
  }

  /** Sends a message again that the server refused. */
  retry(messageId: string): void {
    this.#dispatch.retry(messageId);
  }

  /** Takes an unsent message back and gives its text. */
  takeBack(messageId: string): string {
    return this.#dispatch.takeBack(messageId);
  }

  /** Asks for a person, in a new conversation if there is none. */
  async askForPerson(): Promise<void> {
    await this.#attempt(() =>
      this.#inConversation((place) => this.#api.act(place.token, place.conversationId, 'handoff')),
    );
  }

  /** A visitor who waits goes on with the bot. */
  async goOnWithBot(): Promise<void> {
    await this.#attempt(() => this.#act('return-to-bot'));
  }

  async close(): Promise<void> {
    await this.#attempt(() => this.#act('close'));
  }

  /** Rates the closed conversation. */
  async rate(rating: number, comment: string): Promise<void> {
    const body = { rating, ...(comment.trim() === '' ? {} : { comment: comment.trim() }) };
    await this.#attempt(async () => {
      const place = this.#identity.known();
      if (place !== undefined) await this.#api.rate(place.token, place.conversationId, body);
    });
  }

  /** Leaves the closed conversation behind; the next message begins another. */
  startAgain(): void {
    const { conversationId } = this.#state;
    if (conversationId !== undefined) this.#identity.leave(conversationId);
    this.#followKnown();
  }

  /** Tells the agent that the visitor is writing, now and then; whether it arrives does not matter. */
  typing(): void {
    const now = this.#deps.clock.now();
    const isHeard = this.#state.transcript.standing.status === 'assigned';
    if (!isHeard || now - this.#toldTyping < typingEvery) return;
    this.#toldTyping = now;
    this.#act('typing').catch(() => {});
  }

  /** Remembers for the launcher how far the visitor has seen an open conversation. */
  markSeen(): void {
    const { seq, standing } = this.#state.transcript;
    if (seq === 0) return;
    this.#deps.memory.write(seenKey, standing.status === 'closed' ? undefined : String(seq));
  }

  #set(state: VisitState): void {
    this.#state = state;
    this.#changed();
  }

  async #learnSite(signal: AbortSignal): Promise<void> {
    const { locale, random } = this.#deps;
    for (let failures = 1; this.#state.site === undefined && !signal.aborted; failures += 1) {
      try {
        const site = await this.#api.site(locale);
        this.#set({ ...this.#state, site });
      } catch {
        this.#set({ ...this.#state, line: 'lost' });
        await this.#pauses.pause(backoff(failures, random), signal);
      }
    }
    if (this.#state.line === 'lost' && this.#following === undefined)
      this.#set({ ...this.#state, line: 'idle' });
  }

  /** Follows the conversation that is remembered, or none; leaves a line that is right already alone. */
  #followKnown(): void {
    const place = this.#identity.known();
    const same = place?.conversationId === this.#state.conversationId;
    if (same && (this.#following !== undefined || place === undefined)) return;
    this.#following?.abort();
    this.#following = undefined;
    this.#set(inConversation(this.#state, place?.conversationId));
    if (place !== undefined && this.#running !== undefined) void this.#follow(place);
  }

  async #follow(place: Place): Promise<void> {
    const { fetch, clock, random } = this.#deps;
    const following = new AbortController();
    this.#following = following;
    const pause = (ms: number, signal: AbortSignal) => this.#pauses.pause(ms, signal);
    const url = this.#api.eventsUrl(place.conversationId);
    const target = { url, token: place.token, signal: following.signal };
    const end = await follow({ fetch, clock, random, pause }, target, this.#follower());
    if (end.type === 'stopped' || this.#following !== following) return;
    this.#following = undefined;
    this.#identity.outlived(end.fault, place);
    this.#followKnown();
  }

  #follower(): Follower<VisitorEvent, VisitorSignal> {
    return {
      seq: () => this.#state.transcript.seq,
      event: (event) => this.#hear(event),
      signal: (signal) => this.#sense(signal),
      line: (line) => {
        if (line === 'live') this.#dispatch.hurry();
        this.#set({ ...this.#state, line });
      },
    };
  }

  #hear(event: VisitorEvent): 'taken' | 'gap' {
    const before = this.#state.transcript;
    const transcript = foldEvent(before, event);
    if (transcript === 'gap') return 'gap';
    if (transcript === before) return 'taken';
    this.#set(withTranscript(this.#state, transcript));
    return 'taken';
  }

  #sense(signal: VisitorSignal): void {
    if (signal.type === 'queue-position') this.#set({ ...this.#state, position: signal.position });
    else void this.#showTypist({ by: signal.by, name: signal.name });
  }

  async #showTypist(typist: VisitState['typist']): Promise<void> {
    this.#typist?.abort();
    const mine = new AbortController();
    this.#typist = mine;
    this.#set({ ...this.#state, typist });
    await this.#deps.clock.wait(typingLasts, mine.signal);
    if (!mine.signal.aborted) this.#set({ ...this.#state, typist: undefined });
  }

  async #post(message: { messageId: string; text: string }): Promise<void> {
    await this.#inConversation((place) => this.#api.say(place.token, place.conversationId, message));
    this.#pauses.endAll();
  }

  /** Does the work in the visitor's conversation; where that turns out to be over, once more in a new one. */
  async #inConversation<T>(work: (place: Place) => Promise<T>): Promise<T> {
    const place = await this.#identity.place();
    this.#followKnown();
    try {
      return await work(place);
    } catch (fault) {
      if (!this.#identity.outlived(fault, place)) throw fault;
      const next = await this.#identity.place();
      this.#followKnown();
      return work(next);
    }
  }

  async #act(act: 'return-to-bot' | 'close' | 'typing'): Promise<void> {
    const place = this.#identity.known();
    if (place !== undefined) await this.#api.act(place.token, place.conversationId, act);
  }

  async #attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.#pauses.endAll();
      this.#set({ ...this.#state, actionFailed: false });
    } catch {
      this.#set({ ...this.#state, actionFailed: true });
    }
  }

  #hurry(): void {
    this.#pauses.endAll();
    this.#dispatch.hurry();
  }
}

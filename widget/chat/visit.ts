import { backoff } from '../shared/backoff.ts';
import type { Clock } from '../shared/clock.ts';
import type { follow } from '../shared/follow.ts';
import { HttpFault } from '../shared/http.ts';
import type { Journal } from '../shared/journal.ts';
import type { Memory } from '../shared/storage.ts';
import { answersKey, mutedKey, seenKey, writtenKey } from '../shared/visitor-keys.ts';
import { Dispatch } from './dispatch.ts';
import type { Exclusively } from './exclusively.ts';
import { Hearing } from './hearing.ts';
import { Identity, type Place } from './identity.ts';
import { Pauses } from './pauses.ts';
import { emptyVisit, inConversation, type VisitState, withOutgoing } from './visit-state.ts';
import { type Act, VisitorApi } from './visitor-api.ts';
import { Wishes } from './wishes.ts';

export interface VisitDeps {
  /** The server's address. */
  readonly server: string;
  /** Which of the server's sites; empty: its only one. */
  readonly site: string;
  /** What to speak, which the page may change. */
  readonly locale: () => string;
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly random: () => number;
  readonly memory: Memory;
  /** What is remembered in this tab alone. */
  readonly tab: Memory;
  readonly newId: () => string;
  readonly pageUrl: () => string;
  readonly exclusively: Exclusively;
  /** Opens what is left to send, for all tabs; absent, each page has its own. */
  readonly openJournal?: () => Promise<Journal | undefined>;
  /** Follows the conversation, alone or for all tabs. */
  readonly follow: typeof follow;
}

/** How often the agent is told that the visitor types. */
const typingEvery = 3_000;

/**
 * One visitor's side of one conversation at a time: what has been said, what is on its way, who has it. Makes no
 * visitor and no conversation before the visitor has said something.
 */
export class Visit {
  readonly deps: VisitDeps;
  readonly #changed: () => void;
  readonly #api: VisitorApi;
  readonly #identity: Identity;
  readonly #dispatch: Dispatch;
  readonly #pauses: Pauses;
  readonly #hearing: Hearing;
  readonly #wishes = new Wishes((outcome) => {
    if (outcome === 'done') this.#pauses.endAll();
    this.#set({ ...this.#state, actionFailed: outcome === 'failed' });
  });
  #state = emptyVisit;
  #running: AbortController | undefined;
  #following: AbortController | undefined;
  #toldTyping = 0;

  /** `changed` is called after every change of `state`. */
  constructor(deps: VisitDeps, changed: () => void) {
    this.deps = deps;
    this.#changed = changed;
    this.#api = new VisitorApi(deps.server, deps.fetch);
    this.#identity = new Identity({ ...deps, api: this.#api });
    this.#pauses = new Pauses(deps.clock);
    this.#hearing = new Hearing(deps, {
      eventsUrl: (id) => this.#api.eventsUrl(id),
      pause: (ms, signal) => this.#pauses.pause(ms, signal),
      state: () => this.#state,
      set: (state) => this.#set(state),
      live: () => this.#hurry(),
    });
    this.#dispatch = new Dispatch({
      ...deps,
      post: (message) => this.#post(message),
      changed: (unsent, sending) => this.#set(withOutgoing(this.#state, unsent, sending)),
    });
  }

  get state(): VisitState {
    return this.#state;
  }

  /** The conversation that is remembered. */
  get place(): Place | undefined {
    return this.#identity.known();
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

  /** What the server says of the site is in another language from now on. */
  speak(): void {
    if (this.#running) void this.#learnSite(this.#running.signal);
  }

  /** Puts the text on its way. */
  say(text: string): void {
    // A chip leaves what stands in the composer there.
    if (this.deps.tab.read(writtenKey)?.trim() === text) this.deps.tab.write(writtenKey, undefined);
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
    await this.attempt(() =>
      this.inConversation((place) => this.#api.act(place.token, place.conversationId, 'handoff')),
    );
  }

  /** A visitor who waits goes on with the bot. */
  async goOnWithBot(): Promise<void> {
    await this.attempt(() => this.#act('return-to-bot'));
  }

  async close(): Promise<void> {
    await this.attempt(() => this.#act('close'));
  }

  /** Goes on without AI. */
  async refuseAi(): Promise<void> {
    await this.attempt(() => this.#act('ai-consent', { consent: 'refused' }));
  }

  /** Rates the closed conversation, or each part of it. */
  async rate(ratings: readonly object[]): Promise<void> {
    await this.attempt(async () => {
      for (const rating of ratings) await this.#act('rating', rating);
    });
  }

  /** Leaves the closed conversation behind; the next message begins another. */
  startAgain(): void {
    if (this.#state.conversationId) this.#identity.leave(this.#state.conversationId);
    this.#followKnown();
  }

  /** Keeps what is being written, and tells the agent so now and then; whether that arrives does not matter. */
  typing(text: string): void {
    this.deps.tab.write(writtenKey, text || undefined);
    const now = this.deps.clock.now();
    const isHeard = this.#state.transcript.standing.status === 'assigned';
    if (!isHeard || now - this.#toldTyping < typingEvery) return;
    this.#toldTyping = now;
    this.#act('typing').catch(() => {});
  }

  /** Whether the site asks something before the first message that has not been answered in this browser. */
  get isAsked(): boolean {
    const { site } = this.#state;
    return site?.beforeChat !== undefined && !this.place && this.deps.memory.read(answersKey) === undefined;
  }

  /** Keeps what the visitor answered for the conversations that they begin, and sends what was refused without it. */
  answer(answers: object): void {
    this.deps.memory.write(answersKey, JSON.stringify(answers));
    for (const { messageId, trouble } of this.#state.unsent) if (trouble === 'refused') this.retry(messageId);
    this.#changed();
  }

  /** Whether the visitor wants no sound, on any page of this site. */
  get isMuted(): boolean {
    return this.deps.memory.read(mutedKey) !== undefined;
  }

  switchSound(): void {
    this.deps.memory.write(mutedKey, this.isMuted ? undefined : '1');
  }

  /** The number of the last event that the visitor has seen, on this page or one before. */
  seen(): number {
    return Number(this.deps.memory.read(seenKey) ?? 0);
  }

  /** Remembers for the launcher how far the visitor has seen an open conversation. */
  markSeen(): void {
    const { seq, standing } = this.#state.transcript;
    if (seq === 0) return;
    this.deps.memory.write(seenKey, standing.status === 'closed' ? undefined : String(seq));
  }

  #set(state: VisitState): void {
    this.#state = state;
    this.#changed();
  }

  async #learnSite(signal: AbortSignal): Promise<void> {
    const { locale, random } = this.deps;
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        const site = await this.#api.site(locale());
        this.#set({ ...this.#state, site });
        break;
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
    this.#hearing.forget();
    this.#set(inConversation(this.#state, place?.conversationId));
    if (place !== undefined && this.#running !== undefined) void this.#listenTo(place);
  }

  async #listenTo(place: Place): Promise<void> {
    const following = new AbortController();
    this.#following = following;
    const end = await this.#hearing.follow(place, following.signal);
    if (end.type === 'stopped' || this.#following !== following) return;
    this.#following = undefined;
    this.#identity.outlived(end.fault, place);
    this.#followKnown();
  }

  async #post(message: { messageId: string; text: string }): Promise<void> {
    await this.inConversation((place) => this.#api.say(place.token, place.conversationId, message));
    this.#pauses.endAll();
  }

  /** Does the work in the visitor's conversation; where that turns out to be over, once more in a new one. */
  async inConversation<T>(work: (place: Place) => Promise<T>): Promise<T> {
    const place = await this.#identity.place().catch((fault) => this.#askAgain(fault));
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

  /** The site asks for more than was answered here, as once its settings have changed: so does the chat. */
  #askAgain(fault: unknown): never {
    if (fault instanceof HttpFault && fault.code?.endsWith('-missing')) {
      this.deps.memory.write(answersKey, undefined);
      this.speak();
    }
    throw fault;
  }

  async #act(act: Act, body?: object): Promise<void> {
    const place = this.#identity.known();
    if (place !== undefined) await this.#api.act(place.token, place.conversationId, act, body);
  }

  /** Does what the visitor asked for. */
  attempt(work: () => Promise<void>): Promise<void> {
    return this.#wishes.carryOut(work);
  }

  #hurry(): void {
    this.#pauses.endAll();
    this.#dispatch.hurry();
    this.#wishes.again();
  }
}

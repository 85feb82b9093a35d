import { agentApi, type Destination } from './agent-api.ts';
import { AgentLine } from './agent-line.ts';
import { type DraftKind, readDraft, writeDraft } from './drafts.ts';
import { claim, close, putAside, returnToBot, transfer } from './handling.ts';
import { mineOf, waitingOf } from './lists.ts';
import type { DeskPorts } from './ports.ts';
import { forget, markSeen, Reader } from './reading.ts';
import { Sender } from './sending.ts';
import { bePresent, logIn, logOut, resumeSession } from './session.ts';
import { endSession, type Shell, withoutNews } from './shell.ts';
import { agentOf, type DeskState, emptyState, type Presence } from './state.ts';
import { DeskStore } from './store.ts';

/** Between two tries (ms) to read the lists. */
const READ_AGAIN = 3000;

/** The agent's desk without its looks: owns the session, the line and what was read. Whoever starts it stops it. */
export class Desk {
  readonly store: DeskStore;
  readonly #shell: Shell;
  readonly #reader: Reader;
  readonly #sender: Sender;
  readonly #stopped = new AbortController();
  #line: AgentLine | undefined;

  constructor(ports: DeskPorts) {
    this.store = new DeskStore(emptyState(ports.clock.now()));
    this.#shell = {
      ...ports,
      api: agentApi(ports.fetch),
      store: this.store,
      stopped: this.#stopped.signal,
      hangUp: () => this.#hangUp(),
    };
    this.#reader = new Reader(this.#shell);
    this.#sender = new Sender(this.#shell, this.#reader);
  }

  /** Resolves once it is known whether somebody is logged in. */
  async start(): Promise<void> {
    void this.#keepTime();
    if (await resumeSession(this.#shell)) this.#pickUp();
  }

  stop(): void {
    this.#hangUp();
    this.#stopped.abort();
  }

  async logIn(email: string, password: string): Promise<void> {
    if (await logIn(this.#shell, email, password)) this.#pickUp();
  }

  logOut(): Promise<void> {
    return logOut(this.#shell);
  }

  bePresent(presence: Presence): Promise<void> {
    return bePresent(this.#shell, presence);
  }

  /** The network is back or somebody looks again: do not wait for the next try. */
  hurry(): void {
    this.#line?.hurry();
  }

  /** Whether the agent looks at this tab. What they look at counts as seen. */
  attend(attention: DeskState['attention']): void {
    this.store.update((state) => markSeen({ ...state, attention }));
  }

  /** Shows a conversation; reading one that waits does not take it. */
  open(conversationId: string): void {
    if (this.store.state.openId === conversationId) return;
    this.store.update((state) => markSeen({ ...forget(state, state.openId), openId: conversationId }));
    readDraft(this.#shell, conversationId);
    if (agentOf(this.store.state) !== undefined) void this.#reader.refresh(conversationId);
  }

  /** Shows no conversation. */
  leave(): void {
    this.store.update((state) => (state.openId === undefined ? state : putAside(state)));
  }

  /** The conversation before or after the open one: this agent's own, else those that wait. */
  neighbour(direction: 'before' | 'after'): string | undefined {
    const { state } = this.store;
    const mine = mineOf(state);
    const ids = (mine.length > 0 ? mine : waitingOf(state)).map(({ conversationId }) => conversationId);
    const at = ids.indexOf(state.openId ?? '');
    if (at < 0) return direction === 'after' ? ids[0] : ids.at(-1);
    return ids[(at + (direction === 'after' ? 1 : -1) + ids.length) % ids.length];
  }

  /** Takes a waiting conversation and shows it. */
  async claim(conversationId: string): Promise<'mine' | 'not-mine'> {
    const outcome = await claim(this.#shell, this.#reader, conversationId);
    if (outcome === 'mine') this.open(conversationId);
    return outcome;
  }

  write(conversationId: string, kind: DraftKind, text: string): void {
    writeDraft(this.#shell, conversationId, kind, text);
    if (kind === 'reply' && text !== '') this.#sender.typing(conversationId);
  }

  /** Sends what stands in the composer. */
  send(conversationId: string): void {
    this.#sender.send(conversationId, this.store.state.drafts.get(conversationId)?.reply ?? '');
  }

  retry(conversationId: string, messageId: string): void {
    this.#sender.retry(conversationId, messageId);
  }

  discard(conversationId: string, messageId: string): void {
    this.#sender.discard(conversationId, messageId);
  }

  /** Stores the note that stands in the composer. */
  addNote(conversationId: string): Promise<void> {
    return this.#sender.addNote(conversationId, this.store.state.drafts.get(conversationId)?.note ?? '');
  }

  readColleagues(): Promise<void> {
    return this.#reader.readColleagues();
  }

  transfer(conversationId: string, to: Destination, note: string): Promise<void> {
    return transfer(this.#shell, conversationId, { to, note });
  }

  returnToBot(conversationId: string, note: string): Promise<void> {
    return returnToBot(this.#shell, conversationId, note);
  }

  close(conversationId: string, reason: string): Promise<void> {
    return close(this.#shell, this.#reader, conversationId, reason);
  }

  dismissNews(): void {
    this.store.update((state) => (state.news === undefined ? state : withoutNews(state)));
  }

  async #keepTime(): Promise<void> {
    const { clock, stopped } = this.#shell;
    while (!stopped.aborted) {
      this.store.update((state) => atTime(state, clock.now()));
      await clock.wait(1000, stopped);
    }
  }

  #pickUp(): void {
    this.#hangUp();
    const { state } = this.store;
    if (state.openId !== undefined) readDraft(this.#shell, state.openId);
    const line = new AgentLine(this.#shell, {
      opened: () => void this.#opened(line),
      frame: (frame) => this.#reader.take(frame),
      lost: () => this.store.update((before) => ({ ...before, line: 'lost' })),
      expired: () => endSession(this.#shell),
    });
    this.#line = line;
  }

  /** Reachable again: says so as the agent last chose, for the server may have given up on them. */
  async #opened(line: AgentLine): Promise<void> {
    const { presence } = this.store.state;
    this.store.update((state) => ({ ...state, line: 'live' }));
    if (presence !== 'offline') await bePresent(this.#shell, presence);
    while (this.#line === line && (await this.#reader.readAll()) === 'failed') {
      await this.#shell.clock.wait(READ_AGAIN, this.#shell.stopped);
    }
  }

  #hangUp(): void {
    this.#line?.close();
    this.#line = undefined;
  }
}

/** The clock's second hand, and the typing signs that have faded. */
function atTime(state: DeskState, now: number): DeskState {
  const fresh = [...state.typing].filter(([, { until }]) => until > now);
  return { ...state, now, typing: fresh.length === state.typing.size ? state.typing : new Map(fresh) };
}

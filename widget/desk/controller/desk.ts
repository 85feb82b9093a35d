import type { AwayReason, Transcript } from '../../../src/protocol/agent-rest.ts';
import type { Verdict } from '../../../src/protocol/events.ts';
import { agentApi, type Destination } from './agent-api.ts';
import { AgentLine } from './agent-line.ts';
import { AllReader } from './all.ts';
import { BesideReader } from './beside.ts';
import { BoardReader } from './board.ts';
import { Briefer } from './briefing.ts';
import { addToReply, type DraftKind, readDraft, writeDraft } from './drafts.ts';
import { erase } from './erasing.ts';
import { claim, close, judge, putAside, refuse, returnToBot, transfer } from './handling.ts';
import { mineOf, standingOf, waitingOf } from './lists.ts';
import type { DeskPorts } from './ports.ts';
import { tellReached } from './reached.ts';
import { forget, markSeen, Reader } from './reading.ts';
import { Searcher } from './searching.ts';
import { keepSeen } from './seen.ts';
import { Sender } from './sending.ts';
import { bePresent, logIn, logOut, resumeSession } from './session.ts';
import { endSession, type Shell, withoutNews } from './shell.ts';
import { agentOf, type DeskState, emptyState, type Presence } from './state.ts';
import { DeskStore } from './store.ts';
import { readEarlier, reassign, stand, tag, whisper } from './supervising.ts';
import { Viewing } from './viewing.ts';

/** Between two tries (ms) to read the lists. */
const READ_AGAIN = 3000;

/** The agent's desk without its looks: owns the session, the line and what was read. Whoever starts it stops it. */
export class Desk {
  readonly store: DeskStore;
  readonly #shell: Shell;
  readonly #reader: Reader;
  readonly #sender: Sender;
  readonly #briefer: Briefer;
  readonly #viewing: Viewing;
  readonly #searcher: Searcher;
  /** The live board, for who leads. */
  readonly board: BoardReader;
  /** Every open conversation. */
  readonly all: AllReader;
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
    this.#briefer = new Briefer(this.#shell);
    this.#viewing = new Viewing(this.#shell);
    this.#searcher = new Searcher(this.#shell);
    this.board = new BoardReader(this.#shell);
    this.all = new AllReader(this.#shell);
    new BesideReader(this.#shell);
    keepSeen(this.#shell);
    tellReached(this.#shell);
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

  bePresent(presence: Presence, reason?: AwayReason): Promise<void> {
    return bePresent(this.#shell, presence, reason);
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
    if (text !== '') this.#viewing.writes(conversationId);
    if (kind === 'reply' && text !== '') this.#sender.typing(conversationId);
  }

  /** Puts a suggested reply into the composer, behind what stands there. */
  useSuggestion(conversationId: string, text: string): void {
    addToReply(this.#shell, conversationId, text);
    this.#briefer.used(conversationId, text);
  }

  /** Asks a language model for one more suggestion. */
  compose(conversationId: string): Promise<void> {
    return this.#briefer.compose(conversationId);
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
    return standingOf(this.store.state, conversationId) === 'mine'
      ? transfer(this.#shell, this.#reader, conversationId, { to, note })
      : reassign(this.#shell, this.#reader, conversationId, { to, note });
  }

  refuse(conversationId: string): Promise<void> {
    return refuse(this.#shell, this.#reader, conversationId);
  }

  returnToBot(conversationId: string, note: string): Promise<void> {
    return returnToBot(this.#shell, this.#reader, conversationId, note);
  }

  /** Says what was wrong with the bot's move at this seq; null takes it back. */
  judge(conversationId: string, seq: number, verdict: Verdict | null): Promise<void> {
    return judge(this.#shell, this.#reader, conversationId, { seq, verdict });
  }

  close(conversationId: string, reason: string, tags: readonly string[] = []): Promise<void> {
    return close(this.#shell, this.#reader, conversationId, { reason, tags });
  }

  tag(conversationId: string, add: readonly string[], remove: readonly string[]): Promise<void> {
    return tag(this.#shell, this.#reader, conversationId, { add, remove });
  }

  /** Searches transcripts for this text once the agent stops typing; an empty one forgets what was found. */
  search(text: string): Promise<void> {
    return this.#searcher.search(text);
  }

  /** An earlier conversation of the same visitor's. */
  readEarlier(conversationId: string, earlierId: string): Promise<Transcript | undefined> {
    return readEarlier(this.#shell, conversationId, earlierId);
  }

  /** Says the whisper that stands in the composer. */
  whisper(conversationId: string): Promise<void> {
    const text = this.store.state.drafts.get(conversationId)?.whisper ?? '';
    return whisper(this.#shell, this.#reader, conversationId, text);
  }

  /** Writes beside the agent who has the conversation, or stops doing so. */
  stand(conversationId: string, how: 'joined' | 'apart'): Promise<void> {
    return stand(this.#shell, this.#reader, conversationId, how);
  }

  /** Forgets the visitor behind this conversation for good. */
  erase(conversationId: string): Promise<void> {
    return erase(this.#shell, this.#reader, conversationId, () => this.leave());
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
    const { presence, awayReason } = this.store.state;
    this.store.update((state) => ({ ...state, line: 'live' }));
    if (presence !== 'offline') await bePresent(this.#shell, presence, awayReason);
    while (this.#line === line && (await this.#reader.readAll()) === 'failed') {
      await this.#shell.clock.wait(READ_AGAIN, this.#shell.stopped);
    }
    if (this.#line === line) await this.all.again();
  }

  #hangUp(): void {
    this.#line?.close();
    this.#line = undefined;
  }
}

/** The clock's second hand, and the typing signs that have faded. */
function atTime(state: DeskState, now: number): DeskState {
  const fresh = [...state.typing].filter(([, { until }]) => until > now);
  const typing = fresh.length === state.typing.size ? state.typing : new Map(fresh);
  return { ...state, now, typing, viewers: stillThere(state.viewers, now) };
}

/** The same map where everybody is. */
function stillThere(viewers: DeskState['viewers'], now: number): DeskState['viewers'] {
  const isFaded = [...viewers.values()].some((all) => all.some(({ until }) => until <= now));
  if (!isFaded) return viewers;
  const fresh = [...viewers].map(([id, all]) => [id, all.filter(({ until }) => until > now)] as const);
  return new Map(fresh.filter(([, all]) => all.length > 0));
}

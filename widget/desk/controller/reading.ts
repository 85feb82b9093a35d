import type { AgentFrame, ConversationSummary, Transcript } from '../../../src/protocol/agent-rest.ts';
import { HttpFault } from '../../shared/http.ts';
import { applyFrame, mineOf, standingOf, withConversation } from './lists.ts';
import { type Shell, tell, tellProblem } from './shell.ts';
import { type DeskState, withEntry, withoutEntry } from './state.ts';
import { lastSeq, merge } from './transcripts.ts';

/** Keeps the desk's copy of the lists and transcripts up to date. */
export class Reader {
  readonly #shell: Shell;
  /** Frames that arrive while the lists are read; they are newer than what is being read. */
  #held: AgentFrame[] | undefined;
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #claiming = new Set<string>();
  readonly #lettingGo = new Set<string>();

  constructor(shell: Shell) {
    this.#shell = shell;
  }

  /** Takes in one frame of the stream, and reads what it says is new. */
  take(frame: AgentFrame): void {
    if (this.#held !== undefined) this.#held.push(frame);
    const { store } = this.#shell;
    const before = store.state;
    store.update((state) => applyFrame(state, frame));
    if (frame.type === 'conversation-gone' && this.#isLost(before, frame.conversationId)) {
      tell(this.#shell, { type: 'lost', conversationIds: [frame.conversationId] });
    }
    if (frame.type !== 'conversation-changed') return;
    const { conversationId } = frame.conversation;
    if (this.#isLost(before, conversationId))
      tell(this.#shell, { type: 'lost', conversationIds: [conversationId] });
    if (this.#isGiven(before, conversationId)) tell(this.#shell, { type: 'given', conversationId });
    void this.catchUp(conversationId);
  }

  /** Does what makes the conversation this agent's by their own wish: its frame, which may come first, is no news. */
  async claiming<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    this.#claiming.add(conversationId);
    try {
      return await work();
    } finally {
      this.#claiming.delete(conversationId);
    }
  }

  /** Does what ends this agent's having the conversation by their own wish: that is no loss to tell of. */
  async lettingGo<T>(conversationId: string, work: () => Promise<T>): Promise<T> {
    this.#lettingGo.add(conversationId);
    try {
      return await work();
    } finally {
      this.#lettingGo.delete(conversationId);
    }
  }

  /** Reads everything again, because nobody says what happened while the line was down. Whether that worked. */
  async readAll(): Promise<'read' | 'failed'> {
    const { api, store } = this.#shell;
    this.#held = [];
    try {
      const [queue, later, assigned, closed, colleagues] = await Promise.all([
        api.queue(),
        api.conversations('later'),
        api.conversations('assigned'),
        api.conversations('closed'),
        api.colleagues(),
      ]);
      const read = [
        ...queue.waiting,
        ...later.conversations,
        ...assigned.conversations,
        ...closed.conversations,
      ];
      const held = this.#held ?? [];
      const before = store.state;
      store.update((state) => held.reduce(applyFrame, { ...replaceLists(state, read), colleagues }));
      const lost = mineOf(before).filter(({ conversationId }) => this.#isLost(before, conversationId));
      const conversationIds = lost.map(({ conversationId }) => conversationId);
      if (lost.length > 0) tell(this.#shell, { type: 'lost', conversationIds });
    } catch (problem) {
      tellProblem(this.#shell, problem);
      return 'failed';
    } finally {
      this.#held = undefined;
    }
    await this.#catchUpAll();
    return 'read';
  }

  /** Reads again to whom a conversation can be given. */
  async readColleagues(): Promise<void> {
    try {
      const colleagues = await this.#shell.api.colleagues();
      this.#shell.store.update((state) => ({ ...state, colleagues }));
    } catch (problem) {
      tellProblem(this.#shell, problem);
    }
  }

  /** Reads on in a transcript that is open or this agent's own, where the lists speak of more than it has. */
  async catchUp(conversationId: string): Promise<void> {
    await this.#settled(conversationId);
    if (this.#isBehind(conversationId)) await this.refresh(conversationId);
  }

  /** Reads what is new in a transcript, whatever the lists say. A read under way may have begun too early. */
  async refresh(conversationId: string): Promise<void> {
    await this.#settled(conversationId);
    const read = this.#read(conversationId).finally(() => this.#underWay.delete(conversationId));
    this.#underWay.set(conversationId, read);
    await read;
  }

  async #settled(conversationId: string): Promise<void> {
    while (this.#underWay.has(conversationId)) await this.#underWay.get(conversationId);
  }

  async #read(conversationId: string): Promise<void> {
    const { api, store } = this.#shell;
    const after = lastSeq(store.state.transcripts.get(conversationId));
    try {
      const read = await api.transcript(conversationId, after);
      store.update((state) => withTranscript(state, read));
    } catch (problem) {
      this.#fail(conversationId, problem);
    }
  }

  #fail(conversationId: string, problem: unknown): void {
    const { store } = this.#shell;
    const isGone = problem instanceof HttpFault && (problem.status === 403 || problem.status === 404);
    if (isGone) store.update((state) => applyFrame(state, { type: 'conversation-gone', conversationId }));
    else tellProblem(this.#shell, problem);
  }

  #isBehind(conversationId: string): boolean {
    const { state } = this.#shell.store;
    const wanted = conversationId === state.openId || standingOf(state, conversationId) === 'mine';
    const known = state.conversations.get(conversationId);
    return wanted && known !== undefined && known.seq > lastSeq(state.transcripts.get(conversationId));
  }

  #isGiven(before: DeskState, conversationId: string): boolean {
    if (before.lists === 'reading' || this.#claiming.has(conversationId)) return false;
    const { state } = this.#shell.store;
    return standingOf(before, conversationId) !== 'mine' && standingOf(state, conversationId) === 'mine';
  }

  /** Somebody or something has taken it; what this agent gave on, gave back or closed is no loss. */
  #isLost(before: DeskState, conversationId: string): boolean {
    if (standingOf(before, conversationId) !== 'mine' || this.#lettingGo.has(conversationId)) return false;
    const now = standingOf(this.#shell.store.state, conversationId);
    return now !== 'mine' && now !== 'closed';
  }

  async #catchUpAll(): Promise<void> {
    const { state } = this.#shell.store;
    const ids = new Set(mineOf(state).map(({ conversationId }) => conversationId));
    const reads = [...ids].map((id) => this.catchUp(id));
    if (state.openId !== undefined && !ids.has(state.openId)) reads.push(this.refresh(state.openId));
    await Promise.all(reads);
  }
}

function replaceLists(state: DeskState, read: readonly ConversationSummary[]): DeskState {
  const empty: DeskState = { ...state, lists: 'read', conversations: new Map() };
  return read.reduce(withConversation, empty);
}

/** Puts what was read in place; while the agent looks at it, it counts as seen. */
export function withTranscript(state: DeskState, read: Transcript): DeskState {
  const { conversationId } = read.conversation;
  const transcript = merge(state.transcripts.get(conversationId), read);
  const transcripts = withEntry(state.transcripts, conversationId, transcript);
  return markSeen(withConversation({ ...state, transcripts }, read.conversation));
}

/** Whatever stands in the open conversation has been seen, if the agent is looking. */
export function markSeen(state: DeskState): DeskState {
  const { openId, attention } = state;
  if (openId === undefined || attention !== 'here') return state;
  const seq = lastSeq(state.transcripts.get(openId));
  if (seq <= (state.seen.get(openId) ?? 0)) return state;
  return { ...state, seen: withEntry(state.seen, openId, seq) };
}

/** Drops the transcript unless it is still of use. */
export function forget(state: DeskState, conversationId: string | undefined): DeskState {
  if (conversationId === undefined || standingOf(state, conversationId) === 'mine') return state;
  if ((state.transcripts.get(conversationId)?.outgoing.length ?? 0) > 0) return state;
  return { ...state, transcripts: withoutEntry(state.transcripts, conversationId) };
}

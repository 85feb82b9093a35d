import { HttpFault } from '../../shared/http.ts';
import { writeDraft } from './drafts.ts';
import type { Reader } from './reading.ts';
import { endSession, type Shell, tellProblem } from './shell.ts';
import { type DeskState, withEntry } from './state.ts';
import { type Outgoing, withOutgoing } from './transcripts.ts';

/** Between two tries (ms) while the server cannot be reached. */
const TRY_AGAIN = 3000;
/** A typing sign is renewed no sooner than this (ms). */
const TYPING_EVERY = 3000;

/** Posts what the agent writes, one message after the other per conversation, each under its own messageId. */
export class Sender {
  readonly #shell: Shell;
  readonly #reader: Reader;
  readonly #busy = new Set<string>();
  readonly #typedAt = new Map<string, number>();

  constructor(shell: Shell, reader: Reader) {
    this.#shell = shell;
    this.#reader = reader;
  }

  /** Shows the message at once and sends it as soon as the line allows. */
  send(conversationId: string, text: string): void {
    const { clock, newId } = this.#shell;
    if (text.trim() === '') return;
    this.#put(conversationId, { messageId: newId(), text: text.trim(), at: clock.now(), state: 'sending' });
    writeDraft(this.#shell, conversationId, 'reply', '');
    this.#typedAt.delete(conversationId);
    void this.#pump(conversationId);
  }

  /** Sends a failed message again, under the same messageId: arriving twice is arriving once. */
  retry(conversationId: string, messageId: string): void {
    const message = this.#outgoing(conversationId).find((one) => one.messageId === messageId);
    if (message === undefined) return;
    this.#put(conversationId, { messageId, text: message.text, at: message.at, state: 'sending' });
    void this.#pump(conversationId);
  }

  /** Takes a failed message off the list and puts its text back into an empty composer. */
  discard(conversationId: string, messageId: string): void {
    const { store } = this.#shell;
    const message = this.#outgoing(conversationId).find((one) => one.messageId === messageId);
    const reply = store.state.drafts.get(conversationId)?.reply ?? '';
    if (message !== undefined && reply === '') {
      writeDraft(this.#shell, conversationId, 'reply', message.text);
    }
    this.#change(conversationId, (list) => list.filter((one) => one.messageId !== messageId));
  }

  /** Stores a note for colleagues. It stays in the composer until it is stored. */
  async addNote(conversationId: string, text: string): Promise<void> {
    if (text.trim() === '') return;
    try {
      await this.#shell.api.addNote(conversationId, text.trim());
    } catch (problem) {
      return tellProblem(this.#shell, problem);
    }
    writeDraft(this.#shell, conversationId, 'note', '');
    await this.#reader.refresh(conversationId);
  }

  /** Tells the visitor that the agent is writing, not more often than needed. */
  typing(conversationId: string): void {
    const { api, clock } = this.#shell;
    const now = clock.now();
    if (now - (this.#typedAt.get(conversationId) ?? 0) < TYPING_EVERY) return;
    this.#typedAt.set(conversationId, now);
    // A lost typing sign is no loss.
    api.typing(conversationId).catch(() => undefined);
  }

  async #pump(conversationId: string): Promise<void> {
    if (this.#busy.has(conversationId)) return;
    this.#busy.add(conversationId);
    try {
      for (let next = this.#next(conversationId); next; next = this.#next(conversationId)) {
        await this.#post(conversationId, next);
      }
    } finally {
      this.#busy.delete(conversationId);
    }
  }

  #next(conversationId: string): Outgoing | undefined {
    if (this.#shell.stopped.aborted) return undefined;
    return this.#outgoing(conversationId).find(({ state }) => state !== 'failed');
  }

  async #post(conversationId: string, message: Outgoing): Promise<void> {
    const { messageId, text } = message;
    try {
      await this.#shell.api.post(conversationId, { messageId, text });
    } catch (problem) {
      return this.#postFailed(conversationId, message, problem);
    }
    await this.#reader.refresh(conversationId);
    // Stored, whatever reading it back came to.
    this.#change(conversationId, (list) => list.filter((one) => one.messageId !== messageId));
  }

  async #postFailed(conversationId: string, message: Outgoing, problem: unknown): Promise<void> {
    if (!(problem instanceof HttpFault)) throw problem;
    const { status, retryAfter } = problem;
    if (status === 0 || status === 429 || status >= 500) {
      this.#put(conversationId, { ...message, state: 'waiting' });
      await this.#shell.clock.wait(retryAfter ?? TRY_AGAIN, this.#shell.stopped);
      return;
    }
    this.#put(conversationId, { ...message, state: 'failed', detail: problem.message });
    if (status === 401) return endSession(this.#shell);
    await this.#reader.refresh(conversationId);
  }

  #outgoing(conversationId: string): readonly Outgoing[] {
    return this.#shell.store.state.transcripts.get(conversationId)?.outgoing ?? [];
  }

  #put(conversationId: string, message: Outgoing): void {
    this.#change(conversationId, (list) => withOutgoing(list, message));
  }

  #change(conversationId: string, change: (list: readonly Outgoing[]) => readonly Outgoing[]): void {
    this.#shell.store.update((state) => withChangedOutgoing(state, conversationId, change));
  }
}

function withChangedOutgoing(
  state: DeskState,
  conversationId: string,
  change: (list: readonly Outgoing[]) => readonly Outgoing[],
): DeskState {
  const transcript = state.transcripts.get(conversationId);
  if (transcript === undefined) return state;
  const changed = { ...transcript, outgoing: change(transcript.outgoing) };
  return { ...state, transcripts: withEntry(state.transcripts, conversationId, changed) };
}

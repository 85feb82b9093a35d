import { standingOf } from './lists.ts';
import type { Shell } from './shell.ts';
import { agentOf, type DeskState } from './state.ts';

/** Others forget that this agent looks unless it is said again within half a minute. */
const SAY_AGAIN = 15_000;

/** Tells the team which conversation this agent looks at, so that two do not answer each other's questions. */
export class Viewing {
  readonly #shell: Shell;
  #at = '';
  #writtenAt = 0;
  #leaving = new AbortController();
  /** Who else was there when this agent last said that they are. */
  #others: ReadonlySet<string> = new Set();

  constructor(shell: Shell) {
    this.#shell = shell;
    shell.store.subscribe(() => this.#look());
  }

  /** The agent writes something in this conversation. */
  writes(conversationId: string): void {
    const now = this.#shell.clock.now();
    if (conversationId !== this.#at || now - this.#writtenAt < SAY_AGAIN / 3) return;
    this.#writtenAt = now;
    this.#say(conversationId, 'writing');
  }

  #look(): void {
    const { state } = this.#shell.store;
    const id = lookedAt(state);
    if (id === this.#at) this.#greet(state);
    else this.#turnTo(id, state);
  }

  #turnTo(id: string, state: DeskState): void {
    this.#leaving.abort();
    if (this.#at !== '' && agentOf(state) !== undefined) this.#say(this.#at, 'left');
    this.#at = id;
    this.#leaving = new AbortController();
    if (id !== '') void this.#keepSaying(id, AbortSignal.any([this.#leaving.signal, this.#shell.stopped]));
  }

  /** Who has just come learns at once that this agent is here too. */
  #greet({ viewers }: DeskState): void {
    const others = new Set(viewers.get(this.#at)?.map(({ agentId }) => agentId));
    const isNew = [...others].some((agentId) => !this.#others.has(agentId));
    this.#others = others;
    if (isNew) this.#sayNow(this.#at);
  }

  async #keepSaying(conversationId: string, signal: AbortSignal): Promise<void> {
    const { clock } = this.#shell;
    while (!signal.aborted) {
      this.#sayNow(conversationId);
      await clock.wait(SAY_AGAIN, signal);
    }
  }

  #sayNow(conversationId: string): void {
    const isWriting = this.#shell.clock.now() - this.#writtenAt < SAY_AGAIN;
    this.#say(conversationId, isWriting ? 'writing' : 'reading');
  }

  #say(conversationId: string, how: 'reading' | 'writing' | 'left'): void {
    // A lost sign is no loss.
    this.#shell.api.viewing(conversationId, how).catch(() => undefined);
  }
}

/** Nobody looks from another tab, or at what is not theirs to see. */
function lookedAt(state: DeskState): string {
  const { openId = '', attention, line } = state;
  const isHere = attention !== 'elsewhere' && line === 'live' && agentOf(state) !== undefined;
  return isHere && standingOf(state, openId) !== 'gone' ? openId : '';
}

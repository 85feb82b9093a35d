import type { Clock } from '../shared/clock.ts';
import type { Journal } from '../shared/journal.ts';
import { Outgoing } from '../shared/outgoing.ts';
import type { OutgoingMessage } from '../shared/outgoing-message.ts';
import { deliveryAfter, type Sending, sendInOrder } from '../shared/send-in-order.ts';
import type { Memory } from '../shared/storage.ts';
import type { Exclusively } from './exclusively.ts';
import { Pauses } from './pauses.ts';

export interface DispatchDeps {
  readonly memory: Memory;
  readonly openJournal?: (() => Promise<Journal | undefined>) | undefined;
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  /** Runs the work of one tab at a time, so that tabs do not all send what they share. */
  readonly exclusively: Exclusively;
  /** Stores the message at the server; throws what went wrong. */
  readonly post: (message: OutgoingMessage) => Promise<void>;
  /** The list, or what is being done about it, has changed. */
  readonly changed: (unsent: readonly OutgoingMessage[], sending: Sending) => void;
}

/** The visitor's outgoing messages and the one loop that sends them. */
export class Dispatch {
  readonly #deps: DispatchDeps;
  readonly #outgoing: Outgoing;
  readonly #pauses: Pauses;
  #signal: AbortSignal | undefined;
  #sending: Sending = { type: 'idle' };
  #isRunning = false;

  constructor(deps: DispatchDeps) {
    this.#deps = deps;
    this.#outgoing = new Outgoing(deps.memory, deps.openJournal);
    this.#pauses = new Pauses(deps.clock);
  }

  /** Sends what is on the list and what will be, until the signal aborts. */
  start(signal: AbortSignal): void {
    this.#signal = signal;
    this.#outgoing.watch(() => this.#go(), signal);
    this.#go();
  }

  add(text: string): void {
    const { newId, clock } = this.#deps;
    this.#outgoing.add({ messageId: newId(), text, writtenAt: clock.now() });
    this.#go();
  }

  /** Sends a message again that the server refused. */
  retry(messageId: string): void {
    this.#outgoing.retry(messageId, this.#deps.newId());
    this.#go();
  }

  /** Takes a message off the list and gives its text back. */
  takeBack(messageId: string): string {
    const found = this.#outgoing.list().find((message) => message.messageId === messageId);
    this.#outgoing.remove(messageId);
    this.#tell();
    return found?.text ?? '';
  }

  /** The line is back: whatever waits for it need not. A wait that the server asked for goes on. */
  hurry(): void {
    if (this.#sending.type === 'waiting' && this.#sending.why === 'unreachable') this.#pauses.endAll();
  }

  #go(): void {
    this.#tell();
    if (this.#isRunning || this.#signal === undefined || this.#signal.aborted) return;
    this.#isRunning = true;
    void this.#run(this.#signal);
  }

  async #run(signal: AbortSignal): Promise<void> {
    if (this.#outgoing.next() !== undefined) {
      await this.#deps.exclusively('sending', () => this.#send(signal), signal);
    }
    this.#isRunning = false;
    // Written after the loop's last look, or started again while it ended.
    const isOver = this.#signal === signal && (signal.aborted || this.#outgoing.next() === undefined);
    if (!isOver) this.#go();
  }

  async #send(signal: AbortSignal): Promise<void> {
    const { clock, random, post } = this.#deps;
    await sendInOrder({
      outgoing: this.#outgoing,
      post: (message) => post(message).then(() => ({ type: 'stored' }), deliveryAfter),
      now: () => clock.now(),
      random,
      pause: (ms, until) => this.#pauses.pause(ms, until),
      signal,
      changed: (sending) => {
        this.#sending = sending;
        this.#tell();
      },
    });
  }

  #tell(): void {
    this.#deps.changed(this.#outgoing.list(), this.#sending);
  }
}

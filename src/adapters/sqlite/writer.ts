import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { Stores } from '../sql/stores.ts';
import type { SqliteRole } from './open-for-writing.ts';
import { type Answer, errorOf, type FromThread, type ToThread } from './thread-messages.ts';

interface Pending {
  resolve(value: unknown): void;
  reject(reason: Error): void;
}

type Methods<Store> = {
  [Name in keyof Store]: Store[Name] extends (...args: never) => unknown ? Store[Name] : never;
};

/** The way to the one writer, who works in a thread of its own so that no write ever holds up the event loop. */
export class Writer {
  readonly #thread: Worker;
  readonly #pending = new Map<number, Pending>();
  #requests = 0;
  #gone: Error | undefined;

  private constructor(thread: Worker, onLost: (fault: Error) => void) {
    this.#thread = thread;
    thread.on('message', (message: FromThread) => {
      if (message.type === 'answers') for (const answer of message.answers) this.#settle(answer);
    });
    thread.on('error', (cause) => {
      const fault = new Error('The database writer broke down.', { cause });
      this.#fail(fault);
      onLost(fault);
    });
    thread.on('exit', () => this.#fail(new Error('The database is closed.')));
  }

  /** Opens the file in a new thread; rejects with the thread's words where that is not possible. */
  static async start(file: string, role: SqliteRole, onLost: (fault: Error) => void): Promise<Writer> {
    const thread = new Worker(new URL('./writer-thread.ts', import.meta.url), { workerData: { file, role } });
    const message = await firstWord(thread);
    if (message.type === 'refused') throw errorOf(message.fault);
    return new Writer(thread, onLost);
  }

  /** The method of this store as done by the writer: it resolves only after what it wrote is durable. */
  method<S extends keyof Stores, M extends keyof Stores[S] & string>(
    store: S,
    method: M,
  ): Methods<Stores[S]>[M] {
    const call = (...args: unknown[]): Promise<unknown> => this.#ask(store, method, args);
    return call as Methods<Stores[S]>[M];
  }

  /** Finishes what was asked before, refuses what is asked later, and gives the file back. */
  async close(): Promise<void> {
    if (this.#gone !== undefined) return;
    this.#gone = new Error('The database is closed.');
    const exit = once(this.#thread, 'exit');
    this.#send({ type: 'close' });
    await exit;
  }

  #ask(store: keyof Stores, method: string, args: readonly unknown[]): Promise<unknown> {
    if (this.#gone !== undefined) return Promise.reject(this.#gone);
    const number = ++this.#requests;
    return new Promise((resolve, reject) => {
      this.#send({ type: 'write', request: { number, store, method, args } });
      this.#pending.set(number, { resolve, reject });
    });
  }

  #send(message: ToThread): void {
    this.#thread.postMessage(message);
  }

  #settle(answer: Answer): void {
    const pending = this.#pending.get(answer.number);
    this.#pending.delete(answer.number);
    if ('fault' in answer) pending?.reject(errorOf(answer.fault));
    else pending?.resolve(answer.value);
  }

  #fail(reason: Error): void {
    this.#gone ??= reason;
    for (const { reject } of this.#pending.values()) reject(reason);
    this.#pending.clear();
  }
}

/** Whether the thread could open the file. Under `node --watch` Node itself sends messages before, which are not ours. */
async function firstWord(thread: Worker): Promise<Exclude<FromThread, { type: 'answers' }>> {
  for (;;) {
    const [message]: FromThread[] = await once(thread, 'message');
    if (message?.type === 'ready' || message?.type === 'refused') return message;
  }
}

import type { FileLine } from './file-line.ts';
import { type Problem, problemAfter, problemWith } from './problem.ts';

/** A file on its way. */
export interface Upload {
  /** Stays the same on every try, so that no try makes a second message. */
  readonly messageId: string;
  readonly file: File;
  readonly phase: 'waiting' | 'sending' | 'failed';
  /** How much of it is sent, 0…1. */
  readonly share: number;
  readonly problem?: Problem;
}

export interface UploadsDeps {
  readonly line: FileLine;
  readonly newId: () => string;
  readonly now: () => number;
  /** Called after every change of `list`. */
  readonly changed: () => void;
}

/** The files that somebody sends to one conversation, one after the other. Files cannot be kept over a reload. */
export class Uploads {
  readonly #deps: UploadsDeps;
  #list: readonly Upload[] = [];
  #sending: AbortController | undefined;

  constructor(deps: UploadsDeps) {
    this.#deps = deps;
  }

  get list(): readonly Upload[] {
    return this.#list;
  }

  /** Puts files on their way; those that cannot be sent say why. */
  add(files: readonly File[]): void {
    const added = files.map((file): Upload => {
      const problem = problemWith(file);
      const begun = { messageId: this.#deps.newId(), file, share: 0 };
      return problem === undefined ? { ...begun, phase: 'waiting' } : { ...begun, phase: 'failed', problem };
    });
    this.#set([...this.#list, ...added]);
    void this.#send();
  }

  /** Takes a file off the list. One whose last byte is gone may arrive all the same. */
  cancel(messageId: string): void {
    const isUnderWay = this.#list.some((one) => one.messageId === messageId && one.phase === 'sending');
    this.#set(this.#list.filter((one) => one.messageId !== messageId));
    if (isUnderWay) this.#sending?.abort();
  }

  /** Sends a file again under the same messageId. */
  retry(messageId: string): void {
    this.#change(messageId, ({ problem: _solved, ...one }) => ({ ...one, phase: 'waiting', share: 0 }));
    void this.#send();
  }

  /** The line is back: what failed for the want of it is tried again. */
  hurry(): void {
    for (const { messageId, problem } of this.#list) {
      if (problem?.type === 'unreachable') this.retry(messageId);
    }
  }

  async #send(): Promise<void> {
    if (this.#sending !== undefined) return;
    for (let next = this.#next(); next !== undefined; next = this.#next()) await this.#sendOne(next);
  }

  #next(): Upload | undefined {
    return this.#list.find(({ phase }) => phase === 'waiting');
  }

  async #sendOne({ messageId, file }: Upload): Promise<void> {
    const { line, now } = this.#deps;
    const sending = new AbortController();
    this.#sending = sending;
    this.#change(messageId, (one) => ({ ...one, phase: 'sending' }));
    const progress = (share: number) => this.#change(messageId, (one) => ({ ...one, share }));
    try {
      await line.send({ messageId, file }, progress, sending.signal);
      this.#set(this.#list.filter((one) => one.messageId !== messageId));
    } catch (fault) {
      this.#change(messageId, (one) => ({ ...one, phase: 'failed', problem: problemAfter(fault, now()) }));
    } finally {
      this.#sending = undefined;
    }
  }

  #change(messageId: string, change: (one: Upload) => Upload): void {
    this.#set(this.#list.map((one) => (one.messageId === messageId ? change(one) : one)));
  }

  #set(list: readonly Upload[]): void {
    this.#list = list;
    this.#deps.changed();
  }
}

import { HttpFault } from '../shared/http.ts';

/** Carries out what the visitor asks for beside sending, one thing at a time. */
export class Wishes {
  readonly #told: (outcome: 'done' | 'failed') => void;
  #unanswered: (() => Promise<void>) | undefined;

  constructor(told: (outcome: 'done' | 'failed') => void) {
    this.#told = told;
  }

  /** Does it, and says where it did not reach the server: then `again` tries once more what came last. */
  async carryOut(work: () => Promise<void>): Promise<void> {
    this.#unanswered = undefined;
    try {
      await work();
      this.#told('done');
    } catch (fault) {
      // What the server refuses it refuses again; a proxy says 502 for a server that is not there.
      if (!(fault instanceof HttpFault && fault.status < 500)) this.#unanswered = work;
      this.#told('failed');
    }
  }

  /** The line is back. */
  again(): void {
    if (this.#unanswered) void this.carryOut(this.#unanswered);
  }
}

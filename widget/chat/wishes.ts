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
    try {
      await work();
      this.#told('done');
    } catch (fault) {
      // What the server refuses it refuses again.
      this.#unanswered = fault instanceof HttpFault ? undefined : work;
      this.#told('failed');
    }
  }

  /** The line is back. */
  again(): void {
    const work = this.#unanswered;
    this.#unanswered = undefined;
    if (work) void this.carryOut(work);
  }
}

import type { Embedder } from '../ports/embedder.ts';

/** Who is asked for another opinion. */
export interface Adviser {
  readonly embedder: Embedder;
  /** Hears why there was no advice. */
  readonly onFailure: (fault: unknown) => void;
}

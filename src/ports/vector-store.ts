/** Keeps the vectors of texts, so that a text is embedded once. What it loses can be had again. */
export interface VectorStore {
  /** The kept vectors of these texts; what cannot be read counts as not kept. */
  read(space: string, texts: readonly string[]): Promise<ReadonlyMap<string, Float32Array>>;
  /**
   * Keeps a vector per text. Those of another length than the ones of the space so far take the place of all of them.
   * A crash in between loses some of these at most.
   */
  add(space: string, texts: readonly string[], vectors: readonly Float32Array[]): Promise<void>;
  /** Forgets the vectors of all other texts as soon as they are more than those of these. */
  tidy(space: string, texts: readonly string[]): Promise<void>;
}

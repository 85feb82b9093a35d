/** A piece of plain data with the mark of its present state. */
export interface StoredDocument {
  readonly value: unknown;
  /** Differs whenever the value does. */
  readonly revision: string;
}

/** Keeps small pieces of plain data by name, such as drafts of content. Names are lower-case words with `/` and `-`. */
export interface DocumentStore {
  read(name: string): Promise<StoredDocument | undefined>;
  /**
   * Keeps the value if what is there has this revision (undefined: if nothing is there), durably. Safe to call in
   * parallel: of two calls with the same revision one is written. An undefined value takes the document away.
   */
  write(name: string, value: unknown, expected: string | undefined): Promise<'written' | 'conflict'>;
  /** The names that begin so, in order. */
  names(prefix: string): Promise<readonly string[]>;
}

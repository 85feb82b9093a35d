/** A file as it is to be; null: it is taken away. `before` is what its author has seen there. */
export interface ChangedFile {
  readonly path: string;
  readonly text: string | null;
  readonly before: string | null;
}

/** A file as it was last published. */
export interface PublishedFile {
  readonly path: string;
  readonly text: string | null;
  /** Counts what was published. */
  readonly edition: number;
  /** What the file was before: the SHA-256 of each text in hex, `none` for no file. */
  readonly earlier: readonly string[];
}

/** What was published, for all nodes that serve the same content, each from a folder of its own. */
export interface SharedContent {
  /**
   * Keeps what is published, all or nothing. Gives the paths of files of which the author has seen an earlier state;
   * where there are any, nothing is kept.
   */
  publish(changes: readonly ChangedFile[]): Promise<readonly string[]>;
  /** What was published after an edition, in order; 0: everything. */
  after(edition: number): Promise<readonly PublishedFile[]>;
}

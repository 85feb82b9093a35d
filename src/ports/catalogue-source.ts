/** One content file as it stands on disk. */
export interface SourceFile {
  /** Path below the intents folder with forward slashes, such as `orders/refund-status.yaml`. */
  readonly path: string;
  readonly text: string;
}

/** A file that could not be taken in at all, and why, in words an editor can act on. */
export interface UnreadableFile {
  readonly path: string;
  readonly reason: string;
}

export interface SourceSnapshot {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly UnreadableFile[];
}

/** Where intents come from. */
export interface CatalogueSource {
  /** Every content file as it is now, sorted by path. Throws only when the folder itself cannot be read. */
  read(): Promise<SourceSnapshot>;
  /** Calls back within a second of any change, after writing has settled; stops when the signal aborts. */
  watch(onChange: () => void, signal: AbortSignal): void;
}

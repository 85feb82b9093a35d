/** One content file as it stands at its source. */
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

/** All content files at one moment, sorted by path. */
export interface SourceSnapshot {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly UnreadableFile[];
}

/** How much content is taken in. Sources stop reading here; the parser refuses what exceeds it. */
export const sourceLimits = { fileBytes: 256 * 1024, files: 5_000 } as const;

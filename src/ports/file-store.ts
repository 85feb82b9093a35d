/**
 * Keeps the bytes of files under names that we make: up to 80 lower-case letters, digits and hyphens. Who may have what
 * is decided elsewhere.
 */
export interface FileStore {
  /**
   * Resolves once the bytes are durable. Whole or not at all, and what had the name before is replaced. Rejects with
   * `FilesFullError` where there is no space.
   */
  put(name: string, bytes: Uint8Array): Promise<void>;
  /** The bytes in order, to be read to the end or cancelled; undefined where nothing has this name. */
  get(name: string): Promise<ReadableStream<Uint8Array> | undefined>;
  /** Resolves also where nothing has this name. */
  remove(name: string): Promise<void>;
  /** The first names in the order of their characters, at most `limit` (up to 1,000). Ids sort by time, so the oldest. */
  oldest(limit: number): Promise<readonly string[]>;
}

/** There is no space left for files. Nothing of what was asked has been stored. */
export class FilesFullError extends Error {
  readonly code = 'storage-full';

  constructor(cause: unknown) {
    super('There is no space left for files.', { cause });
    this.name = 'FilesFullError';
  }
}

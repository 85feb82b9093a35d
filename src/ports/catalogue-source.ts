import type { SourceSnapshot } from '../catalogue/source.ts';

/** Where intents come from. */
export interface CatalogueSource {
  /** Every content file as it is now, sorted by path. Throws only when the folder itself cannot be read. */
  read(): Promise<SourceSnapshot>;
  /**
   * Calls back when the content is no longer what was last read: as a rule within a second, after writing has
   * settled. Read before watching, or the first changes may go unnoticed. Stops when the signal aborts.
   */
  watch(onChange: () => void, signal: AbortSignal): void;
}

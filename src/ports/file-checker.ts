import type { MediaType } from '../protocol/events.ts';

/** A file that may be kept, as it is to be kept. */
export interface CheckedFile {
  readonly mediaType: MediaType;
  /** Of an image its pixels written anew: nothing else of what was sent is left in it. */
  readonly bytes: Uint8Array;
  /** Of images only: in pixels, and a small WebP image of it. */
  readonly image?: { readonly width: number; readonly height: number; readonly thumbnail: Uint8Array };
}

/** Too many files wait to be checked. Nothing of this one has been kept. */
export class CheckerBusyError extends Error {
  readonly code = 'checker-busy';

  constructor() {
    super('Too many files wait to be checked.');
    this.name = 'CheckerBusyError';
  }
}

/** Says what a file is by its bytes alone, and makes it harmless. */
export interface FileChecker {
  /**
   * Takes the bytes over: nobody else can read them afterwards. Rejects with a RefusedError `file-type`,
   * `file-damaged` or `image-too-large` where the file may not be kept, with `CheckerBusyError` where many others wait.
   * Holds up nobody else, and ends within a minute of its turn whatever the file.
   */
  check(bytes: Uint8Array<ArrayBuffer>): Promise<CheckedFile>;
}

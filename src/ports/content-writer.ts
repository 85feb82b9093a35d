import type { SourceFile } from '../catalogue/source.ts';

/** Who changes content, as a commit names them. */
export interface Author {
  readonly name: string;
  readonly email: string;
}

/** Puts published content where the catalogue's source reads it. */
export interface ContentWriter {
  /** Writes files, each whole or not at all, and removes others. `note` and `author` are for whoever keeps a history. */
  write(
    change: { readonly files: readonly SourceFile[]; readonly removed: readonly string[] },
    by: { readonly note: string; readonly author: Author },
  ): Promise<void>;
}

import { readFile } from 'node:fs/promises';
import type { SourceFile, SourceSnapshot, UnreadableFile } from '../../catalogue/source.ts';
import type { CatalogueSource } from '../../ports/catalogue-source.ts';
import { type ListedFile, type Listing, listContentFiles, reasonOf } from './content-files.ts';
import { watchFolder } from './watch-folder.ts';

/** Intents in a folder of YAML files. */
export class FolderCatalogueSource implements CatalogueSource {
  readonly #folder: string;
  /** What the folder held when it was last read or a change was last announced. */
  #seen: string | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async read(): Promise<SourceSnapshot> {
    const listing = await listContentFiles(this.#folder);
    // Noted before the texts are read: whatever changes from here on is announced.
    this.#seen = fingerprint(listing);
    const files: SourceFile[] = [];
    const unreadable: UnreadableFile[] = [...listing.unreadable];
    for (const listed of listing.files) {
      const read = await readText(listed);
      if ('text' in read) files.push(read);
      else unreadable.push(read);
    }
    return { files, unreadable };
  }

  watch(onChange: () => void, signal: AbortSignal): void {
    const announceChange = async () => {
      // While the folder itself is away, as when it is replaced, nothing is announced.
      const now = await listContentFiles(this.#folder).then(fingerprint, () => this.#seen);
      const before = this.#seen;
      this.#seen = now;
      if (before !== undefined && before !== now && !signal.aborted) onChange();
    };
    watchFolder(this.#folder, announceChange, signal);
  }
}

async function readText({ path, realPath }: ListedFile): Promise<SourceFile | UnreadableFile> {
  try {
    const bytes = await readFile(realPath);
    return { path, text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch (error) {
    if (error instanceof TypeError)
      return { path, reason: 'expected text saved as UTF-8, found other bytes' };
    if (error instanceof Error) return { path, reason: reasonOf(error) };
    throw error;
  }
}

function fingerprint({ files, unreadable }: Listing): string {
  return JSON.stringify([files.map(({ path, stamp }) => [path, stamp]), unreadable]);
}

import { FolderCatalogueSource } from '../src/adapters/files/folder-catalogue-source.ts';
import { type ParsedCatalogue, parseCatalogue } from '../src/catalogue/parse-catalogue.ts';
import type { SourceSnapshot } from '../src/catalogue/source.ts';

/** Today where this runs, YYYY-MM-DD. */
export function localDate(): string {
  return new Intl.DateTimeFormat('sv-SE').format(new Date());
}

/** Reads a folder of intents and checks it. Throws where it cannot be read. */
export async function readFolder(
  folder: string,
): Promise<ParsedCatalogue & { readonly snapshot: SourceSnapshot }> {
  const snapshot = await new FolderCatalogueSource(folder).read();
  return { snapshot, ...parseCatalogue(snapshot, localDate()) };
}

import { FolderCatalogueSource } from './folder-catalogue-source.ts';

/** Watches content by a source of its own: one that somebody else reads would not tell of what they have read already. */
export function watchContent(folder: string) {
  return async (onChange: () => void, signal: AbortSignal): Promise<void> => {
    const source = new FolderCatalogueSource(folder);
    await source.read().catch(() => undefined); // a folder that is away may come back
    source.watch(onChange, signal);
  };
}

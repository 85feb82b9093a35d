import type { FileStore } from '../../ports/file-store.ts';

/** Files for as long as the process lives. */
export function memoryFileStore(): FileStore {
  const files = new Map<string, Uint8Array>();
  return {
    async put(name, bytes) {
      files.set(name, new Uint8Array(bytes));
    },
    async get(name) {
      const bytes = files.get(name);
      return bytes && new Blob([new Uint8Array(bytes)]).stream();
    },
    async remove(name) {
      files.delete(name);
    },
    async oldest(limit) {
      return [...files.keys()].sort().slice(0, limit);
    },
  };
}

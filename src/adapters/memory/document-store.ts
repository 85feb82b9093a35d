import { createHash } from 'node:crypto';
import type { DocumentStore } from '../../ports/document-store.ts';

/** Documents for as long as the process lives. */
export function memoryDocumentStore(): DocumentStore {
  const texts = new Map<string, string>();
  const revisionOf = (text: string): string => createHash('sha256').update(text).digest('hex');
  return {
    async read(name) {
      const text = texts.get(name);
      return text === undefined ? undefined : { value: JSON.parse(text), revision: revisionOf(text) };
    },
    async write(name, value, expected) {
      const before = texts.get(name);
      if ((before === undefined ? undefined : revisionOf(before)) !== expected) return 'conflict';
      if (value === undefined) texts.delete(name);
      else texts.set(name, JSON.stringify(value));
      return 'written';
    },
    names: async (prefix) => [...texts.keys()].filter((name) => name.startsWith(prefix)).sort(),
  };
}

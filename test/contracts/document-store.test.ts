import { describe, expect, it, onTestFinished } from 'vitest';
import { keptDocumentsIn } from '../../src/adapters/files/kept-documents.ts';
import { memoryDocumentStore } from '../../src/adapters/memory/document-store.ts';
import type { DocumentStore } from '../../src/ports/document-store.ts';
import { openTestNode, withPostgres } from '../support/postgres-database.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

function inFiles(): DocumentStore {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  return keptDocumentsIn(folder.path);
}

const adapters: readonly (readonly [string, () => Promise<DocumentStore>])[] = [
  ['in files', async () => inFiles()],
  ['in memory', async () => memoryDocumentStore()],
  ...withPostgres(['in PostgreSQL', async () => (await openTestNode()).documents] as const),
];

describe.each(adapters)('documents %s', (_, open) => {
  it('are kept and read again, and known by a revision that differs whenever they do', async () => {
    const documents = await open();
    expect(await documents.read('drafts/ada')).toBeUndefined();
    expect(await documents.write('drafts/ada', { a: [1, 'é'] }, undefined)).toBe('written');
    const first = await documents.read('drafts/ada');
    expect(first?.value).toEqual({ a: [1, 'é'] });
    expect(await documents.write('drafts/ada', { a: 2 }, first?.revision)).toBe('written');
    expect((await documents.read('drafts/ada'))?.revision).not.toBe(first?.revision);
  });

  it('are not written over a state that the writer has not seen', async () => {
    const documents = await open();
    await documents.write('book', 1, undefined);
    const revision = (await documents.read('book'))?.revision;
    expect(await documents.write('book', 2, undefined)).toBe('conflict');
    expect(await documents.write('book', 2, 'another')).toBe('conflict');
    const all = await Promise.all([2, 3, 4, 5].map((value) => documents.write('book', value, revision)));
    expect(all.filter((outcome) => outcome === 'written')).toHaveLength(1);
  });

  it('are listed by how their names begin, and can be taken away', async () => {
    const documents = await open();
    expect(await documents.names('drafts/')).toEqual([]);
    for (const name of ['drafts/b', 'editions/1', 'drafts/a']) await documents.write(name, 0, undefined);
    expect(await documents.names('drafts/')).toEqual(['drafts/a', 'drafts/b']);
    const revision = (await documents.read('drafts/a'))?.revision;
    expect(await documents.write('drafts/a', undefined, revision)).toBe('written');
    expect([await documents.names('drafts/'), await documents.read('drafts/a')]).toEqual([
      ['drafts/b'],
      undefined,
    ]);
  });
});

it('documents in files have no names that lead out of their folder', async () => {
  await expect(inFiles().read('../secret')).rejects.toThrow('There can be no document called');
});

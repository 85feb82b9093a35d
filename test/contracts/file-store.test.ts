import { randomBytes } from 'node:crypto';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolderFileStore } from '../../src/adapters/files/folder-file-store.ts';
import { memoryFileStore } from '../../src/adapters/memory/file-store.ts';
import { s3FileStore } from '../../src/adapters/s3/file-store.ts';
import type { FileStore } from '../../src/ports/file-store.ts';
import { openS3Server, type S3Server } from '../support/s3-server.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

interface Opened {
  readonly store: FileStore;
  close(): Promise<void>;
}

const adapters: readonly { readonly name: string; open(): Promise<Opened> }[] = [
  { name: 'memory', open: async () => ({ store: memoryFileStore(), close: async () => {} }) },
  {
    name: 'a folder',
    async open() {
      const folder = temporaryFolder();
      return { store: await openFolderFileStore(folder.path), close: async () => folder.remove() };
    },
  },
  {
    name: 'an S3 bucket',
    async open() {
      const server = await openS3Server();
      return { store: s3FileStore(server.bucket), close: server.close };
    },
  },
];

async function read(store: FileStore, name: string): Promise<Buffer | undefined> {
  const stream = await store.get(name);
  return stream && buffer(stream);
}

describe.each(adapters)('files in $name', ({ open }) => {
  let opened: Opened;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  it.each([1, 1_000, 3_000_000])('gives %i bytes back as they were', async (length) => {
    const bytes = randomBytes(length);
    await opened.store.put(`file-${length}`, bytes);
    expect(await read(opened.store, `file-${length}`)).toEqual(bytes);
  });

  it('knows nothing of other names', async () => {
    expect(await read(opened.store, 'nothing')).toBeUndefined();
  });

  it('replaces what had the name', async () => {
    await opened.store.put('twice', Buffer.from('first and longer'));
    await opened.store.put('twice', Buffer.from('second'));
    expect(String(await read(opened.store, 'twice'))).toBe('second');
  });

  it('keeps its own copy', async () => {
    const bytes = Buffer.from('mine');
    await opened.store.put('copy', bytes);
    bytes.fill(0);
    expect(String(await read(opened.store, 'copy'))).toBe('mine');
  });

  it('removes, also twice and what is not there', async () => {
    await opened.store.put('gone', Buffer.from('x'));
    await opened.store.remove('gone');
    await opened.store.remove('gone');
    expect(await read(opened.store, 'gone')).toBeUndefined();
  });

  it('names the first in order, so that ids come oldest first', async () => {
    for (const name of ['0199-b', '0198-b', '0198-a']) await opened.store.put(name, Buffer.from('x'));
    expect(await opened.store.oldest(3)).toEqual(['0198-a', '0198-b', '0199-b']);
    expect(await opened.store.oldest(1)).toEqual(['0198-a']);
  });

  it('lets a reader go before the end', async () => {
    await opened.store.put('long', randomBytes(2_000_000));
    await (await opened.store.get('long'))?.cancel();
    expect((await read(opened.store, 'long'))?.length).toBe(2_000_000);
  });
});

describe('files in a folder', () => {
  it.each(['', '../x', 'a/b', 'A', '.x', 'x'.repeat(81)])('have no name such as %j', async (name) => {
    const folder = temporaryFolder();
    const store = await openFolderFileStore(folder.path);
    await expect(Promise.resolve().then(() => store.put(name, Buffer.from('x')))).rejects.toThrow(
      'No file of ours',
    );
    await expect(store.get(name)).rejects.toThrow('No file of ours');
    folder.remove();
  });

  it('can be read by nobody else, and nothing unfinished is left of a crash', async () => {
    const folder = temporaryFolder();
    const path = join(folder.path, 'files');
    await (await openFolderFileStore(path)).put('whole', Buffer.from('x'));
    writeFileSync(join(path, 'half.part'), 'half');
    await openFolderFileStore(path);
    expect(readdirSync(path)).toEqual(['whole']);
    expect(statSync(path).mode & 0o777).toBe(0o700);
    expect(statSync(join(path, 'whole')).mode & 0o777).toBe(0o600);
    folder.remove();
  });
});

describe('an S3 bucket', () => {
  let server: S3Server;
  beforeAll(async () => {
    server = await openS3Server();
  });
  afterAll(() => server.close());
  const bytes = Buffer.from('x');

  it.each([
    ['with a wrong secret', { secretAccessKey: 'wrong' }, /403 SignatureDoesNotMatch/],
    ['in another region', { region: 'us-east-1' }, /403 SignatureDoesNotMatch/],
    ['that is not there', { bucket: 'another' }, /404 NoSuchBucket/],
  ])('%s is refused in words to act on', async (_what, other, words) => {
    const store = s3FileStore({ ...server.bucket, ...other });
    await expect(store.put('file', bytes)).rejects.toThrow(words);
  });

  it('is tried again where it has a bad moment', async () => {
    const store = s3FileStore(server.bucket);
    server.failNext(2, 503, 'SlowDown');
    await store.put('patience', bytes);
    expect(await read(store, 'patience')).toEqual(bytes);
  });

  it('that stays broken is a fault', async () => {
    server.failNext(3, 500);
    await expect(s3FileStore(server.bucket).put('broken', bytes)).rejects.toThrow('HTTP 500 InternalError');
  });

  it('that is full says so', async () => {
    server.failNext(3, 507, 'StorageFull');
    await expect(s3FileStore(server.bucket).put('full', bytes)).rejects.toMatchObject({
      code: 'storage-full',
    });
  });
});

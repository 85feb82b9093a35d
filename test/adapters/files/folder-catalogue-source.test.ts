import { once } from 'node:events';
import { mkdir, mkdtemp, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FolderCatalogueSource } from '../../../src/adapters/files/folder-catalogue-source.ts';

let folder: string;
let elsewhere: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-intents-'));
  elsewhere = await mkdtemp(join(tmpdir(), 'sapa-elsewhere-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
  await rm(elsewhere, { recursive: true });
});

async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), content);
}

async function readPaths(): Promise<string[]> {
  const { files } = await new FolderCatalogueSource(folder).read();
  return files.map(({ path }) => path);
}

describe('reading a folder', () => {
  it('finds YAML files in all folders, sorted by path', async () => {
    await write('orders/b.yml', 'title: B');
    await write('_settings.yaml', 'name: x');
    await write('orders/deep/a.yaml', 'title: A');
    await write('orders.yaml', 'title: O');
    await write('README.md', '# no');
    const { files, unreadable } = await new FolderCatalogueSource(folder).read();
    expect(unreadable).toEqual([]);
    expect(files.map(({ path }) => path)).toEqual([
      '_settings.yaml',
      'orders.yaml',
      'orders/b.yml',
      'orders/deep/a.yaml',
    ]);
    expect(files[2]).toEqual({ path: 'orders/b.yml', text: 'title: B' });
  });

  it('leaves out what begins with a dot, and articles', async () => {
    await write('.git/a.yaml', '');
    await write('orders/.a.yaml.swp.yaml', '');
    await write('_articles/a.yaml', '');
    await write('orders/a.yaml', '');
    expect(await readPaths()).toEqual(['orders/a.yaml']);
  });

  it('follows links inside the folder, as mounted configuration has them', async () => {
    await write('..data/orders/a.yaml', 'title: A');
    await symlink('..data/orders', join(folder, 'orders'));
    await symlink('..data/orders/a.yaml', join(folder, '_settings.yaml'));
    expect(await readPaths()).toEqual(['_settings.yaml', 'orders/a.yaml']);
  });

  it.each([
    [
      'a link to a file outside',
      'a.yaml',
      () => symlink(join(elsewhere, 'secret.yaml'), join(folder, 'a.yaml')),
    ],
    ['a link to a folder outside', 'a', () => symlink(elsewhere, join(folder, 'a'))],
    ['a link that leads nowhere', 'a.yaml', () => symlink('gone.yaml', join(folder, 'a.yaml'))],
    ['a link to the folder itself', 'a', () => symlink('.', join(folder, 'a'))],
    ['links in a circle', 'a.yaml', () => symlink('a.yaml', join(folder, 'a.yaml'))],
    ['text that is not UTF-8', 'a.yaml', () => write('a.yaml', Uint8Array.of(0x74, 0xe9, 0x0a))],
    ['a file over 256 kB', 'a.yaml', () => write('a.yaml', 'x'.repeat(256 * 1024 + 1))],
  ])('reads no %s, and says so', async (_, path, make) => {
    await writeFile(join(elsewhere, 'secret.yaml'), 'title: secret');
    await write('orders/good.yaml', 'title: good');
    await make();
    const { files, unreadable } = await new FolderCatalogueSource(folder).read();
    expect(files).toEqual([{ path: 'orders/good.yaml', text: 'title: good' }]);
    expect(unreadable).toEqual([{ path, reason: expect.stringMatching(/^expected .*, found /) }]);
  });

  it('fails when the folder is not there', async () => {
    await expect(new FolderCatalogueSource(join(folder, 'none')).read()).rejects.toThrow(/ENOENT/);
  });
});

describe('watching a folder', () => {
  let stop: AbortController;
  let changes: EventTarget;
  let count: number;
  let source: FolderCatalogueSource;

  beforeEach(async () => {
    await write('orders/a.yaml', 'title: A');
    stop = new AbortController();
    changes = new EventTarget();
    count = 0;
    source = new FolderCatalogueSource(folder);
    await source.read();
    source.watch(() => {
      count += 1;
      changes.dispatchEvent(new Event('change'));
    }, stop.signal);
  });

  afterEach(() => stop.abort());

  /** Does something to the folder and waits until the change is announced. */
  async function announcedAfter(act: () => Promise<unknown>): Promise<void> {
    const announced = once(changes, 'change', { signal: AbortSignal.timeout(5_000) });
    await act();
    await announced;
  }

  it.each([
    ['written', () => write('orders/a.yaml', 'title: another')],
    ['added in a new folder', () => write('new/deep/b.yaml', 'title: B')],
    ['deleted', () => rm(join(folder, 'orders/a.yaml'))],
    ['renamed', () => rename(join(folder, 'orders/a.yaml'), join(folder, 'orders/b.yaml'))],
  ])('announces a file that was %s', async (_, act) => {
    await announcedAfter(act);
    expect(count).toBe(1);
  });

  it('announces a burst of writes once, and the next change again', async () => {
    await announcedAfter(async () => {
      for (let index = 0; index < 20; index += 1) await write(`orders/f${index}.yaml`, 'title: F');
    });
    expect(count).toBe(1);
    await source.read();
    await announcedAfter(() => write('orders/f0.yaml', 'title: last'));
    expect(count).toBe(2);
  });

  it('announces what changed between reading and watching', async () => {
    const late = new FolderCatalogueSource(folder);
    await late.read();
    await write('orders/b.yaml', 'title: B');
    const announced = new Promise<void>((resolve) => late.watch(resolve, stop.signal));
    await announced;
    expect((await late.read()).files).toHaveLength(2);
  });

  it('goes on when the folder is replaced as a whole', async () => {
    await announcedAfter(async () => {
      await rename(folder, join(elsewhere, 'old'));
      await write('orders/z.yaml', 'title: Z');
    });
    expect((await source.read()).files.map(({ path }) => path)).toEqual(['orders/z.yaml']);
  });

  it('is silent once the signal has stopped it', async () => {
    const second = new FolderCatalogueSource(folder);
    await second.read();
    stop.abort();
    const other = new AbortController();
    const announced = new Promise<void>((resolve) => second.watch(resolve, other.signal));
    await write('orders/a.yaml', 'title: heard by the second only');
    await announced;
    other.abort();
    expect(count).toBe(0);
  });
});

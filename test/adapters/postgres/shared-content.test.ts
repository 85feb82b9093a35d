import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderContentWriter } from '../../../src/adapters/files/content-writer.ts';
import { FolderCatalogueSource } from '../../../src/adapters/files/folder-catalogue-source.ts';
import { writeContent } from '../../../src/adapters/files/write-content.ts';
import { mirrorContent } from '../../../src/engine/mirror-content.ts';
import { openTestNode, postgresUrl } from '../../support/postgres-database.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const by = { note: 'By hand', author: { name: 'Ada', email: 'ada@example.test' } };

async function nodes() {
  const { content } = await openTestNode();
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const first = join(folder.path, 'first');
  await cp('intents', first, { recursive: true });
  await writeContent(first, [
    { path: 'a.yaml', text: 'a1' },
    { path: 'b.yaml', text: 'b1' },
  ]);
  const node = async (name: string) => {
    const place = join(folder.path, name);
    await cp(first, place, { recursive: true });
    const source = new FolderCatalogueSource(place);
    const writer = folderContentWriter(place, { git: 'never' });
    const texts = async () => {
      const { files } = await source.read();
      return Object.fromEntries(
        files.filter(({ path }) => /^[abc]\.yaml$/.test(path)).map(({ path, text }) => [path, text]),
      );
    };
    return { mirror: { source, writer, shared: content }, writer, texts };
  };
  return { content, node };
}

describe.skipIf(postgresUrl === undefined)('content on several nodes', () => {
  it('reaches nodes that were there, that slept for several editions, and that are new', async () => {
    const { content, node } = await nodes();
    const [awake, asleep] = [await node('awake'), await node('asleep')];
    expect(await content.publish([{ path: 'a.yaml', before: 'a1', text: 'a2' }])).toEqual([]);
    const { edition } = await mirrorContent(awake.mirror, 0);
    await content.publish([
      { path: 'a.yaml', before: 'a2', text: 'a3' },
      { path: 'b.yaml', before: 'b1', text: null },
      { path: 'c.yaml', before: null, text: 'c1' },
    ]);
    expect((await content.after(edition)).map(({ path }) => path)).toEqual(['a.yaml', 'b.yaml', 'c.yaml']);
    await mirrorContent(awake.mirror, edition);
    await mirrorContent(asleep.mirror, 0);
    const fresh = await node('fresh');
    expect(await mirrorContent(fresh.mirror, 0)).toEqual({ edition: 2, left: [] });
    for (const { texts } of [awake, asleep, fresh]) {
      expect(await texts()).toEqual({ 'a.yaml': 'a3', 'c.yaml': 'c1' });
    }
  });

  it('goes back to an earlier state on all of them', async () => {
    const { content, node } = await nodes();
    const one = await node('one');
    await content.publish([{ path: 'a.yaml', before: 'a1', text: 'a2' }]);
    const { edition } = await mirrorContent(one.mirror, 0);
    await content.publish([{ path: 'a.yaml', before: 'a2', text: 'a1' }]);
    await mirrorContent(one.mirror, edition);
    expect(await one.texts()).toMatchObject({ 'a.yaml': 'a1' });
  });

  it('is refused from a node that has fallen behind, and nothing of it is kept', async () => {
    const { content } = await nodes();
    await content.publish([{ path: 'a.yaml', before: 'a1', text: 'a2' }]);
    const late = [
      { path: 'a.yaml', before: 'a1', text: 'mine' },
      { path: 'b.yaml', before: 'b1', text: 'mine' },
    ];
    expect(await content.publish(late)).toEqual(['a.yaml']);
    expect((await content.after(0)).map(({ path, text }) => [path, text])).toEqual([['a.yaml', 'a2']]);
  });

  it('lets one of those win that publish at once', async () => {
    const { content } = await nodes();
    const outcomes = await Promise.all(
      ['x', 'y', 'z'].map((text) => content.publish([{ path: 'a.yaml', before: 'a1', text }])),
    );
    expect(outcomes.filter((stale) => stale.length === 0)).toHaveLength(1);
  });

  it('leaves alone what a newer release has brought, from which can be published again', async () => {
    const { content, node } = await nodes();
    await content.publish([{ path: 'a.yaml', before: 'a1', text: 'a2' }]);
    const released = await node('released');
    await released.writer.write({ files: [{ path: 'a.yaml', text: 'a9' }], removed: [] }, by);
    expect(await mirrorContent(released.mirror, 0)).toEqual({ edition: 1, left: ['a.yaml'] });
    expect(await released.texts()).toMatchObject({ 'a.yaml': 'a9' });
    expect(await content.publish([{ path: 'a.yaml', before: 'a9', text: 'a10' }])).toEqual([]);
  });
});

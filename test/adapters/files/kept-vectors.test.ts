import { appendFile, readdir, readFile, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keptVectorsIn } from '../../../src/adapters/files/kept-vectors.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const texts = ['halo', 'ongkir brp', 'refund gmn'];
const vectors = [Float32Array.of(1, 2, 3), Float32Array.of(4, 5, 6), Float32Array.of(0.1, -0.2, 1e-20)];
const space = 'some-model http://127.0.0.1/v1';

describe('kept vectors', () => {
  it('are there after a restart, bit by bit', async () => {
    const { folder, kept } = setUp();
    await kept.add(space, texts.slice(0, 2), vectors.slice(0, 2));
    await kept.add(space, texts.slice(2), vectors.slice(2));
    const found = await keptVectorsIn(folder).read(space, [...texts, 'new']);
    expect([...found]).toEqual(texts.map((text, at) => [text, vectors[at]]));
  });

  it('are none at first, and none of another space', async () => {
    const { kept } = setUp();
    expect(await kept.read(space, texts)).toEqual(new Map());
    await kept.add(space, texts, vectors);
    expect(await kept.read('another-model http://127.0.0.1/v1', texts)).toEqual(new Map());
  });

  it('give way to those of another length, since the model is another one', async () => {
    const { kept } = setUp();
    await kept.add(space, texts, vectors);
    await kept.add(space, ['halo'], [Float32Array.of(1, 2)]);
    expect(await kept.read(space, texts)).toEqual(new Map([['halo', Float32Array.of(1, 2)]]));
  });

  it.each([1, 7, 19, 31])('survive a crash that left %i bytes of a vector', async (bytes) => {
    const { kept, fileOf } = setUp();
    await kept.add(space, texts.slice(0, 2), vectors.slice(0, 2));
    await appendFile(await fileOf(), Buffer.alloc(bytes, 7));
    expect((await kept.read(space, texts)).size).toBe(2);
    await kept.add(space, texts.slice(2), vectors.slice(2));
    expect((await kept.read(space, texts)).size).toBe(3);
  });

  it('are passed over where they are damaged', async () => {
    const { kept, fileOf } = setUp();
    await kept.add(space, texts, vectors);
    const file = await fileOf();
    const content = await readFile(file);
    content[60] = (content[60] ?? 0) ^ 1;
    await writeFile(file, content);
    expect([...(await kept.read(space, texts)).keys()]).toEqual(['halo', 'refund gmn']);
  });

  it('begin anew where the file is cut short or is something else', async () => {
    const { kept, fileOf } = setUp();
    await kept.add(space, texts, vectors);
    await truncate(await fileOf(), 9);
    expect((await kept.read(space, texts)).size).toBe(0);
    await kept.add(space, texts, vectors);
    expect((await kept.read(space, texts)).size).toBe(3);
    await writeFile(await fileOf(), 'not a file of vectors at all');
    expect((await kept.read(space, texts)).size).toBe(0);
    await kept.add(space, texts, vectors);
    expect((await kept.read(space, texts)).size).toBe(3);
  });

  it('are forgotten once most of them are no longer needed', async () => {
    const { kept, fileOf } = setUp();
    await kept.add(space, texts, vectors);
    await kept.tidy(space, texts.slice(0, 2));
    expect((await kept.read(space, texts)).size).toBe(3);
    const before = (await stat(await fileOf())).size;
    await kept.tidy(space, ['ongkir brp']);
    expect([...(await kept.read(space, texts)).keys()]).toEqual(['ongkir brp']);
    expect((await stat(await fileOf())).size).toBeLessThan(before);
  });

  it('are kept of three spaces', async () => {
    const { folder, kept } = setUp();
    for (const model of ['a', 'b', 'c', 'd', 'e']) await kept.add(model, texts, vectors);
    expect(await readdir(folder)).toHaveLength(3);
    expect((await kept.read('e', texts)).size).toBe(3);
  });
});

function setUp() {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const path = join(folder.path, 'vectors');
  return {
    folder: path,
    kept: keptVectorsIn(path),
    async fileOf() {
      const [name = ''] = await readdir(path);
      return join(path, name);
    },
  };
}

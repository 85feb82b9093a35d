import { hash } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { VectorStore } from '../../ports/vector-store.ts';
import {
  asRecords,
  headerBytes,
  keyBytes,
  newHeader,
  readHeader,
  recordBytes,
  vectorIn,
} from './vector-file.ts';

/** Of how many spaces vectors are kept: going back to an earlier model is then cheap. */
const mostSpaces = 3;
/** How many records are read at once, so that nobody's message waits for long. */
const recordsAtOnce = 256;

/** Vectors kept in a folder, which is made when it is needed; a file per space. One process at a time. */
export function keptVectorsIn(folder: string): VectorStore {
  const fileOf = (space: string) => join(folder, `${hash('sha256', space).slice(0, 32)}.vectors`);

  async function add(
    space: string,
    texts: readonly string[],
    vectors: readonly Float32Array[],
  ): Promise<void> {
    const dimensions = vectors[0]?.length ?? 0;
    if (dimensions === 0) return;
    const file = fileOf(space);
    if ((await dimensionsOf(file)) !== dimensions) await begin(file, dimensions);
    const handle = await open(file, 'r+');
    try {
      await handle.write(asRecords(texts.map(keyOf), vectors), 0, undefined, await endOf(handle, dimensions));
    } finally {
      await handle.close();
    }
  }

  async function begin(file: string, dimensions: number): Promise<void> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await writeFile(file, newHeader(dimensions));
    await forgetOldest(folder);
  }

  async function tidy(space: string, texts: readonly string[]): Promise<void> {
    const file = fileOf(space);
    const wanted = new Set(texts.map(keyOf));
    const kept = await readAll(file);
    const needed = [...kept].filter(([key]) => wanted.has(key));
    if (kept.size <= 2 * needed.length) return;
    const [first] = needed;
    if (first === undefined) return rm(file, { force: true });
    const unfinished = `${file}.unfinished`;
    const keys = needed.map(([key]) => key);
    const vectors = needed.map(([, vector]) => vector);
    await writeFile(unfinished, [newHeader(first[1].length), asRecords(keys, vectors)]);
    await rename(unfinished, file);
  }

  return {
    async read(space, texts) {
      const kept = await readAll(fileOf(space));
      const found = new Map<string, Float32Array>();
      for (const text of texts) {
        const vector = kept.get(keyOf(text));
        if (vector !== undefined) found.set(text, vector);
      }
      return found;
    },
    add,
    tidy,
  };
}

function keyOf(text: string): string {
  return hash('sha256', text).slice(0, 2 * keyBytes);
}

async function dimensionsOf(file: string): Promise<number | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return undefined;
  try {
    return await readDimensions(handle);
  } finally {
    await handle.close();
  }
}

async function readDimensions(handle: FileHandle): Promise<number | undefined> {
  const header = Buffer.alloc(headerBytes);
  const { bytesRead } = await handle.read(header, 0, headerBytes, 0);
  return bytesRead === headerBytes ? readHeader(header) : undefined;
}

/** Where the next record belongs: after the last whole one, over what a crash left of another. */
async function endOf(handle: FileHandle, dimensions: number): Promise<number> {
  const { size } = await handle.stat();
  const whole = Math.floor((size - headerBytes) / recordBytes(dimensions));
  return headerBytes + whole * recordBytes(dimensions);
}

/** Every vector by its key. None where the file is not there or is something else. */
async function readAll(file: string): Promise<ReadonlyMap<string, Float32Array>> {
  const vectors = new Map<string, Float32Array>();
  const handle = await open(file).catch(() => undefined);
  if (handle === undefined) return vectors;
  try {
    const dimensions = await readDimensions(handle);
    if (dimensions === undefined) return vectors;
    const size = recordBytes(dimensions);
    const end = await endOf(handle, dimensions);
    for (let at = headerBytes; at < end; at += size * recordsAtOnce) {
      const records = Buffer.alloc(Math.min(size * recordsAtOnce, end - at));
      await handle.read(records, 0, records.length, at);
      for (let from = 0; from < records.length; from += size) {
        const kept = vectorIn(records.subarray(from, from + size));
        if (kept !== undefined) vectors.set(kept.key, kept.vector);
      }
    }
    return vectors;
  } finally {
    await handle.close();
  }
}

async function forgetOldest(folder: string): Promise<void> {
  const files = await Promise.all(
    (await readdir(folder)).map(async (name) => {
      const path = join(folder, name);
      return { path, changedAt: (await stat(path)).mtimeMs };
    }),
  );
  const oldest = files.sort((a, b) => b.changedAt - a.changedAt).slice(mostSpaces);
  await Promise.all(oldest.map(({ path }) => rm(path, { force: true })));
}

import { createHash, randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join, sep } from 'node:path';
import type { DocumentStore, StoredDocument } from '../../ports/document-store.ts';

const goodName = /^[a-z0-9-]+(?:\/[a-z0-9-]+)*$/u;

/** Documents as JSON files in a folder of one server's own. */
export function keptDocumentsIn(folder: string): DocumentStore {
  let turn: Promise<unknown> = Promise.resolve();
  const placeOf = (name: string): string => {
    if (!goodName.test(name)) throw new Error(`There can be no document called ${name}`);
    return join(folder, `${name}.json`);
  };

  async function read(name: string): Promise<StoredDocument | undefined> {
    const text = await readFile(placeOf(name), 'utf8').catch((fault: NodeJS.ErrnoException) => {
      if (fault.code === 'ENOENT') return undefined;
      throw fault;
    });
    return text === undefined ? undefined : { value: JSON.parse(text), revision: revisionOf(text) };
  }

  async function writeNow(
    name: string,
    value: unknown,
    expected: string | undefined,
  ): Promise<'written' | 'conflict'> {
    const place = placeOf(name);
    if ((await read(name))?.revision !== expected) return 'conflict';
    if (value === undefined) await rm(place, { force: true });
    else await writeWhole(place, JSON.stringify(value));
    return 'written';
  }

  return {
    read,
    write(name, value, expected) {
      const written = turn.then(() => writeNow(name, value, expected));
      turn = written.catch(() => undefined);
      return written;
    },
    async names(prefix) {
      const files = await readdir(folder, { recursive: true }).catch(() => []);
      const names = files
        .filter((file) => file.endsWith('.json'))
        .map((file) => file.replaceAll(sep, '/').slice(0, -5));
      return names.filter((name) => name.startsWith(prefix)).sort();
    },
  };
}

function revisionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

async function writeWhole(place: string, text: string): Promise<void> {
  await mkdir(dirname(place), { recursive: true });
  const draft = `${place}.${randomUUID()}.tmp`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, place);
}

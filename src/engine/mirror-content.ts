import type { CatalogueSource } from '../ports/catalogue-source.ts';
import type { ContentWriter } from '../ports/content-writer.ts';
import type { SharedContent } from '../ports/shared-content.ts';
import { byPath, hashOf } from './editing.ts';

/** This node's own copy of the content, and what all nodes share. */
export interface Mirror {
  readonly source: Pick<CatalogueSource, 'read'>;
  readonly writer: ContentWriter;
  readonly shared: SharedContent;
}

/** What a node has come to. */
export interface Mirrored {
  readonly edition: number;
  /** Files that are as nobody published them, such as those of a newer release or changed by hand: they stay so. */
  readonly left: readonly string[];
}

/** Brings this node's files to what was published on other nodes after an edition. */
export async function mirrorContent({ source, writer, shared }: Mirror, edition: number): Promise<Mirrored> {
  const published = await shared.after(edition);
  const last = published.at(-1);
  if (last === undefined) return { edition, left: [] };
  const here = byPath(await source.read());
  const differing = published.filter(({ path, text }) => (here.get(path)?.text ?? null) !== text);
  const behind = differing.filter(({ path, earlier }) => earlier.includes(markOf(here.get(path)?.text)));
  if (behind.length > 0) {
    await writer.write(
      {
        files: behind.flatMap(({ path, text }) => (text === null ? [] : [{ path, text }])),
        removed: behind.filter(({ text }) => text === null).map(({ path }) => path),
      },
      { note: 'Published on another node', author: { name: 'Sapa', email: 'sapa@localhost' } },
    );
  }
  const left = differing.filter((file) => !behind.includes(file)).map(({ path }) => path);
  return { edition: last.edition, left };
}

function markOf(text: string | undefined): string {
  return text === undefined ? 'none' : hashOf(text);
}

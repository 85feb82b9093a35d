import type { Logger } from 'pino';
import { folderContentWriter } from '../adapters/files/content-writer.ts';
import { FolderCatalogueSource } from '../adapters/files/folder-catalogue-source.ts';
import { systemClock } from '../adapters/system/clock.ts';
import type { Config } from '../config.ts';
import type { Background } from '../engine/deps.ts';
import { mirrorContent } from '../engine/mirror-content.ts';
import type { Storage } from './storage.ts';

/** Notices between nodes may be lost; what was published is looked for this often all the same. */
const lookEveryMs = 60_000;

/** Puts what other nodes publish into this node's folder: what there is at once, and whatever comes. */
export async function followOtherNodes(
  { intentsDir }: Config,
  { nodes }: Storage,
  background: Background,
  log: Logger,
  shutdown: AbortSignal,
): Promise<void> {
  if (nodes === undefined) return;
  const mirror = {
    source: new FolderCatalogueSource(intentsDir),
    writer: folderContentWriter(intentsDir, { git: 'never' }),
    shared: nodes.content,
  };
  let turn = Promise.resolve(0);

  const catchUp = (): Promise<number> => {
    turn = turn
      .catch(() => 0)
      .then(async (seen) => {
        const { edition, left } = await mirrorContent(mirror, seen);
        if (left.length > 0) {
          log.warn(
            { files: left },
            'Published on another node, but changed here: the files stay as they are here',
          );
        }
        return edition;
      });
    return turn;
  };
  const look = () => background.run('mirror-content', async () => void (await catchUp()));
  await catchUp();
  nodes.onPublished(look);
  systemClock.every(lookEveryMs, look, shutdown);
}

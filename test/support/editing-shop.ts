import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { onTestFinished } from 'vitest';
import { folderContentWriter } from '../../src/adapters/files/content-writer.ts';
import { FolderCatalogueSource } from '../../src/adapters/files/folder-catalogue-source.ts';
import { keptDocumentsIn } from '../../src/adapters/files/kept-documents.ts';
import { watchContent } from '../../src/adapters/files/watch-content.ts';
import { checkOnThread } from '../../src/adapters/worker/checker.ts';
import { examineOnThread } from '../../src/adapters/worker/examiner.ts';
import { replayOnThread } from '../../src/adapters/worker/replayer.ts';
import { openStudioDesk } from '../../src/adapters/worker/studio-desk.ts';
import { groupUnanswered } from '../../src/bot/unanswered.ts';
import type { Editing } from '../../src/engine/editing.ts';
import { DraftFaultsError } from '../../src/engine/replay-draft.ts';
import { takeTurns } from '../../src/engine/take-turns.ts';
import { openHttpShop } from './http-shop.ts';
import { openShop, type ShopOptions } from './shop.ts';
import { temporaryFolder } from './temporary-folder.ts';
import { botWith, snapshotWith } from './two-bots.ts';

const run = promisify(execFile);
/** The file that the tests edit. */
export const cost = 'shipping/cost.yaml';

export interface EditingOptions extends ShopOptions {
  /** Left out: publishing writes the files alone. */
  readonly git?: 'commit';
  /** What editing does otherwise. */
  readonly instead?: (own: Editing) => Partial<Editing>;
}

const bot = botWith();

/** A shop with small content in a folder, which two editors may change over a real socket. */
export async function openEditingShop({ git: inGit, instead, ...options }: EditingOptions = {}) {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const intents = join(folder.path, 'intents');
  for (const { path, text } of snapshotWith().files) {
    await mkdir(dirname(join(intents, path)), { recursive: true });
    await writeFile(join(intents, path), text);
  }
  const git = (...args: readonly string[]) => run('git', ['-C', intents, ...args]);
  if (inGit === 'commit') {
    await git('init', '--quiet');
    await git('add', '.');
    await git('-c', 'user.name=A', '-c', 'user.email=a@example.test', 'commit', '--quiet', '--message=first');
  }
  const models = join(folder.path, 'models');
  const studio = openStudioDesk(models);
  onTestFinished(() => studio.close());
  const own: Editing = {
    source: new FolderCatalogueSource(intents),
    writer: folderContentWriter(intents, { git: inGit ?? 'never' }),
    documents: keptDocumentsIn(join(folder.path, 'content')),
    publishing: takeTurns(),
    studio,
    watch: watchContent(intents),
    check: checkOnThread(models),
    examine: examineOnThread(models),
    group: async ({ messages, background, book }) => groupUnanswered(messages, background, book),
    replayThread: replayOnThread(models, (faults) => new DraftFaultsError(faults)),
  };
  const editing = { ...own, ...instead?.(own) };
  const shop = await openShop({ content: () => bot, ...options });
  const http = await openHttpShop(undefined, { ...shop, deps: { ...shop.deps, editing } });
  const ada = await http.agent({ role: 'editor', name: 'Ada', email: 'ada@example.test' });
  const ben = await http.agent({ role: 'editor', name: 'Ben' });
  const file = (path: string) => `/v1/content/file?path=${encodeURIComponent(path)}`;
  const read = async (as: Record<string, string>, path = cost) =>
    (await http.call('GET', file(path), { headers: as })).body;
  const change = (as: Record<string, string>, seen: string | null, body: object, path = cost) => {
    const known = seen === null ? { 'if-none-match': '*' } : { 'if-match': `"${seen}"` };
    return http.call('PUT', file(path), { headers: { ...as, ...known }, body });
  };
  const publish = (as: Record<string, string>, note = 'Ongkir naik') =>
    http.call('POST', '/v1/content/publish', { headers: as, body: { note } });
  const onDisk = (path = cost) => readFile(join(intents, path), 'utf8');
  return { ...http, intents, git, ada, ben, file, read, change, publish, onDisk };
}

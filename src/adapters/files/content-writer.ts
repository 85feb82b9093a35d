import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ContentWriter } from '../../ports/content-writer.ts';
import { removeContent, writeContent } from './write-content.ts';

const run = promisify(execFile);
const gitTimeoutMs = 20_000;

export interface FolderWriterOptions {
  /** Whether the folder is a Git checkout in which each change becomes a commit of the editor's. */
  readonly git: 'commit' | 'never';
  /** Told where the files are written but Git would not take them. */
  readonly onGitFailure?: (fault: unknown) => void;
}

/**
 * Writes content to a folder. With Git, what was written, and nothing else, is committed with the editor as author and the
 * note as message; should Git refuse, the files are there all the same.
 */
export function folderContentWriter(
  folder: string,
  { git, onGitFailure = () => undefined }: FolderWriterOptions,
): ContentWriter {
  let turn: Promise<unknown> = Promise.resolve();

  async function commit(paths: readonly string[], note: string, name: string, email: string): Promise<void> {
    const call = (...args: readonly string[]) =>
      run('git', ['-C', folder, ...args], { timeout: gitTimeoutMs });
    const committer = ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
    await call('add', '--all', '--', ...paths);
    await call(
      ...committer,
      'commit',
      '--quiet',
      `--author=${name} <${email}>`,
      `--message=${note}`,
      '--',
      ...paths,
    );
  }

  async function write(
    { files, removed }: Parameters<ContentWriter['write']>[0],
    by: Parameters<ContentWriter['write']>[1],
  ) {
    await writeContent(folder, files);
    await removeContent(folder, removed);
    if (git === 'never') return;
    const paths = [...files.map(({ path }) => path), ...removed];
    const [name, email] = [plain(by.author.name) || 'Sapa', plain(by.author.email) || 'sapa@localhost'];
    await commit(paths, by.note, name, email).catch(onGitFailure);
  }

  return {
    write(change, by) {
      const written = turn.then(() => write(change, by));
      turn = written.catch(() => undefined);
      return written;
    },
  };
}

/** Names end at angle brackets and line ends in a commit. */
function plain(text: string): string {
  return text.replace(/[<>\r\n\0]/gu, ' ').trim();
}

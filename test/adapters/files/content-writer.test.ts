import { execFile } from 'node:child_process';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it, onTestFinished } from 'vitest';
import { folderContentWriter } from '../../../src/adapters/files/content-writer.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const run = promisify(execFile);
const author = { name: 'Ada <x>\n', email: 'ada@example.test' };

async function open(git: 'commit' | 'never') {
  const outer = temporaryFolder();
  onTestFinished(outer.remove);
  const folder = join(outer.path, 'intents');
  await mkdir(folder);
  const failures: unknown[] = [];
  const writer = folderContentWriter(folder, { git, onGitFailure: (fault) => failures.push(fault) });
  const write = (files: Readonly<Record<string, string>>, removed: readonly string[] = []) =>
    writer.write(
      { files: Object.entries(files).map(([path, text]) => ({ path, text })), removed },
      { note: '-note\nwhy', author },
    );
  return {
    outer: outer.path,
    folder,
    failures,
    write,
    git: (...args: string[]) => run('git', ['-C', folder, ...args]),
  };
}

describe('writing content to a folder', () => {
  it('makes folders, replaces and removes, and leaves nothing else behind', async () => {
    const { folder, write } = await open('never');
    await write({ 'a/b.yaml': 'one', 'a/c.yaml': 'two' });
    await write({ 'a/b.yaml': 'three' }, ['a/c.yaml', 'a/gone.yaml']);
    expect([await readFile(join(folder, 'a/b.yaml'), 'utf8'), await readdir(join(folder, 'a'))]).toEqual([
      'three',
      ['b.yaml'],
    ]);
  });

  it.each(['../out.yaml', 'a/../../out.yaml', '..', 'link/out.yaml'])(
    'refuses %s, which leaves the folder',
    async (path) => {
      const { outer, folder, write } = await open('never');
      await symlink(outer, join(folder, 'link'));
      await expect(write({ [path]: 'x' })).rejects.toThrow('is not inside the folder of intents');
      expect(await readdir(outer)).toEqual(['intents']);
    },
  );

  it('commits what was written and nothing else, with the editor as author', async () => {
    const { folder, write, git, failures } = await open('commit');
    await git('init', '--quiet');
    await writeFile(join(folder, 'other.txt'), 'not ours');
    await write({ 'a/b.yaml': 'one', 'a/c.yaml': 'two' });
    await write({ 'a/b.yaml': 'three' }, ['a/c.yaml']);
    expect(failures).toEqual([]);
    const log = (await git('log', '--format=%an|%ae|%s', '--name-status')).stdout;
    expect(log).toBe(
      'Ada  x|ada@example.test|-note why\n\nM\ta/b.yaml\nD\ta/c.yaml\nAda  x|ada@example.test|-note why\n\nA\ta/b.yaml\nA\ta/c.yaml\n',
    );
    expect((await git('status', '--porcelain')).stdout).toBe('?? other.txt\n');
  });

  it('writes all the same where Git refuses, and tells of it', async () => {
    const { folder, write, failures } = await open('commit');
    await write({ 'a/b.yaml': 'one' });
    expect([await readFile(join(folder, 'a/b.yaml'), 'utf8'), failures.length]).toEqual(['one', 1]);
  });
});

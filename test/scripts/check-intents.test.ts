import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleFiles } from '../support/sample-content.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-check-'));
  for (const [path, text] of Object.entries(sampleFiles)) await write(path, text);
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function check(
  path: string,
  ...options: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['scripts/check-intents.ts', path, ...options],
      (_, stdout, stderr) => resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run intents:check', () => {
  it('counts what is there and succeeds', async () => {
    const { code, stdout } = await check(folder);
    expect(code).toBe(0);
    expect(stdout).toBe('1 intents · utterances: 5 id, 1 en · 1 tests · 0 errors · 0 warnings\n');
  });

  it('prints file, line, column and expectation of an error, and fails', async () => {
    await write(
      'orders/broken.yaml',
      'title: A\nanswer: { id: A, en: A }\nutterances: { id: [a, b, c, d, 5] }\n',
    );
    const { code, stdout } = await check(folder);
    expect(code).toBe(1);
    expect(stdout.split('\n')).toEqual([
      `${join(folder, 'orders/broken.yaml')}:3:32 error utterances.id, entry 5: expected text, found the number 5`,
      '1 errors · 0 warnings',
      '',
    ]);
  });

  it('succeeds with warnings', async () => {
    await write('orders/few.yaml', 'title: A\nanswer: { id: A, en: A }\nutterances: { id: [a] }\n');
    const { code, stdout } = await check(folder);
    expect(code).toBe(0);
    expect(stdout).toContain('orders/few.yaml:3:1 warning utterances: expected at least 5');
  });

  it('says where a test fails, and which utterances are read alike', async () => {
    const settings = { title: 'A', answer: { id: 'A', en: 'A' } };
    await write(
      'orders/other.yaml',
      JSON.stringify({
        ...settings,
        utterances: { id: ['batal', 'cancel', 'ongkir brp kak', 'stop', 'jangan jadi'] },
      }),
    );
    const { code, stdout } = await check(folder);
    expect(code).toBe(0);
    expect(stdout).toContain(
      'cost.yaml:7:7 warning utterances.id: expected words that no other intent has, found "brp ongkir", which is read like "ongkir brp kak" of orders/other',
    );
  });

  it('tells GitHub and programs the same', async () => {
    await write('orders/broken.yaml', 'title: "50%, yes"\nanswer: 5\n');
    const github = await check(folder, '--format', 'github');
    expect([github.code, github.stdout.split('\n')[0]]).toEqual([
      1,
      `::error file=${join(folder, 'orders/broken.yaml')},line=1,col=1::utterances: expected one list of texts per language, such as id: and en:, found nothing`,
    ]);
    const json = await check(folder, '--format', 'json');
    expect(JSON.parse(json.stdout)).toMatchObject({
      errors: 2,
      faults: [
        { file: 'orders/broken.yaml', line: 1, column: 1, severity: 'error' },
        { line: 2, column: 9 },
      ],
    });
    expect((await check(folder, '--format', 'xml')).code).toBe(2);
  });

  it('puts right what can only be meant in one way', async () => {
    const path = join(folder, 'shipping/cost.yaml');
    const text = await readFile(path, 'utf8');
    await writeFile(path, text.replace('- brp ongkir', '- @admin: brp'));
    const { code, stderr } = await check(folder, '--fix');
    expect([code, stderr]).toEqual([0, 'shipping/cost.yaml:7 fixed: put quotes around @admin: brp\n']);
    expect(await readFile(path, 'utf8')).toBe(text.replace('- brp ongkir', "- '@admin: brp'"));
  });

  it('says so when there is no such folder', async () => {
    const { code, stderr } = await check(join(folder, 'none'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/^The folder .*none cannot be checked: ENOENT/);
  });
});

import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '../support/sample-content.ts';

let folder: string;

const gift = `title: Kado / Gift
utterances:
  id: [bisa bungkus kado, tolong dibungkus kado ya, kado ulang tahun, kartu ucapan kado, pita untuk kado]
  en: [can you gift wrap it]
answer: { id: Bisa Kak., en: Yes. }
tests: { id: [mau dibungkus kado] }
`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-try-'));
  for (const [path, text] of Object.entries({ ...sampleFiles, 'orders/gift.yaml': gift })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
});

afterAll(() => rm(folder, { recursive: true }));

function tryOut(...options: readonly string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    const child = execFile(process.execPath, ['scripts/try.ts', ...options], (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

describe('npm run intents:try', () => {
  it('prints the ranking, the move, the words, the nearest utterances and what would have changed it', async () => {
    const { code, stdout } = await tryOut('--folder', folder, 'bungkus kado dong');
    expect(code).toBe(0);
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('“bungkus kado dong”');
    expect(lines[1]).toMatch(/^ +\d+\.\d % {2}orders\/gift$/);
    for (const line of [
      /^ {2}move {8}\w+/,
      /^ {2}words {7}\w+ \+\d/,
      /^ {2}nearest {5}0\.\d\d {2}“bisa bungkus kado” {2}orders\/gift \(id\)$/,
      /^ {2}otherwise {3}\w+/,
    ]) {
      expect(lines).toContainEqual(expect.stringMatching(line));
    }
  });

  it('prints one record a line and nothing else, if asked for JSON', async () => {
    const { code, stdout } = await tryOut('--json', '--folder', folder, 'bungkus kado dong', 'xqz');
    expect(code).toBe(0);
    const [first, second, end] = stdout.split('\n');
    expect(JSON.parse(first ?? '')).toMatchObject({
      message: 'bungkus kado dong',
      candidates: [{ intentId: 'orders/gift' }, {}],
      nearest: [{ text: 'bisa bungkus kado', intentId: 'orders/gift', language: 'id' }, {}, {}, {}],
    });
    expect(JSON.parse(second ?? '')).toMatchObject({ message: 'xqz', move: 'clarify' });
    expect(end).toBe('');
  });

  it('asks for a message where there is none', async () => {
    expect(await tryOut('--folder', folder)).toMatchObject({ code: 2, stdout: '' });
  });

  it('says what to do about a folder that is not there or has errors', async () => {
    const { code, stderr } = await tryOut('--folder', join(folder, 'none'), 'halo');
    expect(code).toBe(1);
    expect(stderr).toContain(`The folder ${join(folder, 'none')} cannot be tried`);
    await writeFile(join(folder, 'orders/broken.yaml'), 'title: A\n');
    expect(await tryOut('--folder', folder, 'halo')).toMatchObject({
      code: 1,
      stderr: 'The intents have errors; npm run intents:check lists them\n',
    });
    await rm(join(folder, 'orders/broken.yaml'));
  });
});

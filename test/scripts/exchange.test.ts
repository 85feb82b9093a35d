import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sampleFiles } from '../support/sample-content.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-exchange-'));
  for (const [path, text] of Object.entries(sampleFiles)) await write(`intents/${path}`, text);
});

afterEach(() => rm(folder, { recursive: true }));

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}

function run(
  script: string,
  ...args: readonly string[]
): Promise<{ code: number; stdout: string; stderr: string }> {
  const all = [join(process.cwd(), `scripts/${script}-intents.ts`), '--folder', 'intents', ...args];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, all, { cwd: folder }, (_, stdout, stderr) =>
      resolve({ code: child.exitCode ?? -1, stdout, stderr }),
    );
  });
}

const table = 'Tanya,Jawab,Catatan\nada promo?,"Ada, tiap Senin.",x\nongkir ke surabaya,Gratis.,\n';

describe('npm run import-intents', () => {
  it('shows first what it would do, then does it, and then there is nothing left to do', async () => {
    await write('faq.csv', table);
    const dry = await run('import', 'faq.csv', '--from', 'csv', '--dry-run');
    expect(dry.stdout.split('\n')).toEqual([
      'column question ← "Tanya"',
      'column answer ← "Jawab"',
      'would be created  imported/ada-promo',
      'lost  faq.csv:2: the column "Catatan" has no place here: "x" is kept under source',
      'lost  imported/ongkir-ke-surabaya: "ongkir ke surabaya" is among the utterances of shipping/cost already: it is left out',
      'lost  imported/ongkir-ke-surabaya: there are no utterances: the intent is left out',
      'csv: 1 created · 0 changed · 0 unchanged · 3 lost',
      '',
    ]);
    const path = join(folder, 'intents/imported/ada-promo.yaml');
    await expect(readFile(path)).rejects.toThrow('ENOENT');
    expect((await run('import', 'faq.csv', '--from', 'csv')).code).toBe(0);
    const text = await readFile(path, 'utf8');
    expect(text).toContain('title: ada promo\nutterances:\n  id:\n    - ada promo?\n');
    const again = await run('import', 'faq.csv', '--from', 'csv');
    expect(again.stdout).toContain('csv: 0 created · 0 changed · 1 unchanged');
    expect(await readFile(path, 'utf8')).toBe(text);
  });

  it.each([
    ['no format', ['faq.csv'], 2, 'Expected files and --from csv|nlpjs|rasa|qna|dialogflow'],
    ['a file that is not there', ['none.csv', '--from', 'csv'], 1, 'ENOENT'],
    [
      'columns that are not there',
      ['faq.csv', '--from', 'csv', '--map', 'answer=Nope'],
      1,
      'faq.csv:1:1 expected a column "answer"',
    ],
  ])('says in a line what is wrong with %s', async (_, args, code, message) => {
    await write('faq.csv', table);
    const result = await run('import', ...args);
    expect([result.code, result.stderr.trim().split('\n').length]).toEqual([code, 1]);
    expect(result.stderr).toContain(message);
  });
});

describe('npm run export-intents', () => {
  it('writes files that can be imported again, and says what they cannot say', async () => {
    const { stdout } = await run('export', '--to', 'nlpjs');
    expect(stdout.split('\n')).toEqual([
      'written  exported/corpus-id.json',
      'written  exported/corpus-en.json',
      'lost  shipping/cost: title, department, not: nlp.js cannot say this',
      'nlpjs: 1 intents · 1 lost',
      '',
    ]);
    const back = await run('import', 'exported', '--from', 'nlpjs');
    expect(back.stdout).toBe('nlpjs: 0 created · 0 changed · 1 unchanged · 0 lost\n');
  });
});

it.each(['import', 'export'])(
  'npm run %s-intents says how it is used, and which option there is not',
  async (script) => {
    const usage = `npm run ${script}-intents -- `;
    expect(await run(script, '--help')).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(`^${usage}`),
    });
    const { code, stderr } = await run(script, '--form', 'csv');
    expect([code, stderr.split('\n')[0], stderr.split('\n')[1]?.startsWith(usage)]).toEqual([
      2,
      "Unknown option '--form'",
      true,
    ]);
  },
);

import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { takeShots, withTypos } from '../../scripts/bench/labelled-data.ts';
import { smallExamples } from '../support/small-catalogue.ts';

const rows = smallExamples.map(({ text, intentId }): [string, string] => [text, intentId]);
const part = (wanted: number) => rows.filter((_, index) => index % 4 === wanted);

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sapa-bench-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function bench(data: object): Promise<{ readonly live: Readonly<Record<string, number | null>> }> {
  const file = join(folder, 'data.json');
  await writeFile(file, JSON.stringify(data));
  const options = ['scripts/bench/run.ts', 'matcher', '--data', file, '--json'];
  const stdout = await new Promise<string>((resolve, reject) => {
    execFile(process.execPath, options, (fault, out) => (fault ? reject(fault) : resolve(out)));
  });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

describe('npm run bench -- matcher', () => {
  it('ends with one line of figures, shares from 0 to 1', async () => {
    const train = [...part(0), ...part(1)];
    const oos_test = [['siapa presiden amerika', 'oos']];
    const { live } = await bench({ train, val: part(2), test: part(3), oos_test });
    for (const name of ['accuracy', 'oosAuroc', 'auto95', 'auto98', 'ece', 'typoAccuracy', 'lowerAccuracy']) {
      expect(live[name]).toBeGreaterThanOrEqual(0);
      expect(live[name]).toBeLessThanOrEqual(1);
    }
    for (const name of ['trainCpuMs', 'p50us', 'p99us', 'bytes']) expect(live[name]).toBeGreaterThan(0);
  });

  it('reports val where there is no test, and nothing of what is not there', async () => {
    const { live } = await bench({ train: [...part(0), ...part(1), ...part(2)], val: part(3) });
    expect(live.accuracy).toBeGreaterThan(0.5);
    expect(live.oosAuroc).toBeNull();
  });
});

describe('the data of a benchmark', () => {
  it('takes as many rows of each intent as asked for, others for another seed', () => {
    const taken = takeShots(rows, 3, 1);
    expect([...Map.groupBy(taken, ([, intent]) => intent).values()].map((own) => own.length)).toEqual(
      new Array(8).fill(3),
    );
    expect(takeShots(rows, 3, 1)).toEqual(taken);
    expect(takeShots(rows, 3, 2)).not.toEqual(taken);
  });

  it('makes at most one small typing mistake in a message, the same for the same seed', () => {
    const typed = withTypos(rows, 1);
    expect(typed).toEqual(withTypos(rows, 1));
    typed.forEach(([text, intent], index) => {
      expect(intent).toBe(rows[index]?.[1]);
      expect(Math.abs(text.length - (rows[index]?.[0].length ?? 0))).toBeLessThanOrEqual(1);
    });
    expect(typed.filter(([text], index) => text !== rows[index]?.[0]).length).toBeGreaterThan(
      rows.length * 0.8,
    );
  });
});

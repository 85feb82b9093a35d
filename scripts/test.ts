import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFlags } from './node-flags.ts';
import { projectRoot } from './widget-sources.ts';

/** What vitest's report as JSON says, as far as it is read here. */
interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

/*
 * `npm test`: runs vitest with these arguments. Now and then the operating system ends a test's process, which is no test
 * that failed (docs/decisions/2026-11-29-ended-processes.md): such files are named and run once more. What fails then
 * has failed. `TEST_REPORT` names a file for the results of both as JSON.
 */
const folder = mkdtempSync(join(tmpdir(), 'sapa-test-'));
try {
  process.exitCode = runAll(process.argv.slice(2), process.env.TEST_REPORT ?? join(folder, 'first.json'));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function runAll(args: readonly string[], report: string): number {
  const list = join(folder, 'ended.json');
  const status = run(args, report, list);
  const ended: readonly string[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
  if (status === 0 || ended.length === 0 || !existsSync(report)) return status;
  const first = read(report);
  if (first.numFailedTests > 0) return status;
  console.warn(
    `\nThe process of these files was ended from outside; they run once more:\n${ended.join('\n')}\n`,
  );
  const second = join(folder, 'second.json');
  const again = run(ended, second, join(folder, 'ended-again.json'));
  if (existsSync(second)) writeFileSync(report, JSON.stringify(joined(first, read(second), ended)));
  return again;
}

function run(args: readonly string[], report: string, list: string): number {
  const vitest = join(projectRoot, 'node_modules/vitest/vitest.mjs');
  const { status } = spawnSync(process.execPath, [...nodeFlags, vitest, 'run', ...args], {
    cwd: projectRoot,
    stdio: 'inherit',
    env: { ...process.env, TEST_REPORT: report, TEST_ENDED: list },
  });
  return status ?? 1;
}

function read(report: string): Report {
  return JSON.parse(readFileSync(report, 'utf8'));
}

/** The results of both runs; of the files that ended, those of the second. */
function joined(first: Report, second: Report, ended: readonly string[]): Report {
  const whole = first.testResults.filter(({ name }) => !ended.includes(name));
  const testResults = [...whole, ...second.testResults];
  const count = (wanted: string) =>
    testResults.flatMap((file) => file.assertionResults).filter(({ status }) => status === wanted).length;
  return { ...first, numPassedTests: count('passed'), numFailedTests: count('failed'), testResults };
}

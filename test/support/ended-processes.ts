import { writeFileSync } from 'node:fs';
import type { Reporter, TestModule } from 'vitest/node';

type Faults = Parameters<NonNullable<Reporter['onTestRunEnd']>>[1];

/**
 * Names in the file `TEST_ENDED` the test files whose process the operating system has ended, where nothing else went
 * wrong: `scripts/test.ts` runs them once more.
 */
export class EndedProcesses implements Reporter {
  onTestRunEnd(_modules: readonly TestModule[], faults: Faults): void {
    const list = process.env.TEST_ENDED;
    const files = faults.map(({ message, cause }) => fileEnded(`${message} ${said(cause)}`));
    if (list !== undefined && files.every((file) => file !== undefined))
      writeFileSync(list, JSON.stringify(files));
  }
}

function said(cause: unknown): string {
  return cause !== null && typeof cause === 'object' && 'message' in cause ? String(cause.message) : '';
}

/** As vitest says it. */
function fileEnded(fault: string): string | undefined {
  return /Worker exited unexpectedly with signal \w+ .*while running test file (\S+)/.exec(fault)?.[1];
}

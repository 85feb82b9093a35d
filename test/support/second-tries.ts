import type { Reporter, TestCase } from 'vitest/node';

/** Names at the end which tests passed only when they were tried again: somebody should look at them. */
export class SecondTries implements Reporter {
  readonly #names: string[] = [];

  onTestCaseResult(test: TestCase): void {
    if (test.diagnostic()?.flaky) this.#names.push(`${test.module.relativeModuleId} > ${test.fullName}`);
  }

  onTestRunEnd(): void {
    if (this.#names.length === 0) return;
    console.warn(`\nPassed only when tried again:\n${this.#names.map((name) => `  ${name}`).join('\n')}\n`);
  }
}

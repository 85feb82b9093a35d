import { playwright } from '@vitest/browser-playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { chromiumLaunchOptions } from './test/support/chromium.ts';

/** Everything without a browser: pure tables, contracts, whole-app journeys. A new folder of tests belongs here. */
const node: TestProjectInlineConfiguration = {
  test: {
    name: 'node',
    include: ['test/**/*.test.ts'],
    exclude: ['test/{widget,e2e}/**'],
    environment: 'node',
    globalSetup: 'test/support/train-shop.ts',
    testTimeout: 20_000,
    sequence: { groupOrder: 0 },
  },
};

/** The elements, in a real browser. */
function browser(): TestProjectInlineConfiguration {
  return {
    test: {
      name: 'browser',
      include: ['test/widget/**/*.test.ts'],
      testTimeout: 15_000,
      sequence: { groupOrder: 1 },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: chromiumLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
      },
    },
  };
}

/** Server, widget and desk together. One file at a time, last and alone, because they measure time. */
const e2e: TestProjectInlineConfiguration = {
  test: {
    name: 'e2e',
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/support/built-widget.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    fileParallelism: false,
    sequence: { groupOrder: 2 },
  },
};

/** `TEST_REPORT` names a file for the results as JSON, beside what is printed. */
const report = process.env.TEST_REPORT;

export default defineConfig({
  test: {
    maxWorkers: '100%',
    onConsoleLog: (log) => !log.includes('Lit is in dev mode'),
    projects: [node, browser(), e2e],
    reporters: report ? ['default', ['json', { outputFile: report }]] : ['default'],
  },
});

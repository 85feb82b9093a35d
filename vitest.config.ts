import { playwright } from '@vitest/browser-playwright';
import type { Page } from 'playwright';
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import type { BrowserCommand } from 'vitest/node';
import { chromiumLaunchOptions } from './test/support/chromium.ts';
import { EndedProcesses } from './test/support/ended-processes.ts';
import { SecondTries } from './test/support/second-tries.ts';

/** How long is waited for what must become true: on a shared machine a browser may stand still for seconds. */
const patience = { timeout: 10_000 };

/** What fails twice is broken; what fails once, on a machine that others use too, is named at the end. */
const secondTry = 1;

/** A test file runs as its runner does: see docs/decisions/2026-11-28-without-maglev.md. */
const { execArgv } = process;

/** Everything without a browser: pure tables, contracts, whole-app journeys. A new folder of tests belongs here. */
const node: TestProjectInlineConfiguration = {
  test: {
    name: 'node',
    execArgv,
    include: ['test/**/*.test.ts'],
    exclude: ['test/{widget,e2e}/**'],
    environment: 'node',
    globalSetup: ['test/support/train-shop.ts', 'test/support/postgres-server.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    expect: { poll: patience },
    retry: secondTry,
    sequence: { groupOrder: 0 },
  },
};

/** What an evil model gets through: played here, for the browser to draw. */
async function seenAttacks() {
  const { href } = new URL('./test/support/evil/seen-by-visitors.ts', import.meta.url);
  const played: typeof import('./test/support/evil/seen-by-visitors.ts') = await import(href);
  return played.seenAttacks();
}

/** Has the page believe that its visitor prefers something, such as `{ forcedColors: 'active' }`; null takes it back. */
const emulate: BrowserCommand<[Parameters<Page['emulateMedia']>[0]]> = ({ page }, media) =>
  page.emulateMedia(media);

/** Two pictures of the same differ in a few pixels at the edges of letters; a look that has changed differs in more. */
const screenshots = {
  comparatorName: 'pixelmatch',
  comparatorOptions: { threshold: 0.2, allowedMismatchedPixelRatio: 0.02 },
  resolveScreenshotPath: ({ root, arg, ext }: { root: string; arg: string; ext: string }) =>
    `${root}/test/widget/looks/${arg}${ext}`,
} as const;

/** The elements, in a real browser. */
function browser(): TestProjectInlineConfiguration {
  return {
    test: {
      name: 'browser',
      include: ['test/widget/**/*.test.ts'],
      testTimeout: 30_000,
      hookTimeout: 30_000,
      expect: { poll: patience },
      retry: secondTry,
      sequence: { groupOrder: 1 },
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: chromiumLaunchOptions() }),
        instances: [{ browser: 'chromium' }],
        commands: { seenAttacks, emulate },
        expect: { toMatchScreenshot: screenshots },
      },
    },
  };
}

/** Server, widget and desk together. One file at a time, last and alone, because they measure time. */
const e2e: TestProjectInlineConfiguration = {
  test: {
    name: 'e2e',
    execArgv,
    include: ['test/e2e/**/*.test.ts'],
    environment: 'node',
    globalSetup: 'test/support/built-widget.ts',
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: patience },
    fileParallelism: false,
    retry: secondTry,
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
    reporters: report
      ? ['default', new SecondTries(), new EndedProcesses(), ['json', { outputFile: report }]]
      : ['default', new SecondTries()],
  },
});

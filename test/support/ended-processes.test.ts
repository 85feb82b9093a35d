import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { EndedProcesses } from './ended-processes.ts';
import { temporaryFolder } from './temporary-folder.ts';

const folder = temporaryFolder();
const list = join(folder.path, 'ended.json');

afterEach(() => {
  vi.unstubAllEnvs();
  folder.remove();
});

const ended = {
  message: '[vitest-pool]: Worker forks emitted error.',
  cause: {
    message:
      'Worker exited unexpectedly with signal SIGSEGV during started state while running test file /project/a.test.ts',
  },
};

it('names the files whose process was ended, but not where something else went wrong too', () => {
  vi.stubEnv('TEST_ENDED', list);
  new EndedProcesses().onTestRunEnd([], [ended, { message: 'A promise was rejected' }]);
  expect(existsSync(list)).toBe(false);
  new EndedProcesses().onTestRunEnd([], [ended]);
  expect(JSON.parse(readFileSync(list, 'utf8'))).toEqual(['/project/a.test.ts']);
});

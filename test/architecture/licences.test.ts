import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAllowed, licencesIn, licencesPage } from '../../scripts/licences.ts';
import { projectRoot } from '../../scripts/widget-sources.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');

describe('the licences', () => {
  const licensed = licencesIn(read('package-lock.json'));

  it('of everything that runs let anybody run, change and sell it', () => {
    const refused = licensed.filter(({ use, licence }) => use === 'production' && !isAllowed(licence));
    expect(refused).toEqual([]);
  });

  it('are listed in docs/licences.md as the lockfile has them', () => {
    expect(read('docs/licences.md'), 'run: npm run licences').toBe(licencesPage(licensed));
  });
});

describe('a licence', () => {
  it.each(['MIT', 'MIT OR GPL-3.0-only', '(MIT AND BSD-3-Clause)', '0BSD'])('%s is allowed', (expression) => {
    expect(isAllowed(expression)).toBe(true);
  });

  it.each(['AGPL-3.0-or-later', 'MPL-2.0', 'MIT AND GPL-3.0-only', 'UNLICENSED', 'unknown', ''])(
    '%s is not allowed',
    (expression) => {
      expect(isAllowed(expression)).toBe(false);
    },
  );
});

describe('the list of licences', () => {
  it('names a package once, however often and deep it is installed', () => {
    const lockfile = JSON.stringify({
      packages: {
        '': { name: 'sapa', license: 'MIT' },
        'node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/c/node_modules/@a/b': { version: '1.0.0', license: 'MIT' },
        'node_modules/c': { version: '2.0.0', dev: true },
      },
    });
    expect(licencesIn(lockfile)).toEqual([
      { name: '@a/b', version: '1.0.0', licence: 'MIT', use: 'production' },
      { name: 'c', version: '2.0.0', licence: 'unknown', use: 'development' },
    ]);
  });
});

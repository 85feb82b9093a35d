import { describe, expect, it } from 'vitest';
import { habitFaults } from './habits.ts';
import { filesOfTheHouse } from './house.ts';

const lines = (count: number): string => 'export {};\n'.repeat(count);
const later = ['TO', 'DO'].join('');

describe('the habits of the house', () => {
  it('are kept by every file', () => {
    expect(filesOfTheHouse('ts', 'mjs', 'css', 'html').flatMap(habitFaults)).toEqual([]);
  });

  it.each([
    ['a file of 300 lines', 'src/bot/a.ts', lines(300)],
    ['a cast in an adapter', 'src/adapters/sqlite/rows.ts', 'const a = b as C;'],
    ['a cast in a test', 'test/bot/a.test.ts', 'const a = b as C;'],
    ['the configuration that reads the environment', 'src/config.ts', 'process.env.PORT;'],
    ['a script that reads the environment', 'scripts/try.ts', 'process.env.PORT;'],
    ['an entry of the widget', 'widget/desk/index.ts', 'export {};'],
  ])('allow %s', (_what, path, text) => {
    expect(habitFaults({ path, text })).toEqual([]);
  });

  it.each([
    ['a file of 301 lines', 'src/bot/a.ts', lines(301), 'has 301 lines'],
    ['a style sheet of 301 lines', 'widget/shared/theme.css', '\n'.repeat(301), 'has 301 lines'],
    ['a barrel', 'src/bot/index.ts', '', 'is a barrel'],
    ['a drawer', 'src/utils/dates.ts', '', 'drawer'],
    ['work left for later', 'src/bot/a.ts', `\n// ${later}: say more`, 'src/bot/a.ts:2: leaves something'],
    ['a cast', 'src/http/errors.ts', 'const a = b as C;', 'src/http/errors.ts:1: casts'],
    ['a cast in a script', 'scripts/try.ts', 'const a = b as C;', 'casts'],
    ['a second reader of the environment', 'src/app.ts', 'process.env.PORT;', 'reads the environment'],
  ])('do not allow %s', (_what, path, text, reason) => {
    expect(habitFaults({ path, text })).toEqual([expect.stringContaining(reason)]);
  });
});

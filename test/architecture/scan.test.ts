import { describe, expect, it } from 'vitest';
import { findCasts, findEnvironmentReads } from './scan-habits.ts';
import { scanImports } from './scan-imports.ts';

describe('the scanner of imports', () => {
  it.each([
    ["import { a } from './a.ts';", './a.ts', 'value'],
    ["import './a.ts';", './a.ts', 'value'],
    ["import * as a from './a.ts';", './a.ts', 'value'],
    ["import type { A } from './a.ts';", './a.ts', 'type'],
    ["import { type A } from './a.ts';", './a.ts', 'value'],
    ["export { a } from './a.ts';", './a.ts', 'value'],
    ["export * from './a.ts';", './a.ts', 'value'],
    ["export type { A } from './a.ts';", './a.ts', 'type'],
    ["type A = import('./a.ts').A;", './a.ts', 'type'],
    ["const a = await import('./a.ts');", './a.ts', 'value'],
    ['const a = await import(`./a.ts`);', './a.ts', 'value'],
    ['const a = await import(name);', undefined, 'value'],
    ["import a = require('./a.ts');", './a.ts', 'value'],
    ["const a = createRequire(import.meta.url); const require = a; require('b');", 'b', 'value'],
    ["new Worker(new URL('./a.ts', import.meta.url));", './a.ts', 'worker'],
  ])('sees %s', (text, specifier, kind) => {
    expect(scanImports('sample.ts', text)).toEqual([{ specifier, kind, line: 1 }]);
  });

  it.each([
    '// import { a } from "./a.ts";',
    'const text = "import { a } from \'./a.ts\'";',
    'const page = new URL("./page.html", import.meta.url);',
    'const link = new URL("./a.ts", publicUrl);',
    'export const a = 1;',
  ])('is not fooled by %s', (text) => {
    expect(scanImports('sample.ts', text)).toEqual([]);
  });

  it('says on which line an import stands', () => {
    expect(scanImports('sample.ts', "\n\nimport './a.ts';")).toMatchObject([{ line: 3 }]);
  });

  it('refuses a file it cannot read', () => {
    expect(() => scanImports('sample.ts', 'import {')).toThrow('sample.ts does not parse');
  });
});

describe('the scanner of habits', () => {
  it.each([
    ['const a = b as C;', [1]],
    ['const a =\n  b as unknown as C;', [2, 2]],
    ['const a = <C>b;', [1]],
    ['const a = [1] as const;', []],
    ['const a = b satisfies C;', []],
    ['import { a as b } from "./a.ts";', []],
    ['// b as C', []],
  ])('finds the casts in %s', (text, lines) => {
    expect(findCasts('sample.ts', text)).toEqual(lines);
  });

  it.each([
    ['process.env.PORT', [1]],
    ["process['env']", [1]],
    ['globalThis.process.env', [1]],
    ['const { env } = process;', [1]],
    ['const { pid, ...rest } = process;', [1]],
    ['import { env } from "node:process";', [1]],
    ['import { env } from "./elsewhere.ts";', []],
    ['process.exit(1)', []],
    ['const { pid } = process;', []],
    ['request.env', []],
  ])('finds who reads the environment in %s', (text, lines) => {
    expect(findEnvironmentReads('sample.ts', text)).toEqual(lines);
  });
});

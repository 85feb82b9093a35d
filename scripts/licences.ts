import { z } from 'zod';

const entrySchema = z.object({
  version: z.string(),
  license: z.string().default('unknown'),
  dev: z.boolean().default(false),
});

const lockfileSchema = z.object({
  packages: z.record(z.string(), z.unknown()),
});

export type Licensed = {
  readonly name: string;
  readonly version: string;
  /** An SPDX expression, such as `MIT OR Apache-2.0`. */
  readonly licence: string;
  readonly use: 'production' | 'development';
};

/** Licences that let anybody run, change and sell what contains them. */
const ALLOWED = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  '0BSD',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
];

/**
 * Every package a lockfile (npm's version 3) names, for whatever platform, by name. The lockfile and not
 * `node_modules`, because that holds only what this machine needs.
 */
export function licencesIn(lockfile: string): readonly Licensed[] {
  const { packages } = lockfileSchema.parse(JSON.parse(lockfile));
  const licensed = Object.entries(packages).flatMap(([path, value]) =>
    path ? [licensedAt(path, value)] : [],
  );
  const unique = new Map(licensed.map((one) => [`${one.name} ${one.version} ${one.use}`, one]));
  return [...unique.values()].sort((a, b) => compare(a.name, b.name) || compare(a.version, b.version));
}

/** Whether a package under this SPDX expression may be part of what runs in production. */
export function isAllowed(expression: string): boolean {
  const alternatives = expression.replaceAll(/[()]/g, '').split(' OR ');
  return alternatives.some((one) => one.split(' AND ').every((licence) => ALLOWED.includes(licence)));
}

/** The page `docs/licences.md`. */
export function licencesPage(licensed: readonly Licensed[]): string {
  const table = (use: Licensed['use']): string =>
    licensed
      .filter((one) => one.use === use)
      .map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
      .join('\n');
  return `# Licences of what Sapa is built from

Written by \`npm run licences\` from the lockfile; a test keeps it up to date. Packages for other platforms are
listed too.

## Part of what runs

A package may only be added here under a licence that asks for no more than being named.

| package | version | licence |
|---|---|---|
${table('production')}

## Only used to build and test

| package | version | licence |
|---|---|---|
${table('development')}
`;
}

function licensedAt(path: string, value: unknown): Licensed {
  const { version, license, dev } = entrySchema.parse(value);
  const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
  return { name, version, licence: license, use: dev ? 'development' : 'production' };
}

/** By code unit: the same on every machine, whatever its language. */
function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

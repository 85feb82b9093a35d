import type { ScannedImport } from './scan-imports.ts';
import { type Target, targetOf, zoneOf } from './zones.ts';

type Row = {
  readonly values?: readonly string[];
  /** With `import type` only: nothing of them runs. */
  readonly types?: readonly string[];
  /** The only packages it may use; left out, any that are not reserved below. */
  readonly packages?: readonly string[];
  /** The only modules of Node it may use; left out, any. */
  readonly node?: readonly string[];
};

/** Rows that no technology may enter: `anywhere` runs in browsers too, `pure` may hash, which is arithmetic. */
const anywhere: Row = { packages: [], node: [] };
const pure: Row = { packages: [], node: ['node:crypto'] };
const core = ['protocol', 'conversation', 'catalogue'];
const adapter: Row = { values: [...core, 'ports'] };
const widgetPart: Row = { values: ['conversation', 'widget/shared'], types: ['protocol'], node: [] };

/** Who may import whom, besides itself. */
const TABLE: Readonly<Record<string, Row>> = {
  protocol: { ...anywhere, packages: ['zod'] },
  conversation: { ...anywhere, values: ['protocol'] },
  catalogue: {
    ...pure,
    values: ['protocol'],
    packages: ['csv-parse', 'csv-stringify', 'fflate', 'yaml', 'zod'],
  },
  matcher: { ...pure, values: ['protocol', 'catalogue'] },
  bot: { ...pure, values: [...core, 'matcher'], packages: ['minisearch', 'zod'] },
  routing: { ...pure, values: core },
  ports: { ...anywhere, types: core },
  engine: { values: [...core, 'matcher', 'bot', 'routing', 'ports'] },
  auth: { values: ['protocol', 'conversation', 'ports'] },
  http: { values: ['protocol', 'conversation', 'engine', 'auth'], types: ['ports', 'catalogue'] },
  config: { values: ['protocol'], packages: ['zod'] },
  'adapters/sql': adapter,
  'adapters/sqlite': { values: [...core, 'ports', 'adapters/sql'] },
  'adapters/postgres': { values: [...core, 'ports', 'adapters/sql'] },
  'adapters/worker': { values: [...core, 'ports', 'matcher', 'bot'] },
  'widget/embed': { ...widgetPart, values: ['conversation', 'widget/shared', 'widget/chat'] },
  'widget/shared': { ...widgetPart, values: ['conversation'] },
  'widget/chat': widgetPart,
  'widget/pages': widgetPart,
  'widget/desk': widgetPart,
  'widget/studio': widgetPart,
};

/** These may import anything. */
const UNBOUND = ['app', 'main', 'scripts', 'test', 'tools'];

/** Technologies that belong to one part of the house. */
const RESERVED: readonly { readonly packages: RegExp; readonly zones: RegExp }[] = [
  { packages: /^(kysely|better-sqlite3|pg|redis|ioredis|openai)$/, zones: /^adapters\// },
  { packages: /^(hono|@hono\/.*)$/, zones: /^http$/ },
  { packages: /^(lit|lit-.*|@lit\/.*)$/, zones: /^widget\// },
];

/** The one file that imports by an address: what was built of the chat, from the server that the page names. */
const LOADER = 'widget/embed/fetch-chat.ts';

/** What is wrong with where the file `path` stands, in words, or nothing. */
export function placeFault(path: string): string | undefined {
  const zone = zoneOf(path) ?? '';
  return UNBOUND.includes(zone) || rowOf(zone) ? undefined : `${path}: stands in no row of the import table`;
}

/** What is wrong with an import of the file `path`, in words, or nothing. */
export function importFault(path: string, { specifier, kind, line }: ScannedImport): string | undefined {
  const zone = zoneOf(path) ?? '';
  const row = rowOf(zone);
  if (!row) return undefined;
  const place = `${path}:${line}`;
  if (specifier === undefined && path === LOADER) return undefined;
  if (specifier === undefined) return `${place}: works out what it imports, so nobody can check it`;
  const target = targetOf(path, specifier);
  const isAllowed =
    target.type === 'file' ? mayUseFile(zone, row, target.path, kind) : mayUse(zone, row, target);
  return isAllowed ? undefined : `${place}: ${zone} may not import ${specifier} (${kind})`;
}

function rowOf(zone: string): Row | undefined {
  return TABLE[zone] ?? (zone.startsWith('adapters/') ? adapter : undefined);
}

function mayUseFile(zone: string, row: Row, path: string, kind: ScannedImport['kind']): boolean {
  const target = zoneOf(path);
  if (target === undefined) return false;
  if (target === zone || row.values?.includes(target)) return true;
  return kind === 'type' && row.types?.includes(target) === true;
}

function mayUse(zone: string, row: Row, target: Exclude<Target, { type: 'file' }>): boolean {
  if (target.type === 'node') return row.node?.includes(target.name) ?? true;
  if (row.packages) return row.packages.includes(target.name);
  return RESERVED.every(({ packages, zones }) => !packages.test(target.name) || zones.test(zone));
}

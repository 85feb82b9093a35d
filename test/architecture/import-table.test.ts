import { describe, expect, it } from 'vitest';
import { filesOfTheHouse } from './house.ts';
import { chainsToPackage, findCycles, type ImportGraph } from './import-graph.ts';
import { importFault, placeFault } from './import-table.ts';
import { type ScannedImport, scanImports } from './scan-imports.ts';

describe('who may import whom', () => {
  const files = filesOfTheHouse('ts', 'mts', 'js', 'mjs');
  const graph = graphOf(Object.fromEntries(files.map(({ path, text }) => [path, text])));

  it('is kept to by every file', () => {
    expect([...graph].flatMap(([path, imports]) => tableFaults(path, imports))).toEqual([]);
  });

  it('leaves no circles', () => {
    expect(findCycles(graph)).toEqual([]);
  });

  it('keeps zod out of what a visitor loads', () => {
    const entries = [...graph.keys()].filter((path) => /^widget\/(embed\.ts|chat\/|shared\/)/.test(path));
    expect(chainsToPackage(graph, entries, 'zod')).toEqual([]);
  });
});

describe('the import table', () => {
  it.each([
    ['src/protocol/ids.ts', "import { z } from 'zod';"],
    ['src/conversation/decide.ts', "import { eventOf } from '../protocol/events.ts';"],
    ['src/catalogue/version.ts', "import { createHash } from 'node:crypto';"],
    ['src/adapters/sqlite/store.ts', "import { Kysely } from 'kysely';"],
    ['src/adapters/sqlite/store.ts', "import { insert } from '../sql/store.ts';"],
    ['src/adapters/worker/train.ts', "import { train } from '../../matcher/train.ts';"],
    ['src/ports/store.ts', "import type { Conversation } from '../conversation/conversation.ts';"],
    ['src/http/visitor.ts', "import type { Catalogue } from '../catalogue/types.ts';"],
    ['src/http/visitor.ts', "import { RefusedError } from '../conversation/refusals.ts';"],
    ['src/app.ts', "import { store } from './adapters/sqlite/store.ts';"],
    ['widget/embed.ts', "const chat = await import('./chat/index.ts');"],
    ['widget/chat/bubble.ts', "import type { VisitorEvent } from '../../src/protocol/events.ts';"],
    ['widget/desk/index.ts', "import { fold } from '../shared/fold.ts';"],
    ['test/journeys/handoff.test.ts', "import { app } from '../../src/app.ts';"],
  ])('lets %s say %s', (path, text) => {
    expect(faultsOf(path, text)).toEqual([]);
  });

  it.each([
    ['src/protocol/ids.ts', "import { decide } from '../conversation/decide.ts';"],
    ['src/protocol/ids.ts', "import { randomUUID } from 'node:crypto';"],
    ['src/conversation/decide.ts', "import { z } from 'zod';"],
    ['src/conversation/decide.ts', "import type { Intent } from '../catalogue/types.ts';"],
    ['src/matcher/train.ts', "import { move } from '../bot/choose-move.ts';"],
    ['src/bot/prompt.ts', "import { readFile } from 'node:fs/promises';"],
    ['src/ports/store.ts', "import { decide } from '../conversation/decide.ts';"],
    ['src/ports/store.ts', "import { type Conversation } from '../conversation/conversation.ts';"],
    ['src/engine/execute.ts', "import { store } from '../adapters/sqlite/store.ts';"],
    ['src/engine/execute.ts', "import { sql } from 'kysely';"],
    ['src/engine/execute.ts', "export * from '../http/errors.ts';"],
    ['src/auth/access.ts', "import { execute } from '../engine/execute.ts';"],
    ['src/adapters/redis/bus.ts', "import { rows } from '../sql/rows.ts';"],
    ['src/adapters/sql/store.ts', "import { open } from '../sqlite/open.ts';"],
    ['src/adapters/sqlite/store.ts', "import { train } from '../../matcher/train.ts';"],
    ['src/adapters/sqlite/store.ts', "new Worker(new URL('../worker/train.ts', import.meta.url));"],
    ['src/http/visitor.ts', "import { load } from '../catalogue/load.ts';"],
    ['src/http/visitor.ts', "import { store } from '../adapters/memory/store.ts';"],
    ['src/http/visitor.ts', "import { config } from '../config.ts';"],
    ['src/engine/execute.ts', "type Chat = import('../../widget/chat/index.ts').Chat;"],
    ['src/engine/execute.ts', 'await import(name);'],
    ['src/helpers.ts', ''],
    ['src/chats/list.ts', ''],
    ['widget/chat/bubble.ts', "import { eventOf } from '../../src/protocol/events.ts';"],
    ['widget/chat/bubble.ts', "import type { Row } from '../desk/row.ts';"],
    ['widget/desk/index.ts', "import { bubble } from '../chat/bubble.ts';"],
    ['widget/studio/index.ts', "import { list } from '../desk/list.ts';"],
    ['widget/shared/fold.ts', "import { bubble } from '../chat/bubble.ts';"],
    ['widget/chat/bubble.ts', "import { execute } from '../../src/engine/execute.ts';"],
  ])('does not let %s say %s', (path, text) => {
    expect(faultsOf(path, text)).toHaveLength(1);
  });
});

describe('the import graph', () => {
  it('finds a circle, also one of types', () => {
    const graph = graphOf({
      'src/bot/a.ts': "import './b.ts';",
      'src/bot/b.ts': "import type { C } from './c.ts';",
      'src/bot/c.ts': "export * from './b.ts';",
    });
    expect(findCycles(graph)).toEqual([['src/bot/b.ts', 'src/bot/c.ts', 'src/bot/b.ts']]);
  });

  it('takes two ways to one file for no circle', () => {
    const graph = graphOf({
      'src/bot/a.ts': "import './b.ts'; import './c.ts';",
      'src/bot/b.ts': "import './c.ts';",
      'src/bot/c.ts': '',
    });
    expect(findCycles(graph)).toEqual([]);
  });

  it('finds how a package gets into a bundle, however far away', () => {
    const graph = graphOf({
      'widget/embed.ts': "await import('./chat/index.ts');",
      'widget/chat/index.ts': "import { decide } from '../../src/conversation/decide.ts';",
      'src/conversation/decide.ts': "import { ids } from '../protocol/ids.ts';",
      'src/protocol/ids.ts': "import { z } from 'zod/mini';",
    });
    const chain = [...graph.keys(), 'zod'];
    expect(chainsToPackage(graph, ['widget/embed.ts'], 'zod')).toEqual([chain]);
  });

  it('does not count types, which nobody loads', () => {
    const graph = graphOf({
      'widget/embed.ts': "import type { Ids } from '../src/protocol/ids.ts';",
      'src/protocol/ids.ts': "import { z } from 'zod';",
    });
    expect(chainsToPackage(graph, ['widget/embed.ts'], 'zod')).toEqual([]);
  });
});

function graphOf(texts: Readonly<Record<string, string>>): ImportGraph {
  return new Map(Object.entries(texts).map(([path, text]) => [path, scanImports(path, text)]));
}

function faultsOf(path: string, text: string): readonly string[] {
  return tableFaults(path, scanImports(path, text));
}

function tableFaults(path: string, imports: readonly ScannedImport[]): readonly string[] {
  return [placeFault(path), ...imports.map((one) => importFault(path, one))].filter(
    (fault) => fault !== undefined,
  );
}

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqlite } from '../../../src/adapters/sqlite/open-sqlite.ts';
import type { AgentRecord } from '../../../src/ports/agent-store.ts';
import { opening } from '../../support/conversations.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const ana: AgentRecord = {
  agentId: 'a1',
  email: 'ana@example.test',
  name: 'Ana',
  role: 'agent',
  departments: ['general'],
  presence: 'offline',
};

describe('an SQLite file', () => {
  let folder: ReturnType<typeof temporaryFolder>;
  let file: string;
  beforeEach(() => {
    folder = temporaryFolder();
    file = join(folder.path, 'sapa.db');
  });
  afterEach(() => folder.remove());

  it('is refused to a second server, in clear words, and free again after the first', async () => {
    const first = await openSqlite({ file, role: 'server' });
    await expect(openSqlite({ file, role: 'server' })).rejects.toThrow(
      `Another Sapa server is already using ${file}. Stop it first, or give this one a data folder of its own.`,
    );
    await expect(first.conversations.start(opening())).resolves.toMatchObject({ outcome: 'started' });
    await first.close();
    const second = await openSqlite({ file, role: 'server' });
    await second.close();
  });

  it('is open to a tool while a server writes to it', async () => {
    const server = await openSqlite({ file, role: 'server' });
    const starts = Array.from({ length: 50 }, () => server.conversations.start(opening()));
    const tool = await openSqlite({ file, role: 'tool' });
    await expect(tool.agents.add(ana, 'hash')).resolves.toBe('added');
    await tool.close();
    expect(await server.agents.byId('a1')).toEqual(ana);
    expect(await Promise.all(starts)).toHaveLength(50);
    await server.close();
  });

  it('is made by a tool where there is none, and a server finds what the tool left', async () => {
    const tool = await openSqlite({ file, role: 'tool' });
    await tool.agents.add(ana, 'hash');
    const server = await openSqlite({ file, role: 'server' });
    expect(await server.agents.byId('a1')).toEqual(ana);
    await Promise.all([tool.close(), server.close()]);
  });

  it('keeps its epoch over a restart', async () => {
    const epoch = async () => {
      const stores = await openSqlite({ file, role: 'server' });
      await stores.close();
      const database = new Database(file, { readonly: true });
      const value = database.prepare("select value from meta where key = 'epoch'").pluck().get();
      database.close();
      return value;
    };
    const first = await epoch();
    expect(first).toMatch(/^[0-9a-f-]{36}$/);
    expect(await epoch()).toBe(first);
  });

  it.each([
    { what: 'is no database', content: 'This is a text about coffee. '.repeat(200) },
    { what: 'is cut to nonsense', content: '\0'.repeat(5000) },
  ])('is refused in clear words when it $what', async ({ content }) => {
    writeFileSync(file, content);
    await expect(openSqlite({ file, role: 'server' })).rejects.toThrow(
      `The database ${file} is damaged (file is not a database). Put back a backup, or move the file away.`,
    );
  });

  it('is refused when a page of it is damaged', async () => {
    const stores = await openSqlite({ file, role: 'server' });
    for (let count = 0; count < 20; count++) await stores.conversations.start(opening());
    await stores.close();
    damagePagesOf(file);
    await expect(openSqlite({ file, role: 'server' })).rejects.toMatchObject({
      name: 'DatabaseDamagedError',
      code: 'database-damaged',
    });
  });

  it('is refused when a newer version has changed its tables', async () => {
    await (await openSqlite({ file, role: 'server' })).close();
    const database = new Database(file);
    database.exec("insert into kysely_migration values ('9999-later', '2040-01-01T00:00:00.000Z')");
    database.close();
    await expect(openSqlite({ file, role: 'server' })).rejects.toThrow(
      /Could not bring the database up to date: .*9999-later/,
    );
  });
});

/** Overwrites every page but the first two, as a failing disk might. */
function damagePagesOf(file: string): void {
  const database = new Database(file);
  const pages = Number(database.pragma('page_count', { simple: true }));
  const bytes = Number(database.pragma('page_size', { simple: true }));
  const whole = database.serialize();
  database.close();
  writeFileSync(file, whole.fill(0xa5, 2 * bytes, pages * bytes));
}

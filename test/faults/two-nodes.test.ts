import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPostgres } from '../../src/adapters/postgres/open-postgres.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { password } from '../support/http-shop.ts';
import { postgresUrl, temporaryDatabase } from '../support/postgres-database.ts';
import { readFrames } from '../support/read-frames.ts';
import { sampleFiles } from '../support/sample-content.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const cost = 'shipping/cost.yaml';
let database: Awaited<ReturnType<typeof temporaryDatabase>>;
let nodes: readonly ServerProcess[] = [];

/** A node with folders of its own, on the database that all share. */
async function startNode(name: string): Promise<ServerProcess> {
  const intents = join(folder.path, name, 'intents');
  for (const [path, text] of Object.entries(sampleFiles)) {
    await mkdir(dirname(join(intents, path)), { recursive: true });
    await writeFile(join(intents, path), text);
  }
  return startServerWith(join(folder.path, name, 'data'), {
    DATABASE_URL: database.url,
    INTENTS_DIR: intents,
    SECRET_KEY: 'one key for all nodes, long enough',
  });
}

async function hireEditor(): Promise<void> {
  const stores = await openPostgres({ url: database.url, connections: 1 });
  const agent = {
    agentId: systemIds('').id(),
    email: 'ada@example.test',
    name: 'Ada',
    role: 'editor',
    departments: [],
    presence: 'offline',
  } as const;
  await stores.agents.add(agent, await hashPassword(password));
  await stores.close();
}

describe.skipIf(postgresUrl === undefined)('two nodes on one database', () => {
  beforeAll(async () => {
    database = await temporaryDatabase();
    // Both at once: they make the tables together.
    nodes = await Promise.all([startNode('one'), startNode('two')]);
    await hireEditor();
  }, 120_000);

  afterAll(async () => {
    await Promise.all(nodes.map((node) => node.stop()));
    await database?.drop();
    folder.remove();
  });

  const [one, two] = [0, 1].map((place) => (path: string) => `${nodes[place]?.url}${path}`) as [
    (path: string) => string,
    (path: string) => string,
  ];

  async function call(url: string, method: string, headers: Record<string, string>, body?: object) {
    const response = await fetch(url, {
      method,
      headers: { 'content-type': 'application/json', ...headers },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, body: text === '' ? {} : JSON.parse(text) };
  }

  async function visitor() {
    const { body } = await call(
      one('/v1/visitors'),
      'POST',
      {},
      { locale: 'id', pageUrl: 'https://shop.example' },
    );
    const headers = { authorization: `Bearer ${body.token}` };
    const { body: opened } = await call(one('/v1/conversations'), 'POST', headers, {});
    return { headers, at: `/v1/conversations/${opened.conversationId}` };
  }

  it('show on one what is written to the other', { timeout: 60_000 }, async () => {
    const { headers, at } = await visitor();
    const stream = await readFrames(two(`${at}/events`), headers);
    const posted = await call(one(`${at}/messages`), 'POST', headers, {
      messageId: crypto.randomUUID(),
      text: 'Ongkos kirim',
    });
    expect(posted.status).toBeLessThan(300);
    const { data } = await stream.next((frame) => JSON.stringify(frame.data).includes('Rp9.000'));
    expect(data).toBeDefined();
  });

  it('answer alike soon after something is published on one of them', { timeout: 60_000 }, async () => {
    const session = await call(one('/v1/agent/session'), 'POST', {}, { email: 'ada@example.test', password });
    const ada = { cookie: session.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
    const file = one(`/v1/content/file?path=${encodeURIComponent(cost)}`);
    const { body: before } = await call(file, 'GET', ada);
    const text = before.text.replace('Rp9.000', 'Rp12.000');
    await call(file, 'PUT', { ...ada, 'if-match': `"${before.hash}"` }, { text });
    const published = await call(one('/v1/content/publish'), 'POST', ada, { note: 'Ongkir naik' });
    expect(published.status).toBe(200);
    const asked = await visitor();
    const answer = async () => {
      await call(two(`${asked.at}/messages`), 'POST', asked.headers, {
        messageId: crypto.randomUUID(),
        text: 'Ongkos kirim',
      });
      const { body } = await call(two(`${asked.at}/events`), 'GET', asked.headers);
      return JSON.stringify(body);
    };
    await expect.poll(answer, { timeout: 20_000, interval: 2_000 }).toContain('Rp12.000');
  });
});

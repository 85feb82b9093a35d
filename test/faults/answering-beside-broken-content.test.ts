import { randomUUID } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sampleFiles } from '../support/sample-content.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { snapshotWith } from '../support/two-bots.ts';
import { brokenFiles } from './broken-files.ts';

const folder = temporaryFolder();
const intents = join(folder.path, 'intents');
/** So many visitors ask at a time, again and again. */
const visitors = 3;
const patience = 60_000;
/** Much of it is the bot waiting whether more comes; a busy machine adds to that. */
const longestMs = 10_000;
let server: ServerProcess;

beforeAll(async () => {
  for (const { path, text } of snapshotWith().files) {
    mkdirSync(dirname(join(intents, path)), { recursive: true });
    writeFileSync(join(intents, path), text);
  }
  mkdirSync(join(intents, 'zoo'), { recursive: true });
  const boundless = { LIMIT_CONVERSATIONS_PER_ADDRESS: '100000', LIMIT_VISITORS_PER_ADDRESS: '100000' };
  server = await startServerWith(folder.path, { INTENTS_DIR: intents, LOG_LEVEL: 'info', ...boundless });
}, patience);

afterAll(async () => {
  await server?.stop();
  folder.remove();
});

async function call(token: string, path: string, body?: object) {
  const response = await fetch(`${server.url}/v1${path}`, {
    method: body === undefined ? 'GET' : 'POST',
    headers: {
      accept: 'application/json',
      'content-type': 'application/json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  expect(response.ok, `${path} ${response.status}`).toBe(true);
  return response.json();
}

/** A new visitor asks; gives how many ms they wait for the answer. */
async function ask(): Promise<number> {
  const { token } = await call('', '/visitors', { locale: 'id' });
  const { conversationId } = await call(token, '/conversations', {});
  const at = `/conversations/${conversationId}`;
  const askedAt = performance.now();
  await call(token, `${at}/messages`, { messageId: randomUUID(), text: 'ongkir ke surabaya' });
  for (;;) {
    const said = JSON.stringify(await call(token, `${at}/events?after=2`));
    if (said.includes('Mulai Rp9.000')) return performance.now() - askedAt;
    expect(performance.now() - askedAt).toBeLessThan(patience / 2);
  }
}

const named = (name: string) => {
  const broken = brokenFiles.find((one) => one.name === name);
  if (broken === undefined) throw new Error(`There is no broken file with ${name}`);
  return { name, path: 'zoo/hours.yaml', put: broken.put, message: broken.message };
};
const written = (path: string, from: string, to: string, message: string) => ({
  name: path,
  path,
  put: (place: string) => writeFile(place, (sampleFiles[path] ?? '').replace(from, to)),
  message,
});

describe('while broken content is read, visitors are answered', { timeout: patience }, () => {
  it.each([
    named('50 MB'),
    named('a bomb of references'),
    written('_settings.yaml', 'languages: [id, en]', 'languages: [id, en', '_settings.yaml:'),
    written('_replies.yaml', 'clarify: {', 'clarify: [', '_replies.yaml:'),
  ])('$name', async ({ path, put, message }) => {
    const place = join(intents, path);
    let isRead = false;
    const refused = Promise.all([server.says(message), server.says('the last good ones stay in force')]);
    void refused.then(() => {
      isRead = true;
    });
    const waits: number[] = [];
    const asking = Array.from({ length: visitors }, async () => {
      while (!isRead) waits.push(await ask());
    });
    const putting = put(place);
    await Promise.all([putting, ...asking]);
    waits.push(await ask()); // the last good content stays in force behind it
    console.info(`${path}: ${waits.length} answers, the slowest after ${Math.round(Math.max(...waits))} ms`);
    expect(waits.length).toBeGreaterThan(visitors);
    expect(Math.max(...waits)).toBeLessThan(longestMs);
    const live = server.says('The intents are live');
    await (path in sampleFiles ? writeFile(place, wholeOf(path)) : rm(place));
    await live;
  });
});

function wholeOf(path: string): string {
  return snapshotWith().files.find((file) => file.path === path)?.text ?? '';
}

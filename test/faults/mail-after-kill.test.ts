import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../support/free-port.ts';
import { openMailSink } from '../support/mail-sink.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { smallContent } from '../support/small-content.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

it('sends what was written before a kill -9, and nothing of it twice', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder();
  onTestFinished(folder.remove);
  const mailPort = await freePort(); // where nobody answers yet
  const settings = {
    SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    MAIL_FROM: 'halo@example.com',
    PUBLIC_URL: 'http://127.0.0.1:1',
    INTENTS_DIR: contentIn(join(folder.path, 'intents')),
    LOG_LEVEL: 'silent',
  };
  const first = await startServerWith(folder.path, settings);
  onTestFinished(first.kill);
  await leaveAndAnswer(first);
  await first.kill();

  const sink = await openMailSink(mailPort);
  onTestFinished(sink.close);
  const second = await startServerWith(folder.path, settings);
  onTestFinished(second.kill);
  await expect.poll(() => sink.mails.length, { timeout: 60_000, interval: 500 }).toBe(1);
  expect(sink.mails[0]?.parsed.text).toContain('Sudah kami kirim ulang.');
  await second.stop();

  const third = await startServerWith(folder.path, settings);
  onTestFinished(third.kill);
  await new Promise((resolve) => setTimeout(resolve, 3_000)); // the sweeper has passed more than once
  expect(sink.mails).toHaveLength(1);
  await third.stop();
});

async function leaveAndAnswer({ url, firstRunUrl }: ServerProcess): Promise<void> {
  const visitor = await post(url, '/v1/visitors', {});
  const me = { authorization: `Bearer ${visitor.body.token}` };
  const { body } = await post(url, '/v1/conversations', {}, me);
  const left = { email: 'rina@example.com', message: { messageId: 'm', text: 'Paket belum sampai' } };
  await post(url, `/v1/conversations/${body.conversationId}/contact`, left, me, 'PUT');
  const admin = { name: 'Ana', email: 'ana@example.test', password: 'a long enough password' };
  const setUp = await post(url, '/v1/setup', { ...admin, token: firstRunUrl?.split('#')[1] });
  const ana = { cookie: setUp.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  await post(url, '/v1/agent/presence', { presence: 'online' }, ana, 'PUT');
  const one = `/v1/agent/conversations/${body.conversationId}`;
  await post(url, `${one}/claim`, {}, ana);
  await post(url, `${one}/messages`, { messageId: 'a', text: 'Sudah kami kirim ulang.' }, ana);
}

async function post(
  url: string,
  path: string,
  body: object,
  headers: Record<string, string> = {},
  method = 'POST',
) {
  const all = { 'content-type': 'application/json', ...headers };
  const response = await fetch(url + path, { method, headers: all, body: JSON.stringify(body) });
  expect(response.ok, `${method} ${path} gave ${response.status}`).toBe(true);
  return { headers: response.headers, body: await response.json() };
}

function contentIn(folder: string): string {
  for (const { path, text } of smallContent().files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

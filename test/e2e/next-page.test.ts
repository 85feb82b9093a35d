import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { clockIn, hireStaff } from '../../scripts/screenshots/demo-shop.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { asks, shopPages } from '../support/shop-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let server: ServerProcess;
let browser: Browser;
const { shop } = shopPages(() => browser);

beforeEach(async () => {
  folder = temporaryFolder();
  await hireStaff(join(folder.path, 'sapa.db'));
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
});

afterEach(async () => {
  await browser?.close();
  await server?.stop();
  folder?.remove();
});

/** Notes what the page hears of the chat, for `heard`. */
async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const heard: unknown[] = [];
    Reflect.set(window, 'heard', heard);
    document.addEventListener('sapa:message', (event) => {
      if (event instanceof CustomEvent) heard.push(event.detail.text);
    });
  });
}

it('tells who went on to another page, with the chat put away, of an answer that comes there', async () => {
  const ana = await clockIn(server.url, 'ana');
  await ana.call('PUT', '/presence', { presence: 'online' });
  const visitor = await shop(server.url);
  await listen(visitor);
  await asks(visitor, 'saya mau ngomong sama manusia');
  await visitor.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  await visitor.keyboard.press('Escape');
  const conversationId = await visitor.evaluate(
    () => Object.entries(localStorage).find(([key]) => key.endsWith(':conversation'))?.[1] ?? '',
  );

  await visitor.goto(`${server.url}/?page=2`);
  await visitor.locator('sapa-chat[listens]').waitFor({ state: 'attached' });
  const says = (text: string) =>
    ana.call('POST', `/conversations/${conversationId}/messages`, { messageId: crypto.randomUUID(), text });
  await says('Pesanannya sudah kami cek, Kak');
  await visitor.getByRole('button', { name: 'Chat Sekarang, 1 pesan belum dibaca' }).waitFor();
  await says('Besok pagi dikirim');
  await visitor.getByRole('button', { name: 'Chat Sekarang, 2 pesan belum dibaca' }).waitFor();
  expect(await visitor.evaluate(() => Reflect.get(window, 'heard'))).toEqual([
    'Pesanannya sudah kami cek, Kak',
    'Besok pagi dikirim',
  ]);

  await visitor.goto(`${server.url}/?page=3`);
  const launcher = visitor.getByRole('button', { name: 'Chat Sekarang, 2 pesan belum dibaca' });
  await launcher.waitFor();
  await visitor.locator('sapa-chat[listens]').waitFor({ state: 'attached' });
  await says('Sampai jumpa');
  await visitor.getByRole('button', { name: 'Chat Sekarang, 3 pesan belum dibaca' }).click();
  await visitor.getByText('Sampai jumpa').waitFor();
  await visitor.locator('[data-sapa-launcher] .badge').waitFor({ state: 'hidden' });
}, 120_000);

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { clockIn } from '../../scripts/screenshots/demo-shop.ts';
import { asks, conversationOf } from '../support/shop-pages.ts';
import { staffedShop } from '../support/staffed-shop.ts';

const { shop, server } = staffedShop();

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
  const conversationId = await conversationOf(visitor);

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

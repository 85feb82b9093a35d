import { createHmac } from 'node:crypto';
import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { asks, openChat } from '../support/shop-pages.ts';
import { signToken } from '../support/sign-token.ts';
import { staffedShop } from '../support/staffed-shop.ts';

const secret = 'a secret that the shop shares with us';
const { desk, newPage, server } = staffedShop({ IDENTITY_SECRET: secret });

/** What a page says to the chat, as its own script would. */
async function tell(page: Page, ...said: readonly unknown[]): Promise<void> {
  await page.evaluate((words) => Reflect.get(globalThis, 'Sapa')(...words), said);
}

it('shows agents who a customer is, and follows them from one device to the next until they log out', async () => {
  const ana = await desk('ana', server.url);
  await ana.getByRole('button', { name: 'Jadi online' }).click();

  const laptop = await newPage();
  await laptop.goto(server.url);
  const exp = Math.floor(Date.now() / 1000) + 600;
  const claims = {
    sub: 'KL-20871',
    aud: 'default',
    exp,
    name: 'Rina Wulandari',
    attributes: { plan: 'gold' },
  };
  await tell(laptop, 'identify', { token: await signToken(claims, secret) });
  await tell(laptop, 'setAttributes', { keranjang: 'Gayo 1 kg' });
  await openChat(laptop);
  await asks(laptop, 'saya mau ngomong sama manusia');
  await laptop.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();

  await ana.getByRole('heading', { name: 'Rina Wulandari' }).first().waitFor();
  for (const known of ['Terverifikasi', 'KL-20871', 'gold', 'Gayo 1 kg']) {
    await ana.getByText(known).first().waitFor();
  }

  const phone = await newPage();
  await phone.goto(server.url);
  const identifierHash = createHmac('sha256', secret).update('KL-20871').digest('hex');
  await tell(phone, 'identify', { identifier: 'KL-20871', identifier_hash: identifierHash });
  await openChat(phone);
  await phone.getByText('saya mau ngomong sama manusia').waitFor();
  await asks(phone, 'ini saya dari hp');
  await ana.getByText('ini saya dari hp').first().waitFor();
  await ana.getByRole('textbox', { name: 'Tulis ke Rina Wulandari…' }).fill('Baik Kak Rina');
  await ana.keyboard.press('Enter');
  await laptop.getByText('Baik Kak Rina').waitFor();
  await phone.getByText('Baik Kak Rina').waitFor();

  await ana.getByRole('button', { name: 'Tutup', exact: true }).click();
  await ana.locator('wa-dialog[open]').getByRole('button', { name: 'Tutup', exact: true }).click();
  await phone.getByRole('button', { name: 'Mulai percakapan baru' }).click();
  await phone.getByText('Baik Kak Rina').waitFor({ state: 'detached' });
  await phone.getByRole('button', { name: 'Pilihan lain' }).click();
  await phone.getByRole('menuitem', { name: 'Percakapan sebelumnya' }).click();
  await phone.getByRole('button', { name: /Baik Kak Rina/ }).click();
  await phone.getByText('ini saya dari hp').waitFor();

  await tell(laptop, 'reset');
  await laptop.getByText('Baik Kak Rina').waitFor({ state: 'detached' });
  await tell(laptop, 'identify', { name: 'Orang lain' });
  await asks(laptop, 'cod bisa ga kak?');
  await laptop.getByText('Bisa COD').first().waitFor();
  await laptop.getByRole('button', { name: 'Pilihan lain' }).click();
  await laptop.getByRole('menuitem', { name: 'Percakapan sebelumnya' }).click();
  await laptop.getByText('Belum ada percakapan lain.').waitFor();
  expect(await laptop.getByText('Baik Kak Rina').count()).toBe(0);
}, 120_000);

import type { Locator, Page } from 'playwright';
import { expect, it } from 'vitest';
import { asks, phone } from '../support/shop-pages.ts';
import { staffedShop } from '../support/staffed-shop.ts';

const { desk, forbidden, shop, server } = staffedShop();

it('lets an agent go from the list to a conversation, answer, look who it is, go back and close it, by touch', async () => {
  const ana = await desk('ana', server.url, phone);
  await fits(ana);
  await ana.getByRole('button', { name: 'Jadi online' }).tap();
  const rina = await shop(server.url);
  await asks(rina, 'saya mau ngomong sama manusia');
  await rina.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();

  const row = ana.locator('sapa-desk-list').getByRole('button', { name: /Tamu/ }).first();
  const back = ana.getByRole('button', { name: 'Kembali' });
  const answer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await ana.getByRole('tab', { name: /Saya/ }).tap();
  await row.tap();
  await answer.waitFor();
  expect(await row.isVisible()).toBe(false);
  await fits(ana);

  await answer.tap();
  await ana.keyboard.type('Halo Kak, saya Ana.');
  await ana.keyboard.press('Enter');
  await ana.keyboard.type('Ada yang bisa dibantu?');
  // Enter begins a line here, as everywhere on a phone.
  expect(await answer.inputValue()).toBe('Halo Kak, saya Ana.\nAda yang bisa dibantu?');
  await isReachable(ana, ana.getByRole('button', { name: 'Kirim' }));
  await ana.getByRole('button', { name: 'Kirim' }).tap();
  await rina.getByText('Ada yang bisa dibantu?').waitFor();
  await asks(rina, 'paket saya mana kak');
  await ana.locator('sapa-desk-transcript').getByText('paket saya mana kak').waitFor();

  const details = ana.getByRole('complementary', { name: 'Rincian' });
  await ana.getByRole('button', { name: 'Rincian' }).tap();
  await details.waitFor();
  expect(await answer.isVisible()).toBe(false);
  await fits(ana);
  await back
    .or(details.getByRole('button', { name: 'Rincian' }))
    .first()
    .tap();
  await answer.waitFor();
  await ana.getByRole('button', { name: 'Rincian' }).tap();
  await details.waitFor();
  // As the phone's own gesture does.
  await ana.goBack();
  await answer.waitFor();
  await back.tap();
  await row.waitFor();
  await fits(ana);

  await row.tap();
  await answer.waitFor();
  await ana.getByRole('button', { name: 'Tindakan' }).tap();
  await ana.getByRole('menuitem', { name: 'Tutup' }).tap();
  const dialog = ana.locator('wa-dialog[open]');
  await dialog.getByRole('radio', { name: 'Belum terjawab' }).tap();
  await expect.poll(() => dialog.getByRole('radio', { name: 'Belum terjawab' }).isChecked()).toBe(true);
  await fits(ana);
  await isReachable(ana, dialog.getByRole('button', { name: 'Tutup', exact: true }));
  await dialog.getByRole('button', { name: 'Tutup', exact: true }).tap();
  await ana.getByText('Percakapan ini sudah ditutup').waitFor();
  await ana.locator('sapa-desk-transcript').getByText('Belum terjawab').waitFor();
  await rina.getByRole('button', { name: 'Mulai percakapan baru' }).waitFor();
  await back.tap();
  await ana.getByRole('tab', { name: /Selesai/ }).tap();
  await row.waitFor();
  expect(forbidden).toEqual([]);
}, 120_000);

/** Nothing has to be scrolled sideways. */
async function fits(page: Page): Promise<void> {
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(await wider()).toBeLessThanOrEqual(0);
}

/** All of it is on the screen, and a thumb finds it. */
async function isReachable(page: Page, element: Locator): Promise<void> {
  const box = await element.boundingBox();
  const size = page.viewportSize();
  if (box === null || size === null) throw new Error('It is not shown.');
  expect(box.y + box.height).toBeLessThanOrEqual(size.height);
  expect(box.x + box.width).toBeLessThanOrEqual(size.width);
  expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(32);
}

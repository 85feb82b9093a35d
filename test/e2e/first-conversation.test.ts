import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

it('leads from a slang question to a rating, through widget, server and desk', async () => {
  const visitor = await openShop();
  await asks(visitor, 'refund gmn ya kak');
  await visitor.getByText('3–7 hari kerja').waitFor();

  const agent = await becomesFirstAdmin('Ana');
  await agent.getByRole('button', { name: 'Jadi online' }).click();

  await asks(visitor, 'saya mau ngomong sama manusia');
  await visitor.getByText('Ana dari Layanan umum bergabung').waitFor();

  await agent.getByRole('tab', { name: /Saya/ }).click();
  await agent.getByRole('button', { name: /Tamu/ }).first().click();
  await agent.locator('sapa-desk-transcript').getByText('refund gmn ya kak').first().waitFor();
  const composer = agent.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await composer.fill('Halo Kak, saya Ana. Saya cek dulu ya.');
  await composer.press('Enter');
  await visitor.getByText('Halo Kak, saya Ana.').waitFor();

  await asks(visitor, 'oke makasih kak');
  await agent.getByText('oke makasih kak').first().waitFor();
  await agent.getByRole('button', { name: 'Tutup', exact: true }).click();
  await agent.locator('wa-dialog[open]').getByRole('button', { name: 'Tutup', exact: true }).click();

  await visitor.getByText('Bagaimana bantuan kami?').waitFor();
  const ana = visitor.getByRole('group', { name: 'Ana' });
  await ana.getByRole('radio', { name: /^5/ }).check({ force: true });
  await visitor.getByRole('textbox', { name: /Ceritakan sedikit/ }).fill('mantap');
  await visitor.getByRole('button', { name: 'Kirim penilaian' }).click();
  await visitor.getByText('Terima kasih atas penilaiannya.').waitFor();
  await agent.getByText('mantap').first().waitFor();
});

it('shows the same conversation in a second tab and after a reload', async () => {
  const visitor = await openShop();
  await asks(visitor, 'brp ongkir ke sby?');
  await visitor.getByText('Rp9.000').first().waitFor();
  const second = await visitor.context().newPage();
  await second.goto(server.url);
  await openChat(second);
  await second.getByText('brp ongkir ke sby?').waitFor();
  await asks(second, 'cod bisa ga kak?');
  await visitor.getByText('cod bisa ga kak?').waitFor();
  await visitor.reload();
  await openChat(visitor);
  await visitor.getByText('cod bisa ga kak?').waitFor();
});

async function openShop(): Promise<Page> {
  const page = await newPage();
  await page.goto(server.url);
  await openChat(page);
  return page;
}

/** Where a page before had it open it opens by itself, and a press at that moment would close it again. */
async function openChat(page: Page): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  const launcher = page.getByRole('button', { name: 'Chat Sekarang' });
  await launcher.or(composer).first().waitFor();
  for (let tries = 0; tries < 4; tries++) {
    const isOpen = await composer.waitFor({ timeout: 2_500 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await launcher.click();
  }
  await composer.waitFor();
}

async function asks(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  await composer.fill(text);
  await composer.press('Enter');
  await page.getByText(text).first().waitFor();
}

async function becomesFirstAdmin(name: string): Promise<Page> {
  expect(server.firstRunUrl).toBeDefined();
  const page = await newPage();
  await page.goto(server.firstRunUrl ?? '');
  await page.getByLabel('Nama').fill(name);
  await page.getByLabel('Email').fill('ana@example.test');
  await page.getByLabel(/^Kata sandi/).fill('a long enough password');
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/desk/);
  return page;
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  return page;
}

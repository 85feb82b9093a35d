import type { Browser } from 'playwright';
import { afterAll, beforeAll, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { asks, openChatAgain, shopPages } from '../support/shop-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;
const { firstAdmin, shop } = shopPages(() => browser);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

it('leads from a slang question to a rating, through widget, server and desk', async () => {
  const visitor = await shop(server.url);
  await asks(visitor, 'refund gmn ya kak');
  await visitor.getByText('3–7 hari kerja').waitFor();

  const agent = await firstAdmin('Ana', server.firstRunUrl);
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
  await visitor.getByRole('textbox', { name: /Ceritakan tentang Ana/ }).fill('mantap');
  await visitor.getByRole('button', { name: 'Kirim penilaian' }).click();
  await visitor.getByText('Terima kasih atas penilaiannya.').waitFor();
  await agent.getByText('mantap').first().waitFor();
});

it('shows the same conversation in a second tab and after a reload', async () => {
  const visitor = await shop(server.url);
  await asks(visitor, 'brp ongkir ke sby?');
  await visitor.getByText('Rp9.000').first().waitFor();
  const second = await visitor.context().newPage();
  await second.goto(server.url);
  await openChatAgain(second);
  await second.getByText('brp ongkir ke sby?').waitFor();
  await asks(second, 'cod bisa ga kak?');
  await visitor.getByText('cod bisa ga kak?').waitFor();
  await visitor.reload();
  await openChatAgain(visitor);
  await visitor.getByText('cod bisa ga kak?').waitFor();
});

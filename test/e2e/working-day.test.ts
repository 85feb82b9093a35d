import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPassword, emailOf, hireStaff, welcome } from '../../scripts/screenshots/demo-shop.ts';
import { launchChromium } from '../support/chromium.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { asks, shopPages } from '../support/shop-pages.ts';
import { type SleepingLine, sleepingLine } from '../support/sleeping-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const root = join(import.meta.dirname, '../..');
let server: ServerProcess;
let browser: Browser;
let laptop: SleepingLine;
const { desk, forbidden, newPage, shop } = shopPages(() => browser);

beforeAll(async () => {
  await hireStaff(join(folder.path, 'sapa.db'));
  process.env.INTENTS_DIR = impatientContent();
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
  delete process.env.INTENTS_DIR;
  laptop = await sleepingLine(server.url);
});

afterAll(async () => {
  await browser?.close();
  await laptop?.close();
  await server?.stop();
  folder.remove();
});

it('is worked by two agents and their supervisor with three visitors, and no visitor hears what is not for them', async () => {
  const ana = await desk('ana', laptop.url);
  await ana.getByRole('button', { name: 'Jadi online' }).click();

  const rina = await shop(server.url);
  await asks(rina, 'saya mau ngomong sama manusia');
  await rina.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  const heard = await framesOf(rina);

  const composer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await composer.pressSequentially('/salam pem');
  await ana.getByRole('option', { name: /Salam pembuka/ }).waitFor();
  await composer.press('Enter');
  await composer.press('Control+Enter');
  await rina.getByText('saya Ana Lestari dari Layanan umum Kopi Lereng').waitFor();
  await composer.press('Alt+n');
  await ana.getByRole('textbox', { name: /^Tulis catatan/ }).fill('rahasia: gudang salah kirim');
  await ana.keyboard.press('Enter');
  await ana.getByText('rahasia: gudang').first().waitFor();

  const sari = await desk('sari', server.url);
  await sari.getByRole('tab', { name: 'Semua' }).click();
  await sari.getByRole('button', { name: /Tamu/ }).first().click();
  await ana.getByText('Sari Wulan juga membuka ini').waitFor();
  await sari.getByRole('textbox', { name: 'Bisik ke Ana Lestari…' }).fill('rahasia: tawarkan voucher');
  await sari.keyboard.press('Enter');
  await ana.getByText('rahasia: tawarkan voucher').waitFor();
  await sari.getByRole('button', { name: 'Gabung' }).click();
  await sari.getByRole('tab', { name: 'Balasan' }).click();
  await sari.getByRole('textbox', { name: /^Tulis ke Tamu/ }).fill('Halo Kak, saya Sari, ikut membantu.');
  await sari.keyboard.press('Enter');
  await rina.getByText('saya Sari, ikut membantu').waitFor();

  const ben = await desk('ben', server.url);
  await ben.getByRole('button', { name: 'Jadi online' }).click();
  await ben.getByText('Belum ada percakapan').or(ben.getByText('Tidak ada yang menunggu')).first().waitFor();
  await ana.getByRole('button', { name: 'Alihkan', exact: true }).click();
  await ana.getByRole('radio', { name: /Ben Saputra/ }).check();
  await ana.getByRole('textbox', { name: /^Catatan/ }).fill('rahasia: pelanggan lama');
  await ana.locator('wa-dialog[open]').getByRole('button', { name: 'Alihkan', exact: true }).click();
  await rina.getByText('Ben Saputra dari Layanan umum bergabung').waitFor();
  await ben.getByText('rahasia: pelanggan lama').waitFor();

  const budi = await welcome(server.url, 'https://kopilereng.example');
  await budi.says('mau bicara dengan orang');
  await budi.reaches('assigned');
  const kate = await welcome(server.url, 'https://kopilereng.example', { locale: 'en' });
  await kate.says('I want to talk to a person');
  await kate.reaches('assigned');
  await ana.goto(`${laptop.url}/desk#${budi.conversationId}`);
  const answer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await answer.fill('Sebentar ya Kak, saya cek');
  laptop.sleep();
  await ben.getByText('mau bicara dengan orang').first().waitFor({ timeout: 60_000 });
  laptop.wake();
  // As a browser says when its computer is on a network again.
  await ana.evaluate(() => window.dispatchEvent(new Event('online')));
  await ana.getByText('bukan milik Anda lagi').first().waitFor();
  await ana.getByText('Sebentar ya Kak, saya cek').waitFor();
  expect(await answer.count()).toBe(0);

  await ben.goto(`${server.url}/desk#${await conversationOf(rina)}`);
  await ben.getByRole('button', { name: 'Ke bot' }).click();
  await ben.getByRole('textbox', { name: /^Catatan/ }).fill('rahasia: voucher sudah dikirim');
  await ben.locator('wa-dialog[open]').getByRole('button', { name: 'Kembalikan ke bot' }).click();
  await asks(rina, 'cod bisa ga kak?');
  await rina.getByText('Bisa COD').first().waitFor();

  await ben.goto(`${server.url}/desk#${budi.conversationId}`);
  await ben.getByRole('button', { name: 'Tutup', exact: true }).click();
  await ben.locator('wa-dialog[open]').getByRole('button', { name: 'Tutup', exact: true }).click();
  await ben.getByText('Percakapan ini sudah ditutup').waitFor();
  await budi.says('eh satu lagi kak');
  await budi.reaches('assigned');
  await ben.getByText('eh satu lagi kak').first().waitFor();

  const frames = heard();
  expect(frames).toContain('ikut membantu');
  expect(frames).toContain('returned-to-bot');
  expect(frames).not.toContain('rahasia');
  expect(forbidden).toEqual([]);
}, 240_000);

it('is worked with the keyboard alone, from logging in to closing', async () => {
  const citra = await newPage();
  await citra.goto(`${server.url}/desk`);
  const type = (text: string) => citra.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await citra.keyboard.press(key);
  };
  await citra.getByLabel('Email').waitFor();
  await press('Tab');
  await type(emailOf('citra'));
  await press('Tab');
  await type(demoPassword);
  await press('Enter');
  await citra.getByRole('tab', { name: /Antrean/ }).waitFor();
  await press('Control+k');
  await citra.getByRole('combobox').waitFor();
  await type('online');
  await press('Enter');
  await citra.getByRole('button', { name: 'Kehadiran: Online' }).waitFor();

  const joko = await welcome(server.url, 'https://kopilereng.example');
  await joko.goesTo('technical');
  await joko.reaches('assigned');
  await citra.getByRole('textbox', { name: /^Tulis ke Tamu/ }).waitFor();
  await press('Alt+ArrowDown');
  const answer = citra.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await expect.poll(() => answer.evaluate((one) => one.matches(':focus'))).toBe(true);
  await type('/ada lagi');
  await citra
    .getByRole('option', { name: /Ada lagi yang bisa saya bantu/ })
    .first()
    .waitFor();
  await press('Enter');
  await expect.poll(() => answer.inputValue()).toContain('Ada lagi yang bisa saya bantu');
  await press('Enter');
  await citra.getByText('Ada lagi yang bisa saya bantu, Kak?').first().waitFor();
  await press('Control+k');
  await citra.getByRole('combobox').waitFor();
  await type('tutup');
  await press('Enter');
  await citra.getByRole('radio', { name: 'Selesai terjawab' }).waitFor();
  await expect
    .poll(() =>
      citra.getByRole('radio', { name: 'Selesai terjawab' }).evaluate((one) => one.matches(':focus')),
    )
    .toBe(true);
  await press('Tab');
  await type('mesin');
  await press('Enter');
  await citra.getByText('Percakapan ini sudah ditutup').waitFor();
  await citra.getByText('Citra Dewi memberi tag mesin').waitFor();
  expect(forbidden).toEqual([]);
}, 120_000);

/** The shop's content, in which agents who are gone are not waited for as long as usual. */
function impatientContent(): string {
  const content = join(folder.path, 'intents');
  cpSync(join(root, 'intents'), content, { recursive: true });
  const settings = join(content, '_settings.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace('agent_gone: 60s', 'agent_gone: 25s'));
  return content;
}

/** Everything that the server has sent this visitor over a stream of their own, so far. */
async function framesOf(page: Page): Promise<() => string> {
  const token = await remembered(page, 'token');
  const id = await remembered(page, 'conversation');
  const response = await fetch(`${server.url}/v1/conversations/${id}/events`, {
    headers: { accept: 'text/event-stream', authorization: `Bearer ${token}` },
  });
  let heard = '';
  void (async () => {
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) heard += chunk;
  })().catch(() => undefined);
  return () => heard;
}

function conversationOf(page: Page): Promise<string> {
  return remembered(page, 'conversation');
}

/** What the widget has put into the browser's storage under a key that ends so. */
function remembered(page: Page, name: string): Promise<string> {
  return page.evaluate((end) => {
    const key = Object.keys(localStorage).find((one) => one.endsWith(end)) ?? '';
    return localStorage.getItem(key) ?? '';
  }, name);
}

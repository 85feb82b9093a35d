import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { hireStaff } from '../../scripts/screenshots/demo-shop.ts';
import { alwaysClosed, changedContent } from '../support/changed-content.ts';
import { launchChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { type Heard, heardBy } from '../support/heard-by.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { pdf, png } from '../support/sample-files.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { asks, conversationOf, openChat, openChatAgain, sends, shopPages } from '../support/shop-pages.ts';
import { type SleepingLine, sleepingLine } from '../support/sleeping-line.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

let folder: ReturnType<typeof temporaryFolder>;
let sink: MailSink;
let server: ServerProcess;
let browser: Browser;
let laptop: SleepingLine;
const { desk, forbidden, newPage } = shopPages(() => browser);

beforeEach(async () => {
  folder = temporaryFolder();
  await hireStaff(join(folder.path, 'sapa.db'));
  sink = await openMailSink();
  const port = await freePort();
  const settings = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: sink.url,
    MAIL_FROM: 'halo@kopilereng.example',
    INTENTS_DIR: changedContent(folder.path, {
      ...alwaysClosed,
      // Agents who are gone are not waited for as long as usual.
      '_settings.yaml': (text) => text.replace('agent_gone: 60s', 'agent_gone: 25s'),
    }),
  };
  [server, browser] = await Promise.all([startServerWith(folder.path, settings), launchChromium()]);
  laptop = await sleepingLine(server.url);
});

afterEach(async () => {
  await browser?.close();
  await laptop?.close();
  await server?.stop();
  await sink?.close();
  folder?.remove();
});

it('is worked by two agents and their supervisor with three visitors, and no visitor hears what is not for them', async () => {
  const [rina, tono, budi] = [await visitor(), await visitor(), await visitor()];

  await comesWhileNobodyIsThere(tono.page);
  await tono.page.context().close();

  const ben = await desk('ben', server.url);
  await ben.getByRole('button', { name: 'Jadi online' }).click();
  await opensShop(rina.page);
  await asks(rina.page, 'saya mau ngomong sama manusia');
  await rina.page.getByText('Ben Saputra dari Layanan umum bergabung').waitFor();
  await ben.getByRole('button', { name: 'Tolak', exact: true }).click();
  await rina.page.getByText('Giliran berikutnya').first().waitFor();

  const ana = await desk('ana', laptop.url);
  await ana.getByRole('button', { name: 'Jadi online' }).click();
  await rina.page.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  await answersFromTheCannedReplies(ana, rina.page);
  await notes(ana, 'rahasia: gudang salah kirim');
  await isHelpedBySari(ana, rina.page);
  await sends(rina.page, 'kopi-pecah.png', 'image/png', await png(320, 240));
  await ana.getByRole('button', { name: 'Buka kopi-pecah.png' }).locator('img').waitFor();
  await givesOnToBen(ana, ben, rina.page);
  await sends(ben, 'Faktur retur.pdf', 'application/pdf', pdf('Faktur 12'));
  const [download] = await Promise.all([
    rina.page.waitForEvent('download'),
    rina.page.getByRole('button', { name: 'Unduh Faktur retur.pdf' }).click(),
  ]);
  expect(readFileSync(await download.path())).toEqual(pdf('Faktur 12'));

  await opensShop(budi.page);
  await asks(budi.page, 'mau bicara dengan orang');
  await budi.page.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  await losesToBenWhileAsleep(ana, ben, budi.page);

  await opens(ben, rina.page);
  await ben.getByRole('button', { name: 'Ke bot' }).click();
  await ben.getByRole('textbox', { name: /^Catatan/ }).fill('rahasia: voucher sudah dikirim');
  await inDialog(ben, 'Kembalikan ke bot');
  await asks(rina.page, 'cod bisa ga kak?');
  await rina.page.getByText('Bisa COD').first().waitFor();

  await opens(ben, budi.page);
  await notes(ben, 'rahasia: salah alamat');
  await ben.getByRole('button', { name: 'Tutup', exact: true }).click();
  await inDialog(ben, 'Tutup');
  await budi.page.getByRole('button', { name: 'Mulai percakapan baru' }).waitFor();
  await asks(budi.page, 'eh satu lagi kak');
  await budi.page.getByText('Percakapan dibuka lagi').waitFor();
  await ben.getByText('eh satu lagi kak').first().waitFor();
  await says(ben, 'Boleh, Kak. Apa itu?');
  await budi.page.getByText('Boleh, Kak. Apa itu?').waitFor();

  const tonoAgain = await visitor();
  await isAnsweredByMail(ana, tonoAgain.page);

  // Whoever comes back is sent everything from the beginning.
  for (const [{ page }, last] of [
    [rina, 'Bisa COD'],
    [budi, 'Boleh, Kak. Apa itu?'],
    [tonoAgain, 'Sama-sama, Kak.'],
  ] as const) {
    await page.reload();
    await openChatAgain(page);
    await page.getByText(last).first().waitFor();
  }
  hears(rina.heard, 'ikut membantu', 'Faktur retur.pdf', 'returned-to-bot');
  hears(budi.heard, 'Boleh, Kak. Apa itu?', 'conversation-reopened');
  hears(tono.heard, 'Paket saya belum sampai');
  hears(tonoAgain.heard, 'paketnya sampai besok', 'Sama-sama, Kak');
  for (const { heard } of [rina, budi, tono, tonoAgain]) {
    expect(heard.missed()).toEqual([]);
    expect(heard.text().match(/.{0,80}rahasia.*/g)).toBeNull();
  }
  expect(sink.mails.map(({ raw }) => raw).join()).not.toContain('rahasia');
  expect(forbidden).toEqual([]);
}, 300_000);

/** A browser of a visitor's own, and all that it is sent. */
async function visitor(): Promise<{ readonly page: Page; readonly heard: Heard }> {
  const page = await newPage();
  return { page, heard: await heardBy(page) };
}

function hears(heard: Heard, ...words: readonly string[]): void {
  for (const word of words) expect(heard.frames()).toContain(word);
}

async function opensShop(page: Page): Promise<void> {
  await page.goto(server.url);
  await openChat(page);
}

async function comesWhileNobodyIsThere(tono: Page): Promise<void> {
  await opensShop(tono);
  await tono.getByRole('button', { name: 'Bicara dengan manusia' }).click();
  await tono.getByText('Layanan umum sedang tutup', { exact: true }).waitFor();
  await tono.getByRole('button', { name: 'Tinggalkan kontak' }).click();
  await tono.getByLabel('Email').fill('tono@example.com');
  await tono.getByLabel('Nama').fill('Tono');
  await tono.getByRole('textbox', { name: 'Pesan', exact: true }).fill('Paket saya belum sampai');
  await tono.getByRole('button', { name: 'Simpan pesan' }).click();
  await tono.getByText('Balasan dikirim ke tono@example.com').waitFor();
}

async function opens(agent: Page, visitor: Page): Promise<void> {
  const to = `#${await conversationOf(visitor)}`;
  await agent.evaluate((hash) => {
    location.hash = hash;
  }, to);
  await agent.getByRole('textbox', { name: /^Tulis/ }).waitFor();
}

async function says(agent: Page, text: string): Promise<void> {
  const composer = agent.getByRole('textbox', { name: /^Tulis ke/ });
  await composer.fill(text);
  await composer.press('Enter');
}

async function notes(agent: Page, text: string): Promise<void> {
  await agent.getByRole('tab', { name: 'Catatan internal' }).click();
  await agent.getByRole('textbox', { name: /^Tulis catatan/ }).fill(text);
  await agent.keyboard.press('Enter');
  await agent.locator('sapa-desk-transcript').getByText(text).waitFor();
  await agent.getByRole('tab', { name: 'Balasan' }).click();
}

async function inDialog(agent: Page, button: string): Promise<void> {
  await agent.locator('wa-dialog[open]').getByRole('button', { name: button, exact: true }).click();
}

async function answersFromTheCannedReplies(ana: Page, rina: Page): Promise<void> {
  const composer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await composer.pressSequentially('/salam pem');
  await ana.getByRole('option', { name: /Salam pembuka/ }).waitFor();
  await composer.press('Enter');
  await expect.poll(() => composer.inputValue()).toContain('saya Ana Lestari');
  await composer.press('Control+Enter');
  await rina.getByText('saya Ana Lestari dari Layanan umum Kopi Lereng').waitFor();
}

async function isHelpedBySari(ana: Page, rina: Page): Promise<void> {
  const sari = await desk('sari', server.url);
  await sari.getByRole('tab', { name: 'Semua' }).click();
  await sari.getByRole('button', { name: /Tamu/ }).first().click();
  await ana.getByText('Sari Wulan juga membuka ini').waitFor();
  await sari.getByRole('textbox', { name: 'Bisik ke Ana Lestari…' }).fill('rahasia: tawarkan voucher');
  await sari.keyboard.press('Enter');
  await ana.getByText('rahasia: tawarkan voucher').waitFor();
  await sari.getByRole('button', { name: 'Gabung' }).click();
  await sari.getByRole('tab', { name: 'Balasan' }).click();
  await says(sari, 'Halo Kak, saya Sari, ikut membantu.');
  await rina.getByText('saya Sari, ikut membantu').waitFor();
  await sari.context().close();
}

async function givesOnToBen(ana: Page, ben: Page, rina: Page): Promise<void> {
  await ana.getByRole('button', { name: 'Alihkan', exact: true }).click();
  await ana.getByRole('radio', { name: /Ben Saputra/ }).check();
  await ana.getByRole('textbox', { name: /^Catatan/ }).fill('rahasia: pelanggan lama');
  await inDialog(ana, 'Alihkan');
  await expect.poll(() => rina.getByText('Ben Saputra dari Layanan umum bergabung').count()).toBe(2);
  await opens(ben, rina);
  await ben.getByText('rahasia: pelanggan lama').waitFor();
}

async function losesToBenWhileAsleep(ana: Page, ben: Page, budi: Page): Promise<void> {
  await opens(ana, budi);
  const answer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  await answer.fill('Sebentar ya Kak, saya cek');
  laptop.sleep();
  await budi.getByText('Ben Saputra dari Layanan umum bergabung').waitFor({ timeout: 90_000 });
  await opens(ben, budi);
  await ben.locator('sapa-desk-transcript').getByText('mau bicara dengan orang').first().waitFor();
  laptop.wake();
  // As a browser says when its computer is on a network again.
  await ana.evaluate(() => window.dispatchEvent(new Event('online')));
  await ana.getByText('bukan milik Anda lagi').first().waitFor();
  await ana.getByText('Sebentar ya Kak, saya cek').waitFor();
  expect(await answer.count()).toBe(0);
}

/** Ana takes what Tono left, and he goes on from the link in her mail, in another browser. */
async function isAnsweredByMail(ana: Page, tono: Page): Promise<void> {
  await ana.getByRole('tab', { name: /Antrean/ }).click();
  await ana.getByRole('button', { name: /Tono/ }).first().click();
  await ana.locator('sapa-desk-conversation').getByRole('button', { name: 'Ambil' }).click();
  await notes(ana, 'rahasia: kurir menghilangkan paket');
  await says(ana, 'Halo Kak Tono, paketnya sampai besok.');
  await expect.poll(() => sink.mails.length, { timeout: 90_000, interval: 500 }).toBe(1);
  const [, link] = /href="([^"]*\/c#[^"]*)"/.exec(sink.mails[0]?.parsed.html ?? '') ?? [];
  await tono.goto(link ?? '');
  await tono.getByText('Halo Kak Tono, paketnya sampai besok.').waitFor();
  await asks(tono, 'oke makasih kak, ditunggu');
  await tono.getByText('Ana Lestari dari Layanan umum bergabung').waitFor();
  await ana.getByText('oke makasih kak, ditunggu').first().waitFor();
  await says(ana, 'Sama-sama, Kak.');
  await tono.getByText('Sama-sama, Kak.').waitFor();
}

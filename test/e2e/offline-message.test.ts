import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { alwaysClosed, changedContent } from '../support/changed-content.ts';
import { launchChromium } from '../support/chromium.ts';
import { freePort } from '../support/free-port.ts';
import { type MailSink, openMailSink } from '../support/mail-sink.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { shopPages } from '../support/shop-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let sink: MailSink;
let server: ServerProcess;
let browser: Browser;
const { firstAdmin, newPage } = shopPages(() => browser);

beforeAll(async () => {
  sink = await openMailSink();
  const port = await freePort();
  const settings = {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    SMTP_URL: sink.url,
    MAIL_FROM: 'halo@kopilereng.example',
    INTENTS_DIR: changedContent(folder.path, alwaysClosed),
  };
  [server, browser] = await Promise.all([startServerWith(folder.path, settings), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await sink?.close();
  folder.remove();
});

it('leads from a closed shop over an answer by mail back into the chat', { timeout: 120_000 }, async () => {
  const visitor = await newPage();
  await visitor.goto(server.url);
  await visitor.getByRole('button', { name: 'Chat Sekarang' }).click();
  await visitor.getByRole('button', { name: 'Bicara dengan manusia' }).click();
  await visitor.getByText('Layanan umum sedang tutup', { exact: true }).waitFor();
  await visitor.getByRole('button', { name: 'Tinggalkan kontak' }).click();
  await visitor.getByLabel('Email').fill('rina@example.com');
  await visitor.getByLabel('Nama').fill('Rina');
  await visitor
    .getByRole('textbox', { name: 'Pesan', exact: true })
    .fill('Paket saya belum sampai, pesanan 2211');
  await visitor.getByRole('button', { name: 'Simpan pesan' }).click();
  await visitor.getByText('Balasan dikirim ke rina@example.com').waitFor();
  await visitor.context().close();

  const agent = await firstAdmin('Ana', server.firstRunUrl);
  await agent.getByRole('button', { name: 'Jadi online' }).click();
  await agent.getByRole('tab', { name: /Antrean/ }).click();
  await agent.getByRole('button', { name: /Rina/ }).first().click();
  await agent.locator('sapa-contact-card').getByText('rina@example.com').waitFor();
  await agent.getByText('Balasan juga terkirim lewat email.').waitFor();
  await agent.locator('sapa-desk-conversation').getByRole('button', { name: 'Ambil' }).click();
  const composer = agent.getByRole('textbox', { name: /^Tulis ke Rina/ });
  await composer.fill('Halo Kak Rina, paketnya sampai besok <siang>.');
  await composer.press('Enter');

  await expect.poll(() => sink.mails.length, { timeout: 60_000, interval: 500 }).toBe(1);
  const [mail] = sink.mails;
  expect(mail?.to).toEqual(['rina@example.com']);
  expect(mail?.parsed.html).toContain('paketnya sampai besok &lt;siang&gt;.');
  await agent.getByText('Balasan terkirim lewat email').waitFor();

  const elsewhere = await newPage();
  await elsewhere.setContent(mail?.parsed.html ?? '');
  const link = await elsewhere.getByRole('link', { name: 'Lanjutkan di chat' }).getAttribute('href');
  const asked: string[] = [];
  elsewhere.on('request', (request) => asked.push(`${request.url()} ${request.headers().referer ?? ''}`));
  await elsewhere.goto(link ?? '');
  await elsewhere.getByText('Halo Kak Rina, paketnya sampai besok <siang>.').waitFor();
  await elsewhere.getByText('Paket saya belum sampai, pesanan 2211').waitFor();
  expect(elsewhere.url()).toBe(`${server.url}/c`);
  const token = link?.split('#')[1] ?? 'none';
  expect(asked.filter((request) => request.includes(token))).toEqual([]);

  await elsewhere.getByRole('textbox', { name: 'Tulis pesan' }).fill('oke makasih kak, ditunggu');
  await elsewhere.keyboard.press('Enter');
  await elsewhere.getByText('Ana dari Layanan umum bergabung').waitFor();
  await agent.getByText('oke makasih kak, ditunggu').first().waitFor();
  await elsewhere.reload();
  await elsewhere.getByText('oke makasih kak, ditunggu').waitFor();

  const wrong = await newPage();
  await wrong.goto(`${server.url}/c#${'x'.repeat(43)}`);
  await wrong.getByText('Tautan ini sudah tidak berlaku').waitFor();
});

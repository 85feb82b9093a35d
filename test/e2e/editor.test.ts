import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { demoPassword, welcome } from '../../scripts/screenshots/demo-shop.ts';
import { openSqlite } from '../../src/adapters/sqlite/open-sqlite.ts';
import { systemIds } from '../../src/adapters/system/ids.ts';
import { hashPassword } from '../../src/auth/passwords.ts';
import { launchChromium } from '../support/chromium.ts';
import { countEffort } from '../support/effort.ts';
import { type ServerProcess, startServerWith } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
const intents = join(folder.path, 'intents');
const root = join(import.meta.dirname, '../..');
const shop = 'https://kopilereng.example';
/** What visitors ask and the shop has no answer to. */
const unanswered = [
  'bisa bungkus kado ga kak',
  'ada bungkus kado?',
  'mau dibungkus kado dong',
  'bungkus kado bayar berapa',
  'tolong bungkus kado ya buat ultah',
  'bungkus kado gratis ga',
];
const answer = 'Bisa Kak, bungkus kado Rp10.000 lengkap dengan kartu ucapan.';
/** The seconds that an editor's pointing, typing and thinking may take; what the machine takes is told, not judged. */
const longest = 180;
/** Learning a draft takes seconds of CPU, which a machine that is busy with other things has not got. */
const patience = 240_000;

let server: ServerProcess;
let browser: Browser;
let tries = 0;

beforeAll(async () => {
  cpSync(join(root, 'intents'), intents, { recursive: true });
  forgetGifts();
  await hireEditors();
  const settings = { INTENTS_DIR: intents, LIMIT_CONVERSATIONS_PER_ADDRESS: '1000' };
  [server, browser] = await Promise.all([startServerWith(folder.path, settings), launchChromium()]);
  for (const text of unanswered) await (await welcome(server.url, shop)).says(text);
}, patience);

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

it('turns what nobody answered into an answer, and takes it back', { timeout: 3 * patience }, async () => {
  forgetGifts(); // what an earlier try has published
  const visitor = await openShop();
  await asks(visitor, 'kak, kado bisa dibungkusin?');
  const studio = await logIn();
  const startedAt = performance.now();
  const hand = countEffort();

  await hand.clicks(studio.getByRole('link', { name: 'Belum terjawab' }));
  const group = studio.getByRole('listitem').filter({ hasText: 'bungkus kado' }).first();
  await hand.clicks(group.locator('button.name'));
  await group.getByText('tolong bungkus kado ya buat ultah').first().waitFor();
  await hand.clicks(group.getByRole('button', { name: 'Jadikan intent' }).first());

  await studio.waitForURL(/#intents\/.*kado/u);
  await hand.types(studio.getByLabel('Jawaban, Indonesia'), answer);
  await hand.types(studio.getByLabel('Jawaban, Inggris'), 'Yes, gift wrapping is Rp10,000.');
  await studio.getByText('answer: expected a text').first().waitFor({ state: 'hidden' });
  await studio.getByText('Tersimpan di draf').waitFor();
  await studio.getByText(/^([1-9]\d*) dari \1 tes lolos$/u).waitFor();

  await hand.clicks(studio.getByRole('button', { name: 'Putar ulang 14 hari' }));
  await studio.getByText(/\+\d+ giliran lebih banyak/u).waitFor();
  await hand.clicks(studio.getByRole('button', { name: 'Lihat semua perubahan' }));
  const change = studio.locator('sapa-replay-change').first();
  await hand.clicks(change.getByRole('button'));
  await change.getByText('bungkus kado').first().waitFor();

  await hand.clicks(studio.getByRole('link', { name: /^Terbitkan/u }));
  await studio.getByText('Tidak ada galat. Siap terbit.').waitFor();
  await studio
    .locator('sapa-studio-effect')
    .getByText(/\+\d+ giliran lebih banyak/u)
    .waitFor();
  await hand.clicks(studio.getByRole('button', { name: 'Terbitkan', exact: true }));
  await hand.types(studio.getByLabel('Catatan'), 'Tambah bungkus kado');
  await hand.clicks(confirming(studio, 'Terbitkan'));
  await expect.poll(() => heardAfter('bisa bungkus kado ga kak'), patiently).toContain(answer);
  await asks(visitor, 'bungkus kado bisa ga?');
  await visitor.getByText(answer).first().waitFor();

  await hand.clicks(studio.getByRole('link', { name: 'Riwayat' }));
  await hand.clicks(studio.getByRole('link', { name: /Tambah bungkus kado/u }).first());
  await hand.clicks(studio.getByRole('button', { name: 'Batalkan penerbitan ini' }));
  await hand.clicks(confirming(studio, 'Batalkan'));
  await expect.poll(() => heardAfter('bisa bungkus kado ga kak'), patiently).not.toContain(answer);
  const { acts, seconds } = hand.spent();
  const waited = Math.round((performance.now() - startedAt) / 1000);
  console.info(`an editor's ${acts} acts take ${seconds} s; this machine took ${waited} s for its part`);
  expect(seconds).toBeLessThan(longest);
});

const patiently = { timeout: patience, interval: 500 };

/** The shop sells no wrapping yet: neither an intent about gifts, nor a button that leads to one. */
function forgetGifts(): void {
  for (const path of readdirSync(intents, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.yaml')) continue;
    const file = join(intents, path);
    const text = readFileSync(file, 'utf8');
    if (/gift-order|kado/u.test(path)) rmSync(file);
    else if (text.includes('orders/gift-order'))
      writeFileSync(file, text.replace(/(?:, )?orders\/gift-order/u, ''));
  }
}

/** Each try has an editor of its own, whose draft is empty. */
async function hireEditors(): Promise<void> {
  const stores = await openSqlite({ file: join(folder.path, 'sapa.db'), role: 'tool' });
  const hash = await hashPassword(demoPassword);
  for (const number of [1, 2]) {
    const agent = { agentId: systemIds('').id(), email: emailOf(number), name: 'Dewi', departments: [] };
    await stores.agents.add({ ...agent, role: 'editor', presence: 'offline' }, hash);
  }
  await stores.close();
}

function emailOf(number: number): string {
  return `dewi${number}@example.test`;
}

async function logIn(): Promise<Page> {
  tries += 1;
  const page = await newPage();
  await page.goto(`${server.url}/studio`);
  await page.getByLabel('Email').fill(emailOf(tries));
  await page.getByLabel('Kata sandi', { exact: true }).fill(demoPassword);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Belum terjawab' }).waitFor();
  return page;
}

/** What a new visitor's widget shows them when they ask this. */
async function heardAfter(text: string): Promise<string> {
  const guest = await openShop();
  await asks(guest, text);
  const reply = guest.locator('.message.bot[data-id]:not([data-id=greeting])').last();
  await reply.waitFor();
  const said = await reply.innerText();
  await guest.context().close();
  return said;
}

async function openShop(): Promise<Page> {
  const page = await newPage();
  await page.goto(server.url);
  await page.getByRole('button', { name: 'Chat Sekarang' }).click();
  await page.getByRole('textbox', { name: 'Tulis pesan' }).waitFor();
  return page;
}

async function asks(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  await composer.fill(text);
  await composer.press('Enter');
  await page.getByText(text).first().waitFor();
}

function confirming(page: Page, name: string): Locator {
  return page.locator('wa-dialog[open]').getByRole('button', { name, exact: true });
}

async function newPage(): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const page = await context.newPage();
  page.setDefaultTimeout(patience);
  return page;
}

import type { Page } from 'playwright';
import { expect, it } from 'vitest';
import { demoPassword, emailOf, welcome } from '../../scripts/screenshots/demo-shop.ts';
import { staffedShop } from '../support/staffed-shop.ts';

const { newPage, server } = staffedShop();

it('leads an agent without a mouse from logging in over everything in a conversation to its close, and never loses their place', async () => {
  const ana = await newPage();
  await ana.goto(`${server.url}/desk`);
  const type = (text: string) => ana.keyboard.type(text);
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await ana.keyboard.press(key);
  };
  const answer = ana.getByRole('textbox', { name: /^Tulis ke Tamu/ });
  const transcript = ana.locator('sapa-desk-transcript');

  await ana.getByLabel('Email').waitFor();
  await press('Tab');
  await type(emailOf('ana'));
  await press('Tab');
  await type(demoPassword);
  await press('Enter');
  await ana.getByRole('tab', { name: /Antrean/ }).waitFor();
  await placeIsKept(ana, 'after logging in');

  await choose(ana, 'jeda');
  await ana.getByRole('button', { name: 'Kehadiran: Jeda' }).waitFor();
  await placeIsKept(ana, 'after the palette');
  const joko = await welcome(server.url, 'https://kopilereng.example');
  await joko.says('mau bicara dengan orang');
  await joko.reaches('queued');
  await ana.locator('sapa-desk-list').getByText('mau bicara dengan orang').waitFor();
  await press('Alt+ArrowDown');
  await transcript.getByText('mau bicara dengan orang').waitFor();
  await placeIsKept(ana, 'in a conversation that waits');

  await choose(ana, 'ambil');
  await hasFocus(answer);
  await type('/ada lagi');
  await ana
    .getByRole('option', { name: /Ada lagi yang bisa saya bantu/ })
    .first()
    .waitFor();
  await press('Enter');
  await expect.poll(() => answer.inputValue()).toContain('Ada lagi yang bisa saya bantu');
  await press('Enter');
  await transcript.getByText('Ada lagi yang bisa saya bantu, Kak?').first().waitFor();
  await hasFocus(answer);

  await press('Alt+n');
  await hasFocus(ana.getByRole('textbox', { name: /^Tulis catatan/ }));
  await type('mesinnya masih bergaransi');
  await press('Enter');
  await transcript.getByText('mesinnya masih bergaransi').waitFor();
  await placeIsKept(ana, 'after a note');
  await press('Alt+n');
  await hasFocus(answer);

  await choose(ana, 'alihkan');
  await ana.getByRole('radio', { name: /Layanan umum/ }).waitFor();
  await press('Escape');
  await ana.locator('wa-dialog[open]').waitFor({ state: 'detached' });
  await hasFocus(answer);

  await choose(ana, 'tutup');
  await hasFocus(ana.getByRole('radio', { name: 'Selesai terjawab' }));
  await press('ArrowRight', 'Tab');
  await type('mesin');
  await press('Enter');
  await ana.getByText('Percakapan ini sudah ditutup').waitFor();
  await transcript.getByText('Ana Lestari memberi tag mesin').waitFor();
  await placeIsKept(ana, 'after closing');
  // While the dialog is still on its way out, Escape is its.
  await ana.locator('wa-dialog[open]').waitFor({ state: 'detached' });
  await press('Escape');
  await ana.getByText('Pilih percakapan').waitFor();
  await placeIsKept(ana, 'back at the list');
  await joko.reaches('closed');
}, 120_000);

/** Finds something in the palette, and does it. */
async function choose(page: Page, text: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await hasFocus(page.getByRole('combobox'));
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

async function hasFocus(element: ReturnType<Page['getByRole']>): Promise<void> {
  await element.waitFor();
  await expect.poll(() => element.evaluate((one) => one.matches(':focus'))).toBe(true);
}

/** Something has the focus: the next press of Tab goes on from where the agent was, and not from the top. */
async function placeIsKept(page: Page, when: string): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.localName);
  await expect.poll(focused, { message: `The focus is lost ${when}.` }).not.toBe('body');
}

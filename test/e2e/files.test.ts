import { readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { jpegWithExif, pdf, png, secretMarker } from '../support/sample-files.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { sends, shopPages } from '../support/shop-pages.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;
const { firstAdmin, newPage, shop } = shopPages(() => browser);

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  folder.remove();
});

it('goes both ways between a visitor and an agent, and nothing but the picture is kept', async () => {
  const visitor = await shop(server.url);
  const asked: string[] = [];
  visitor.on('request', (request) => asked.push(new URL(request.url()).pathname));

  await sends(visitor, 'Bukti transfer.jpg', 'image/jpeg', await jpegWithExif(6, 1_600, 1_200));
  await visitor.getByRole('button', { name: 'Buka Bukti transfer.jpg' }).locator('img').waitFor();
  await visitor.getByText('Asisten tidak bisa membaca berkas').waitFor();
  expect(asked.some((path) => path.includes('/chunks/files-'))).toBe(true);

  const agent = await firstAdmin('Ana', server.firstRunUrl);
  await agent.getByRole('button', { name: 'Jadi online' }).click();
  await visitor.getByRole('button', { name: 'Bicara dengan manusia' }).click();
  await visitor.getByText('Ana dari Layanan umum bergabung').waitFor();
  await agent.getByRole('tab', { name: /Saya/ }).click();
  await agent.getByRole('button', { name: /Tamu/ }).first().click();

  await agent.getByRole('button', { name: 'Buka Bukti transfer.jpg' }).click();
  const preview = agent.getByRole('dialog', { name: 'Bukti transfer.jpg' });
  await preview.getByRole('img', { name: 'Bukti transfer.jpg' }).waitFor();
  const shape = await preview
    .getByRole('img', { name: 'Bukti transfer.jpg' })
    .evaluate(async (image: HTMLImageElement) => {
      await image.decode();
      return [image.naturalWidth, image.naturalHeight];
    });
  expect(shape).toEqual([1_200, 1_600]);
  await agent.keyboard.press('Escape');
  await preview.waitFor({ state: 'hidden' });

  await sends(agent, 'Faktur retur.pdf', 'application/pdf', pdf('Faktur 12'));
  const [download] = await Promise.all([
    visitor.waitForEvent('download'),
    visitor.getByRole('button', { name: 'Unduh Faktur retur.pdf' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('Faktur retur.pdf');
  expect(readFileSync(await download.path())).toEqual(pdf('Faktur 12'));

  const kept = readdirSync(join(folder.path, 'files'));
  expect(kept).toHaveLength(3);
  for (const name of kept) {
    expect(readFileSync(join(folder.path, 'files', name)).includes(secretMarker)).toBe(false);
  }
  expect(readdirSync(join(folder.path, 'uploads'))).toEqual([]);
});

it('says what cannot be sent, and sends what is pasted and dropped', async () => {
  const visitor = await shop(server.url);
  await sends(visitor, 'halaman.html', 'text/html', Buffer.from('<script>alert(1)</script>'));
  await visitor.getByText('hanya JPEG, PNG, WebP, dan PDF').waitFor();
  await visitor.getByRole('button', { name: 'Singkirkan halaman.html' }).click();
  await sends(visitor, 'palsu.png', 'image/png', Buffer.from('<script>alert(1)</script>'));
  await visitor.getByText('hanya JPEG, PNG, WebP, dan PDF').waitFor();

  const bytes = [...(await png(200, 150))];
  for (const how of ['paste', 'drop'] as const) {
    await visitor.getByRole('textbox', { name: 'Tulis pesan' }).evaluate(bring, { how, bytes });
    await visitor
      .getByRole('button', { name: `Buka ${how}.png` })
      .locator('img')
      .waitFor();
  }
});

it('shows a picture by its name on a page that forbids pictures, and gives it all the same', async () => {
  const page = await newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  await page.goto(await openStrictPage());
  await page.getByRole('button', { name: 'Chat Sekarang' }).click();
  await page.getByRole('textbox', { name: 'Tulis pesan' }).waitFor();
  await sends(page, 'struk.png', 'image/png', await png(300, 200));
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Unduh struk.png' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('struk.png');
  expect(faults).toEqual([]);
});

/** Another site's page, which lets the chat run and talk to its server, and nothing else. */
async function openStrictPage(): Promise<string> {
  const policy = `default-src 'none'; script-src ${server.url}; connect-src ${server.url}`;
  const site = createServer((_call, answer) => {
    answer.writeHead(200, { 'content-type': 'text/html', 'content-security-policy': policy });
    answer.end(`<!doctype html><html lang="id"><script async src="${server.url}/widget.js"></script></html>`);
  });
  onTestFinished(() => void site.close());
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', () => resolve()));
  return `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
}

/** Runs in the page: what a browser tells of a paste and a drop. */
function bring(target: Element, { how, bytes }: { how: 'paste' | 'drop'; bytes: readonly number[] }): void {
  const data = new DataTransfer();
  data.items.add(new File([new Uint8Array(bytes)], `${how}.png`, { type: 'image/png' }));
  const usual = { bubbles: true, composed: true, cancelable: true };
  target.dispatchEvent(
    how === 'paste'
      ? new ClipboardEvent('paste', { ...usual, clipboardData: data })
      : new DragEvent('drop', { ...usual, dataTransfer: data }),
  );
}

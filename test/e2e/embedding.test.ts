import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type HostPage, serveHostPage } from '../support/host-page.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;
let host: HostPage;
let scripted: HostPage;
let element: HostPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
  host = await serveHostPage(
    `<!doctype html><title>Toko</title><script>
      window.heard = [];
      addEventListener('message', ({ data }) => data.source === 'sapa' && heard.push(data.event));
    </script><iframe title="Chat" width="380" height="600" src="${server.url}/embed?locale=en&site=toko-dua"></iframe>`,
    {},
  );
  scripted = await serveHostPage(
    `<!doctype html><html lang="en"><title>App</title><script>
      window.Sapa = window.Sapa || function () { (Sapa.q = Sapa.q || []).push(arguments); };
      Sapa('open');
      for (const time of [1, 2]) {
        const script = document.createElement('script');
        script.src = '${server.url}/widget.js';
        script.dataset.site = 'toko-dua';
        document.head.append(script);
      }
    </script></html>`,
    {},
  );
  element = await serveHostPage(
    `<!doctype html><html lang="en"><title>Help</title>
      <link rel="modulepreload" href="${server.url}/locale-en.js">
      <script type="module" src="${server.url}/chat.js"></script>
      <sapa-chat server="${server.url}" site="toko-dua" locale="en" style="height: 500px; width: 340px"></sapa-chat></html>`,
    {},
  );
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  for (const page of [host, scripted, element]) await page?.close();
  folder.remove();
});

it('works in a frame on a page that keeps others’ scripts out, and tells it what happens', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const sites = sitesNamedBy(page);
  await page.goto(host.url);
  const chat = page.frameLocator('iframe');
  const composer = chat.getByRole('textbox', { name: 'Write a message' });
  await composer.fill('where is my refund?');
  await composer.press('Enter');
  await chat
    .getByText(/working days/)
    .first()
    .waitFor();
  const box = await chat.locator('sapa-chat').boundingBox();
  expect([box?.width, box?.height]).toEqual([380, 600]);
  await expect.poll(() => page.evaluate(() => Reflect.get(window, 'heard'))).toEqual(['ready', 'message']);
  expect(sites).toEqual(['toko-dua']);
  await page.close();
});

it('says on the button that the chat cannot be had, and opens it with the next press once it can', async () => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  await page.route('**/chat.js*', (route) => route.abort());
  await page.goto(scripted.url);
  const button = page.getByRole('button', { name: 'No connection. Try again' });
  await button.waitFor();
  expect(await page.getByRole('status').textContent()).toBe('No connection. Try again');
  await button.click();
  await button.waitFor();
  await page.unroute('**/chat.js*');
  await button.click();
  await page.getByRole('dialog').waitFor();
  expect(await page.getByRole('button', { name: 'Chat now' }).getAttribute('aria-expanded')).toBe('true');
  await page.close();
});

it.each([
  ['added by a script, as frameworks do, twice, and told to open before it is there', () => scripted.url],
  ['as an element in a place of the page', () => element.url],
])('works %s', async (_how, url) => {
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const sites = sitesNamedBy(page);
  const languages: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/locale-')) languages.push(request.url());
  });
  await page.goto(url());
  const composer = page.getByRole('textbox', { name: 'Write a message' });
  await composer.fill('where is my refund?');
  await composer.press('Enter');
  await page
    .getByText(/working days/)
    .first()
    .waitFor();
  expect(await page.locator('sapa-chat').count()).toBe(1);
  expect(languages).toHaveLength(1);
  expect(sites).toEqual(['toko-dua']);
  await page.close();
});

/** Which site each new visitor of the page is said to have come to, as it is told. */
function sitesNamedBy(page: Page): readonly string[] {
  const sites: string[] = [];
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/v1/visitors'))
      sites.push(request.postDataJSON().site);
  });
  return sites;
}

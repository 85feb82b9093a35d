import type { Browser, CDPSession, Page } from 'playwright';
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

it('on a phone, leaves the page behind it where it is, wherever a finger is drawn over it', async () => {
  const page = await browser.newPage({
    viewport: { width: 360, height: 740 },
    isMobile: true,
    hasTouch: true,
    locale: 'en-GB',
  });
  page.setDefaultTimeout(30_000);
  const finger = await page.context().newCDPSession(page);
  await page.goto(server.url);
  const scrolled = () => page.evaluate(() => scrollY);
  await drag(page, finger, 'h1');
  const before = await scrolled();
  expect(before).toBeGreaterThan(0);
  await page.locator('[data-sapa-launcher] button').tap();
  for (const over of ['.title', '.log', '.chip', 'textarea', '.footer']) {
    await drag(page, finger, `sapa-chat ${over}`);
    expect([over, await scrolled()]).toEqual([over, before]);
  }
  await page.close();
});

/** Draws a finger up, by 150 px. */
async function drag(page: Page, finger: CDPSession, over: string): Promise<void> {
  const box = await page.locator(over).first().boundingBox();
  if (box === null) throw new Error(`There is no ${over}.`);
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  for (let moved = 15; moved <= 150; moved += 15) {
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: y - moved }] });
    await page.waitForTimeout(16);
  }
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await page.waitForTimeout(200);
}

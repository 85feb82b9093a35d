import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { changedContent } from '../../test/support/changed-content.ts';
import { launchChromium } from '../../test/support/chromium.ts';
import { startServerWith } from '../../test/support/server-process.ts';
import { type BusyMorning, busyMorning } from './busy-morning.ts';
import { demoPassword, emailOf, hireStaff, type StaffName } from './demo-shop.ts';
import { ShopClock } from './shop-clock.ts';

/** Where the pictures go; docs/desk.md shows them. */
const folder = join(import.meta.dirname, '../../docs/screenshots');

const identitySecret = 'known to the demo shop and its chat alone';

interface Picture {
  readonly name: string;
  readonly who: StaffName;
  readonly language: 'id' | 'en';
  readonly screen: 'desktop' | 'phone';
  readonly scheme: 'light' | 'dark';
  /** Brings the desk to what is shown. */
  readonly act: (page: Page, morning: BusyMorning) => Promise<void>;
}

const pictures: readonly Picture[] = [
  { name: 'desk', who: 'ana', language: 'id', screen: 'desktop', scheme: 'light', act: rinasConversation },
  {
    name: 'desk-dark-canned',
    who: 'ana',
    language: 'en',
    screen: 'desktop',
    scheme: 'dark',
    act: cannedReplies,
  },
  { name: 'desk-palette', who: 'ana', language: 'en', screen: 'desktop', scheme: 'light', act: palette },
  { name: 'desk-whisper', who: 'sari', language: 'en', screen: 'desktop', scheme: 'light', act: whisper },
  { name: 'desk-board', who: 'sari', language: 'id', screen: 'desktop', scheme: 'light', act: board },
  { name: 'desk-phone-list', who: 'ana', language: 'id', screen: 'phone', scheme: 'light', act: pause },
  {
    name: 'desk-phone',
    who: 'ana',
    language: 'id',
    screen: 'phone',
    scheme: 'light',
    act: rinasConversation,
  },
  { name: 'desk-phone-dark', who: 'ana', language: 'en', screen: 'phone', scheme: 'dark', act: rinasDetails },
];

/** The morning passes in leaps, in which nobody is to lose what they have. */
const patient = {
  '_settings.yaml': (text: string) =>
    text.replace('agent_gone: 60s', 'agent_gone: 6h').replace('first_reply: 120s', 'first_reply: 6h'),
};

await run();

/** Opens a shop of its own in a folder that is thrown away, and takes every picture of it. */
async function run(): Promise<void> {
  const data = mkdtempSync(join(tmpdir(), 'sapa-screenshots-'));
  mkdirSync(folder, { recursive: true });
  await hireStaff(join(data, 'sapa.db'));
  const clock = new ShopClock(data);
  const settings = { IDENTITY_SECRET: identitySecret, INTENTS_DIR: changedContent(data, patient) };
  const server = await startServerWith(data, settings, ...clock.flags);
  const browser = await launchChromium();
  try {
    const morning = await busyMorning(server.url, identitySecret, clock);
    for (const picture of pictures) await take(browser, server.url, { morning, clock }, picture);
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function take(
  browser: Browser,
  url: string,
  { morning, clock }: { readonly morning: BusyMorning; readonly clock: ShopClock },
  picture: Picture,
): Promise<void> {
  const isPhone = picture.screen === 'phone';
  const context = await browser.newContext({
    viewport: isPhone ? { width: 360, height: 740 } : { width: 1360, height: 820 },
    isMobile: isPhone,
    hasTouch: isPhone,
    locale: picture.language === 'id' ? 'id-ID' : 'en-GB',
    timezoneId: 'Asia/Jakarta',
    colorScheme: picture.scheme,
  });
  await clock.setIn(context);
  const page = await context.newPage();
  await page.goto(`${url}/desk`);
  await page.getByLabel('Email').fill(emailOf(picture.who));
  await page.getByLabel(/^(Kata sandi|Password)$/).fill(demoPassword);
  await page.getByRole('button', { name: /^(Masuk|Log in)$/ }).click();
  await page.getByRole('tab').first().waitFor();
  await picture.act(page, morning);
  await pause(page);
  const png = await page.screenshot();
  await context.close();
  writeFileSync(join(folder, `${picture.name}.webp`), await asWebp(browser, png));
}

/** The same picture in a third of the bytes; the browser that drew it can encode it too. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const encoded = await page.evaluate(
    async (source) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.86);
    },
    `data:image/png;base64,${png.toString('base64')}`,
  );
  await page.close();
  return Buffer.from(encoded.split(',')[1] ?? '', 'base64');
}

async function rinasConversation(page: Page, { rina }: BusyMorning): Promise<void> {
  await show(page, rina.conversationId);
  await page.locator('sapa-desk-transcript .message').first().waitFor();
}

async function rinasDetails(page: Page, { rina }: BusyMorning): Promise<void> {
  await show(page, `${rina.conversationId}/details`);
  await page.locator('.earlier button').waitFor();
}

async function cannedReplies(page: Page, { budi }: BusyMorning): Promise<void> {
  await show(page, budi.conversationId);
  await page.locator('sapa-desk-composer textarea').pressSequentially('/');
  await page.getByRole('option').first().waitFor();
}

async function palette(page: Page, morning: BusyMorning): Promise<void> {
  await rinasConversation(page, morning);
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').waitFor();
}

async function whisper(page: Page, { budi }: BusyMorning): Promise<void> {
  await show(page, budi.conversationId);
  await page.getByRole('tab', { name: 'All' }).click();
  await page
    .getByRole('textbox', { name: /^Whisper to/ })
    .fill('A gift box for twelve is in the wholesale catalogue.');
}

async function board(page: Page): Promise<void> {
  await page.getByRole('button', { name: /Papan/ }).click();
  await page.getByRole('table').first().waitFor();
}

async function show(page: Page, where: string): Promise<void> {
  await page.goto(`${page.url().split('#')[0]}#${where}`);
}

/** Until what moves has come to rest. */
async function pause(page: Page): Promise<void> {
  await page.waitForTimeout(900);
}

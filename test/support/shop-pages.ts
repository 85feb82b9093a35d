import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { demoPassword, emailOf, type StaffName } from '../../scripts/screenshots/demo-shop.ts';

/** A phone as most have it: touched, not clicked. */
export const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true } as const;

/** Pages of one shop in a real browser, each as on a device of its own. */
export interface ShopPages {
  /** What the pages' own policy had to hold back; nothing of ours needs that. */
  readonly forbidden: readonly string[];
  newPage(device?: BrowserContextOptions): Promise<Page>;
  /** The desk with one of the staff logged in. */
  desk(name: StaffName, url: string, device?: BrowserContextOptions): Promise<Page>;
  /** The desk of who opens the first run's link. */
  firstAdmin(name: string, firstRunUrl: string | undefined): Promise<Page>;
  /** The shop with the chat open. */
  shop(url: string): Promise<Page>;
}

export function shopPages(browser: () => Browser): ShopPages {
  const forbidden: string[] = [];

  async function newPage(device: BrowserContextOptions = {}): Promise<Page> {
    const usual = { locale: 'id-ID', timezoneId: 'Asia/Jakarta' };
    const context = await browser().newContext({ ...usual, ...device });
    const page = await context.newPage();
    page.on('console', (message) => {
      if (message.text().includes('Content Security Policy')) forbidden.push(message.text());
    });
    page.setDefaultTimeout(30_000);
    return page;
  }

  return {
    forbidden,
    newPage,

    async desk(name, url, device) {
      const page = await newPage(device);
      await page.goto(`${url}/desk`);
      await page.getByLabel('Email').fill(emailOf(name));
      await page.getByLabel('Kata sandi', { exact: true }).fill(demoPassword);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: /Antrean/ }).waitFor();
      return page;
    },

    async firstAdmin(name, firstRunUrl) {
      if (firstRunUrl === undefined)
        throw new Error('The server is not new: it gave no link for its first admin.');
      const page = await newPage();
      await page.goto(firstRunUrl);
      await page.getByLabel('Nama').fill(name);
      await page.getByLabel('Email').fill('ana@example.test');
      await page.getByLabel(/^Kata sandi/).fill('a long enough password');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/desk/);
      return page;
    },

    async shop(url) {
      const page = await newPage();
      await page.goto(url);
      await openChat(page);
      return page;
    },
  };
}

/** Opens the chat by its button. */
export async function openChat(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Chat Sekarang' }).click();
  await page.getByRole('textbox', { name: 'Tulis pesan' }).waitFor();
}

/** Where a page before had the chat open it opens by itself, and a press at that moment would close it again. */
export async function openChatAgain(page: Page): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  const launcher = page.getByRole('button', { name: 'Chat Sekarang' });
  await launcher.or(composer).first().waitFor();
  for (let tries = 0; tries < 4; tries++) {
    const isOpen = await composer.waitFor({ timeout: 2_500 }).then(
      () => true,
      () => false,
    );
    if (isOpen) return;
    await launcher.click();
  }
  await composer.waitFor();
}

/** Writes as the visitor, and waits until it stands there. */
export async function asks(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  await composer.fill(text);
  await composer.press('Enter');
  await page.getByText(text).first().waitFor();
}

/** Sends a file, as the visitor or as an agent. */
export async function sends(page: Page, name: string, mimeType: string, buffer: Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Lampirkan berkas' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType, buffer });
}

/** The conversation that a visitor's browser remembers. */
export async function conversationOf(page: Page): Promise<string> {
  const id = await page.evaluate(() => {
    const key = Object.keys(localStorage).find((one) => one.endsWith('conversation')) ?? '';
    return localStorage.getItem(key);
  });
  if (id === null) throw new Error('This browser remembers no conversation.');
  return id;
}

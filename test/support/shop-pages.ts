import type { Browser, Page } from 'playwright';
import { demoPassword, emailOf, type StaffName } from '../../scripts/screenshots/demo-shop.ts';

/** Pages of one shop in a real browser, each as on a device of its own. */
export interface ShopPages {
  /** What the pages' own policy had to hold back; nothing of ours needs that. */
  readonly forbidden: readonly string[];
  newPage(): Promise<Page>;
  /** The desk with one of the staff logged in. */
  desk(name: StaffName, url: string): Promise<Page>;
  /** The shop with the chat open. */
  shop(url: string): Promise<Page>;
}

export function shopPages(browser: () => Browser): ShopPages {
  const forbidden: string[] = [];

  async function newPage(): Promise<Page> {
    const context = await browser().newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
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

    async desk(name, url) {
      const page = await newPage();
      await page.goto(`${url}/desk`);
      await page.getByLabel('Email').fill(emailOf(name));
      await page.getByLabel('Kata sandi', { exact: true }).fill(demoPassword);
      await page.keyboard.press('Enter');
      await page.getByRole('tab', { name: /Antrean/ }).waitFor();
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

/** Writes as the visitor, and waits until it stands there. */
export async function asks(page: Page, text: string): Promise<void> {
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  await composer.fill(text);
  await composer.press('Enter');
  await page.getByText(text).first().waitFor();
}

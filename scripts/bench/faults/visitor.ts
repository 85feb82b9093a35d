import type { Browser, BrowserContext, Page } from 'playwright';
import type { Chance } from './chance.ts';
import { type CuttingProxy, openCuttingProxy } from './cutting-proxy.ts';

/** A person with a browser, on a bad line. */
export interface FaultyVisitor {
  readonly name: string;
  readonly proxy: CuttingProxy;
  /** What this person wrote, per tab, oldest first: each tab's own order is promised. */
  readonly written: ReadonlyMap<string, readonly string[]>;
  /** Writes the next message in one of the tabs. */
  write(): Promise<void>;
  reload(): Promise<void>;
  /** Closes a tab and opens another, which goes on with its name. */
  replaceTab(): Promise<void>;
  press(button: string): Promise<void>;
  /** What the tabs show of the conversation: the texts that are stored, in order. */
  shown(): Promise<readonly (readonly string[])[]>;
  close(): Promise<void>;
}

const tabNames = ['a', 'b'] as const;

export async function openVisitor(
  browser: Browser,
  target: string,
  name: string,
  chance: Chance,
): Promise<FaultyVisitor> {
  const proxy = await openCuttingProxy(target);
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1024, height: 720 } });
  const tabs = new Map<string, Page>();
  for (const tab of tabNames) tabs.set(tab, await openTab(context, proxy.url));
  const written = new Map<string, string[]>(tabNames.map((tab) => [tab, []]));
  const tabOf = (tab: string) => {
    const page = tabs.get(tab);
    if (page === undefined) throw new Error(`${name} has no tab ${tab}.`);
    return page;
  };

  return {
    name,
    proxy,
    written,
    async write() {
      const tab = chance.pick(tabNames);
      const page = tabOf(tab);
      const said = written.get(tab) ?? [];
      const text = `${name}-${tab}-${said.length + 1}`;
      await openChat(page, proxy.url);
      await page.locator('sapa-chat textarea').fill(text);
      await page.keyboard.press('Enter');
      said.push(text);
    },
    async reload() {
      const page = tabOf(chance.pick(tabNames));
      await page.reload({ waitUntil: 'commit' }).catch(() => {});
    },
    async replaceTab() {
      const tab = chance.pick(tabNames);
      await tabOf(tab).close();
      tabs.set(tab, await openTab(context, proxy.url));
    },
    async press(button) {
      const page = tabOf('a');
      await openChat(page, proxy.url);
      await page.locator('sapa-chat').getByRole('button', { name: button }).click();
    },
    async shown() {
      const pages = [...tabs.values()];
      for (const page of pages) await openChat(page, proxy.url);
      return Promise.all(pages.map(readTranscript));
    },
    async close() {
      await context.close();
      await proxy.close();
    },
  };
}

async function openTab(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(5_000);
  await page.goto(`${url}/host`, { waitUntil: 'commit' }).catch(() => {});
  return page;
}

/** Opens the chat where it is not open; on a bad line that may take several tries, as people do. */
async function openChat(page: Page, url: string): Promise<void> {
  const composer = page.locator('sapa-chat textarea');
  const launcher = page.getByRole('button', { name: /^Chat now/ });
  for (let tries = 0; tries < 20; tries += 1) {
    if (await composer.isVisible()) return;
    try {
      await launcher.or(composer).first().waitFor({ timeout: 1_500 });
      if (!(await composer.isVisible())) await launcher.click({ timeout: 1_000 });
      await composer.waitFor({ timeout: 2_000 });
      return;
    } catch {
      // Cut off while it loaded: what people do then is to load it again.
      await page.goto(`${url}/host`, { waitUntil: 'commit' }).catch(() => {});
    }
  }
  throw new Error('The chat does not open.');
}

/** The stored messages that a tab shows, from the first one on. */
async function readTranscript(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const root = document.querySelector('sapa-chat')?.shadowRoot;
    const log = root?.querySelector('.log');
    // Long transcripts show their beginning to who scrolls there.
    for (let before = -1; log && before !== log.scrollHeight; ) {
      before = log.scrollHeight;
      log.scrollTop = 0;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
    const bubbles = root?.querySelectorAll('.message:not(.typing, .pending) .bubble') ?? [];
    return [...bubbles].map((bubble) => bubble.textContent?.trim() ?? '');
  });
}

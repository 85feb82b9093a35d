import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from '../support/chromium.ts';
import { type HostPage, serveHostPage } from '../support/host-page.ts';
import { type ServerProcess, startServer } from '../support/server-process.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder();
let server: ServerProcess;
let browser: Browser;
let strict: HostPage;
let plain: HostPage;

/** Rules as careless themes have them, and worse: for every element, and for whatever stands in the body. */
const hostile = `* { all: unset !important; display: inline !important; font: 40px/3 fantasy !important;
  color: lime !important; letter-spacing: 1em !important; text-transform: uppercase !important; position: static !important;
  direction: rtl !important; }
  body > * { transform: rotate(3deg) !important; opacity: 0.4 !important; zoom: 2 !important; }
  div, sapa-chat { display: none !important; visibility: hidden !important; }
  button, textarea, p, dialog { display: none !important; background: lime !important; width: 10px !important; }`;

const pageOf = (style: string, nonce: string) => `<!doctype html><html lang="id"><meta charset="utf-8">
  <title>Toko</title><meta name="viewport" content="width=device-width"><style nonce="${nonce}">${style}</style>
  <h1>Toko</h1><script async src="${server.url}/widget.js"></script></html>`;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(folder.path), launchChromium()]);
  strict = await serveHostPage(pageOf(hostile, 'own'), {
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${server.url}`,
      `connect-src ${server.url}`,
      "style-src 'nonce-own'",
      "base-uri 'none'",
      "require-trusted-types-for 'script'",
      // The one policy that Lit makes; a page that lists none need not list it.
      'trusted-types lit-html',
    ].join('; '),
  });
  plain = await serveHostPage(pageOf('', ''), {});
});

afterAll(async () => {
  await browser?.close();
  await server?.stop();
  await strict?.close();
  await plain?.close();
  folder.remove();
});

/** Opens the page, watches for what its policy refuses, talks, and tells how everything looks. */
async function talk({ url }: HostPage): Promise<{ refused: readonly string[]; looks: unknown }> {
  const context = await browser.newContext({ locale: 'id-ID', viewport: { width: 1000, height: 760 } });
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  const refused: string[] = [];
  page.on('pageerror', (fault) => refused.push(String(fault)));
  page.on('console', (line) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(line.text())) refused.push(line.text());
  });
  await page.goto(url);
  await page.getByRole('button', { name: 'Chat Sekarang' }).click();
  const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
  await composer.fill('refund gmn ya kak');
  await composer.press('Enter');
  await page.getByText('3–7 hari kerja').waitFor();
  await page.getByRole('button', { name: 'Pilihan lain' }).click();
  await page.getByRole('menuitem', { name: 'Akhiri percakapan' }).click();
  await page.getByRole('button', { name: 'Akhiri', exact: true }).click();
  await page.getByRole('radio').first().waitFor({ state: 'attached' });
  await page.waitForTimeout(500);
  const looks = await measure(page);
  await context.close();
  return { refused, looks };
}

/** Where the parts stand, how large they are and how their text is set. */
async function measure(page: Page): Promise<unknown> {
  return page.evaluate(() => {
    const chat = document.querySelector('sapa-chat')?.shadowRoot;
    const launcher = document.querySelector('[data-sapa-launcher]')?.shadowRoot;
    const rating = chat?.querySelector('sapa-rating')?.shadowRoot;
    const composer = chat?.querySelector('sapa-composer')?.shadowRoot;
    const parts: Record<string, Element | null | undefined> = {
      launcher: launcher?.querySelector('button'),
      panel: chat?.querySelector('.panel'),
      title: chat?.querySelector('.title'),
      bubble: chat?.querySelector('.bot .bubble'),
      own: chat?.querySelector('.visitor .bubble'),
      star: rating?.querySelector('.star'),
      textarea: composer?.querySelector('textarea'),
    };
    return Object.fromEntries(
      Object.entries(parts).map(([name, part]) => {
        if (!part) return [name, 'is missing'];
        const { x, width, height } = part.getBoundingClientRect();
        const style = getComputedStyle(part);
        const { fontSize, fontFamily, letterSpacing, textTransform, color, backgroundColor, direction } =
          style;
        const box = [x, width, height].map(Math.round);
        return [
          name,
          { box, fontSize, fontFamily, letterSpacing, textTransform, color, backgroundColor, direction },
        ];
      }),
    );
  });
}

describe('on somebody else’s page', () => {
  it('works under a policy that grants our address and demands Trusted Types, and looks the same under hostile styles', async () => {
    const [first, second] = [await talk(plain), await talk(strict)];
    expect(first.refused).toEqual([]);
    expect(second.refused).toEqual([]);
    expect(second.looks).toEqual(first.looks);
    expect(JSON.stringify(first.looks)).not.toContain('is missing');
  });

  it('leaves no name on the page but Sapa, and no style', async () => {
    const page = await browser.newPage();
    await page.goto(plain.url);
    const [names, metadata, styles] = await page.evaluate(async () => {
      const frame = document.body.appendChild(document.createElement('iframe'));
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
      frame.remove();
      document.querySelector('[data-sapa-launcher]')?.shadowRoot?.querySelector('button')?.click();
      while (document.querySelector('sapa-chat')?.shadowRoot?.querySelector('.panel') == null) {
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
      const added = Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^\d+$/.test(name),
      );
      return [
        added,
        Reflect.has(Symbol, 'metadata'),
        document.styleSheets.length + document.adoptedStyleSheets.length,
      ] as const;
    });
    expect(names.filter((name) => !/^__(playwright|pw)/.test(name))).toEqual(['Sapa']);
    expect(metadata).toBe(false);
    expect(styles).toBe(1);
    await page.close();
  });
});

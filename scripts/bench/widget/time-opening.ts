import type { Browser, BrowserContext, Page } from 'playwright';

/** How soon somebody can write, in ms, on a processor that is four times slower. */
export interface Opening {
  /** From the start of the page to the launcher; undefined where there is none. */
  readonly launcherMs?: number;
  /** From pressing it to a text field that can be written in; from the start of the page where there is no launcher. */
  readonly openMs: number;
  /** From the start of the page, where the launcher is pressed as soon as it shows. */
  readonly usableMs: number;
}

interface Where {
  readonly url: string;
  readonly launcher?: string | undefined;
  readonly input: string;
}

const slower = 4;

/** The median of some visits with a warm cache, each on a page of its own. */
export async function timeOpening(browser: Browser, where: Where, visits = 7): Promise<Opening> {
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  await visit(context, where);
  const openings: Opening[] = [];
  for (let at = 0; at < visits; at += 1) openings.push(await visit(context, where));
  await context.close();
  const median = (of: (opening: Opening) => number) =>
    Math.round(openings.map(of).sort((one, other) => one - other)[Math.floor(visits / 2)] ?? Number.NaN);
  return {
    ...(where.launcher === undefined ? {} : { launcherMs: median(({ launcherMs }) => launcherMs ?? 0) }),
    openMs: median(({ openMs }) => openMs),
    usableMs: median(({ usableMs }) => usableMs),
  };
}

async function visit(context: BrowserContext, { url, launcher, input }: Where): Promise<Opening> {
  const page = await context.newPage();
  await slowDown(page);
  await page.addInitScript(watch, { launcher, input });
  await page.goto(url, { waitUntil: 'commit' });
  const seen = await page.waitForFunction(() => Reflect.get(window, 'benchSeen'), undefined, {
    timeout: 60_000,
  });
  const { launcherAt, pressedAt, usableAt } = await seen.jsonValue();
  await page.close();
  return { launcherMs: launcherAt, openMs: usableAt - pressedAt, usableMs: usableAt };
}

export async function slowDown(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
}

/** Runs in the page: presses the launcher as soon as it shows, and notes when the text field can be written in. */
function watch({ launcher, input }: { launcher?: string | undefined; input: string }): void {
  const find = (path: string): HTMLElement | null => {
    const roots: (Document | ShadowRoot)[] = [document];
    for (let at = 0; at < roots.length; at += 1) {
      const found = roots[at]?.querySelector<HTMLElement>(path.split(' ').at(-1) ?? path);
      if (found) return found;
      for (const element of roots[at]?.querySelectorAll('*') ?? []) {
        if (element.shadowRoot) roots.push(element.shadowRoot);
      }
    }
    return null;
  };
  const isShown = (element: HTMLElement | null) => (element?.getClientRects().length ?? 0) > 0;
  let launcherAt = 0;
  let pressedAt = 0;
  const look = () => {
    if (launcher !== undefined && launcherAt === 0) {
      const button = find(launcher);
      if (isShown(button)) {
        launcherAt = performance.now();
        pressedAt = launcherAt;
        button?.click();
      }
    } else if (isShown(find(input))) {
      const seen = { launcherAt, pressedAt, usableAt: performance.now() };
      Reflect.set(window, 'benchSeen', seen);
      return;
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

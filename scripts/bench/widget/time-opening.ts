import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  type BrowserContext,
  type BrowserContextOptions,
  type CDPSession,
  chromium,
  type Page,
} from 'playwright';
import { chromiumLaunchOptions } from '../../../test/support/chromium.ts';
import { watch } from './watch-opening.ts';

/** How soon somebody can write, in ms, on a processor that is four times slower. */
export interface Opening {
  /** From the start of the page to the launcher; undefined where there is none. */
  readonly launcherMs?: number;
  /** From the click of somebody who has come to the launcher with a mouse, as they do, until they can write. */
  readonly openMs?: number;
  /** From the moment that the finger of somebody who taps it on a phone goes up. */
  readonly tapMs?: number;
  /** From a press that nothing announces, as a script's: the chat is fetched, run and drawn in it. */
  readonly pressMs?: number;
  /** From the start of the page, where the launcher is pressed as soon as it shows. */
  readonly usableMs: number;
  /** Between which half of the visits were there, as `usableMs`. */
  readonly usableHalf: readonly [number, number];
}

export interface Where {
  readonly url: string;
  readonly launcher?: string | undefined;
  readonly input: string;
}

type How = 'hover' | 'tap' | 'press';

const slower = 4;
/** A mouse is over what it clicks for some 300 ms before it does, a finger on it for some 80; in ms. */
const hovers = 300;
const touches = 80;
/** How often each page is opened in each way. */
export const visitsEach = 15;
/** A browser keeps compiled scripts from the second or third visit on, if it has a folder to keep them in. */
const warmUps = 3;
/** How long a visit may take at most, and how long a browser is left alone to be done with it; in ms. */
const patience = 60_000;
const rest = 500;

/** One way to open one page, and what was seen of it. */
interface Turn {
  readonly where: Where;
  readonly how: How;
  readonly seen: Seen[];
}

/**
 * The medians of some visits to each page with a warm cache, each visit in a tab of its own. The pages and the ways to open
 * take turns, forwards and backwards: what else the machine does in the meantime meets them all, and none always comes after one
 * that leaves much to be cleared away.
 */
export async function timeOpenings(
  pages: readonly Where[],
  visits = visitsEach,
): Promise<readonly Opening[]> {
  const desk = await startProfile({ viewport: { width: 1280, height: 800 } });
  const phone = await startProfile({ viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true });
  const turns = pages.flatMap((where) => waysTo(where).map((how): Turn => ({ where, how, seen: [] })));
  for (let at = -warmUps; at < visits; at += 1) {
    for (const { where, how, seen } of at % 2 === 0 ? turns : turns.toReversed()) {
      const one = await visit(how === 'tap' ? phone.context : desk.context, where, how);
      if (at >= 0) seen.push(one);
    }
  }
  await Promise.all([desk.end(), phone.end()]);
  return pages.map((page) => medians(turns.filter(({ where }) => where === page)));
}

/** A browser with a folder of its own, as people have: what it remembers outlives a tab. */
async function startProfile(options: BrowserContextOptions) {
  const folder = await mkdtemp(join(tmpdir(), 'sapa-bench-profile-'));
  const context = await chromium.launchPersistentContext(folder, {
    ...chromiumLaunchOptions(),
    locale: 'en-GB',
    ...options,
  });
  const end = async () => {
    await context.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { context, end };
}

function waysTo({ launcher }: Where): readonly How[] {
  return launcher === undefined ? ['press'] : ['hover', 'tap', 'press'];
}

function medians(turns: readonly Turn[]): Opening {
  const all = (which: How, value: (seen: Seen) => number) =>
    turns.find(({ how }) => how === which)?.seen.map(value) ?? [];
  const opened = (how: How) =>
    quantile(
      all(how, ({ pressedAt, usableAt }) => usableAt - pressedAt),
      0.5,
    );
  const usable = all('press', ({ usableAt }) => usableAt);
  const usableMs = quantile(usable, 0.5);
  const usableHalf = [quantile(usable, 0.25), quantile(usable, 0.75)] as const;
  if (turns.length === 1) return { usableMs, usableHalf };
  const launcherMs = quantile(
    all('press', ({ launcherAt }) => launcherAt),
    0.5,
  );
  const opening = { openMs: opened('hover'), tapMs: opened('tap'), pressMs: opened('press') };
  return { launcherMs, ...opening, usableMs, usableHalf };
}

/** When what was seen, in ms from the start of the page. */
interface Seen {
  readonly launcherAt: number;
  readonly pressedAt: number;
  readonly usableAt: number;
}

async function visit(context: BrowserContext, where: Where, how: How): Promise<Seen> {
  const { url, launcher, input } = where;
  const page = await context.newPage();
  const session = await slowDown(page);
  await page.addInitScript(watch, { launcher, input, presses: how === 'press' });
  await page.goto(url, how === 'press' ? { waitUntil: 'commit' } : {});
  if (launcher !== undefined && how !== 'press') await comeToIt(page, session, launcher, how);
  const seen = await whatWasSeen(session);
  await page.close();
  await setTimeout(rest);
  return seen;
}

/** Asked by the protocol alone: Playwright's own way puts a script of its into the page, which is compiled while it opens. */
async function whatWasSeen(session: CDPSession): Promise<Seen> {
  const seen = session.send('Runtime.evaluate', {
    expression: 'benchSeen',
    awaitPromise: true,
    returnByValue: true,
  });
  const { result } = await within(patience, seen);
  return result.value;
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  const late = setTimeout(ms, undefined, { ref: false }).then(() => {
    throw new Error(`Nobody could write after ${ms} ms.`);
  });
  return Promise.race([work, late]);
}

/** As people open it, with what the browser tells of that on the way. */
async function comeToIt(page: Page, session: CDPSession, launcher: string, how: How): Promise<void> {
  const box = await page.locator(launcher).boundingBox();
  if (box === null) throw new Error('The launcher does not show.');
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (how === 'hover') {
    await page.mouse.move(x, y);
    await page.waitForTimeout(hovers);
    await page.mouse.click(x, y);
    return;
  }
  await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y }] });
  await page.waitForTimeout(touches);
  await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

export async function slowDown(page: Page): Promise<CDPSession> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  return session;
}

/** The smallest value that a share (0…1) of them does not go beyond. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN);
}

import type { Browser, Page } from 'playwright';
import { becomeAgent } from '../faults/agent.ts';
import { slowDown } from './time-opening.ts';

export interface LongConversation {
  /** Tasks over 50 ms while 200 messages stream in, on a processor that is four times slower. */
  readonly longTasks: number;
  readonly longestTaskMs: number;
  /** From pressing the launcher until the end of a transcript of 5,000 messages is there, on the same processor. */
  readonly openLongMs: number;
  /** What the page's scripts hold after that, in MB. */
  readonly heapMB: number;
  /** Between two frames while the reader scrolls up through it, in ms: the 95th of a hundred. */
  readonly frameP95Ms: number;
}

interface Served {
  readonly url: string;
  readonly firstRunUrl?: string;
}

const long = 5_000;
const flood = 200;

/** One visitor with a very long conversation, which goes on while they watch. */
export async function measureLong(browser: Browser, server: Served, host: string): Promise<LongConversation> {
  const agent = await becomeAgent(server.url, server.firstRunUrl ?? '');
  const visitor = await newVisitor(server.url);
  await visitor.call('messages', { messageId: crypto.randomUUID(), text: 'saya mau bicara dengan manusia' });
  await visitor.call('handoff', {});
  while (!(await agent.assigned()).includes(visitor.conversationId)) await rest(50);
  await inParallel(long, 40, (at) => agent.say(visitor.conversationId, lineOf(at)));

  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.addInitScript(
    ([name, token, conversation]) => {
      localStorage.setItem(`sapa:${name}:token`, token ?? '');
      localStorage.setItem(`sapa:${name}:conversation`, conversation ?? '');
    },
    [new URL(server.url).host, visitor.token, visitor.conversationId],
  );
  await slowDown(page);
  await page.goto(host);
  await page.locator('[data-sapa-launcher] button').waitFor();
  const openLongMs = await timeToLast(page, lineOf(long - 1));
  const heapMB = await heapOf(page);
  const tasks = await longTasksDuring(page, async () => {
    for (let at = 0; at < flood; at += 1) await agent.say(visitor.conversationId, `live ${at}`);
    await page
      .locator('sapa-chat')
      .getByText(`live ${flood - 1}`, { exact: true })
      .waitFor();
  });
  const frameP95Ms = await framesWhileScrolling(page);
  await context.close();
  return {
    longTasks: tasks.length,
    longestTaskMs: Math.round(Math.max(0, ...tasks)),
    openLongMs,
    heapMB,
    frameP95Ms,
  };
}

function lineOf(at: number): string {
  return `Baris ${at}: pesanan Kakak sedang kami siapkan, dan akan dikirim besok pagi.`;
}

async function timeToLast(page: Page, text: string): Promise<number> {
  return page.evaluate(async (last) => {
    const button = document.querySelector('[data-sapa-launcher]')?.shadowRoot?.querySelector('button');
    const began = performance.now();
    button?.click();
    for (;;) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const bubbles = document.querySelector('sapa-chat')?.shadowRoot?.querySelectorAll('.bubble');
      if ([...(bubbles ?? [])].at(-1)?.textContent?.includes(last))
        return Math.round(performance.now() - began);
    }
  }, text);
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return Math.round(usedSize / 1e5) / 10;
}

/** The lengths of the tasks over 50 ms, in ms. */
async function longTasksDuring(page: Page, work: () => Promise<void>): Promise<readonly number[]> {
  await page.evaluate(() => {
    const found: number[] = [];
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) found.push(duration);
    }).observe({ type: 'longtask' });
    Reflect.set(window, 'benchTasks', found);
  });
  await work();
  await rest(300);
  return page.evaluate(() => Reflect.get(window, 'benchTasks'));
}

async function framesWhileScrolling(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const log = document.querySelector('sapa-chat')?.shadowRoot?.querySelector('.log');
    const gaps: number[] = [];
    let before = performance.now();
    for (let frame = 0; frame < 300; frame += 1) {
      log?.scrollBy({ top: -80, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      gaps.push(now - before);
      before = now;
    }
    gaps.sort((one, other) => one - other);
    return Math.round((gaps[Math.floor(gaps.length * 0.95)] ?? 0) * 10) / 10;
  });
}

async function newVisitor(url: string) {
  const post = async (path: string, body: object, token?: string) => {
    const response = await fetch(`${url}/v1/${path}`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const { token }: { token: string } = await post('visitors', {});
  const { conversationId }: { conversationId: string } = await post('conversations', {}, token);
  const call = (act: string, body: object) => post(`conversations/${conversationId}/${act}`, body, token);
  return { token, conversationId, call };
}

/** Some at once, the last one after all others. */
async function inParallel(times: number, atOnce: number, work: (at: number) => Promise<void>): Promise<void> {
  for (let from = 0; from < times - 1; from += atOnce) {
    const size = Math.min(atOnce, times - 1 - from);
    await Promise.all(Array.from({ length: size }, (_, at) => work(from + at)));
  }
  await work(times - 1);
}

function rest(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

import type { Browser, Page } from 'playwright';
import { becomeAgent } from '../faults/agent.ts';
import { type TaskTimes, taskTimesDuring } from './task-times.ts';
import { slowDown } from './time-opening.ts';

/** Between two frames, in ms. */
export interface Frames {
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
}

/** Its tasks are those while 200 messages stream in, on a processor that is four times slower. */
export interface LongConversation extends TaskTimes {
  /** From pressing the launcher until the end of a transcript of 5,000 messages is there, on the same processor. */
  readonly openLongMs: number;
  /** What the page's scripts hold after that, in MB. */
  readonly heapMB: number;
  /** While the reader scrolls up through it, on the processor as it is, and four times slower. */
  readonly frames: Frames;
  readonly slowFrames: Frames;
  /** A plain list of 500 lines scrolled in between, on the processor as it is, and four times slower. */
  readonly floorFrames: Frames;
  readonly slowFloorFrames: Frames;
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
  const session = await slowDown(page);
  await page.goto(host);
  await page.locator('[data-sapa-launcher] button').waitFor();
  const openLongMs = await timeToLast(page, lineOf(long - 1));
  const heapMB = await heapOf(page);
  const tasks = await taskTimesDuring(browser, page, async () => {
    for (let at = 0; at < flood; at += 1) await agent.say(visitor.conversationId, `live ${at}`);
    await page
      .locator('sapa-chat')
      .getByText(`live ${flood - 1}`, { exact: true })
      .waitFor();
  });
  await placePlainList(page);
  const slowFrames = await framesWhileScrolling(page, 'chat');
  const slowFloorFrames = await framesWhileScrolling(page, 'plain');
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const frames = await framesWhileScrolling(page, 'chat');
  const floorFrames = await framesWhileScrolling(page, 'plain');
  await context.close();
  return { ...tasks, openLongMs, heapMB, frames, slowFrames, floorFrames, slowFloorFrames };
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

/** What is scrolled, and how: a list is found by its id, the chat's own by where it is. */
async function framesWhileScrolling(page: Page, list: 'chat' | 'plain'): Promise<Frames> {
  const gaps = await page.evaluate(async (which) => {
    const chat = document.querySelector('sapa-chat')?.shadowRoot?.querySelector('.log');
    const scrolled = which === 'chat' ? chat : document.querySelector('#plain');
    const found: number[] = [];
    let before = performance.now();
    for (let frame = 0; frame < 300; frame += 1) {
      scrolled?.scrollBy({ top: -80, behavior: 'instant' });
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      found.push(now - before);
      before = now;
    }
    return found.sort((one, other) => one - other);
  }, list);
  const at = (share: number) => Math.round((gaps[Math.floor(gaps.length * share)] ?? 0) * 10) / 10;
  return { medianMs: at(0.5), p95Ms: at(0.95), p99Ms: at(0.99) };
}

/** A list of as many lines with nothing to it, over the page: how well this machine scrolls at all. */
async function placePlainList(page: Page): Promise<void> {
  await page.evaluate((lines) => {
    const list = document.createElement('div');
    list.id = 'plain';
    list.style.cssText =
      'position:fixed;inset:0 auto auto 0;width:384px;height:560px;overflow:auto;font:14px sans-serif';
    for (let at = 0; at < lines; at += 1)
      list.append(Object.assign(document.createElement('p'), { textContent: `Line ${at}` }));
    document.body.append(list);
    list.scrollTop = list.scrollHeight;
  }, 500);
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

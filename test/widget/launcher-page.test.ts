import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page } from 'vitest/browser';
import { Launcher } from '../../widget/embed/launcher.ts';
import '../../widget/chat/index.ts';
import { focused } from './chat/focused.ts';
import { settle } from './chat/manual-clock.ts';
import { tag } from './chat/script-tag.ts';

function place(data: Record<string, string> = {}): Launcher {
  const launcher = new Launcher(tag({ locale: 'id', ...data }));
  launcher.place();
  onTestFinished(() => launcher.shutdown());
  return launcher;
}

const chat = () => document.querySelector<HTMLElement>('sapa-chat');
const host = () => document.querySelector<HTMLElement>('[data-sapa-launcher]');

/** What the page hears of these events while a test runs. */
function heard(...names: readonly string[]): readonly string[] {
  const events: string[] = [];
  for (const name of names) {
    const hear = () => void events.push(name);
    document.addEventListener(`sapa:${name}`, hear);
    onTestFinished(() => document.removeEventListener(`sapa:${name}`, hear));
  }
  return events;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  document.body.replaceChildren();
});

describe('while the chat is fetched', () => {
  it('a launcher that is shut down places nothing more', async () => {
    const launcher = place();
    const opened = launcher.open();
    launcher.shutdown();
    await opened;
    await launcher.open();
    expect([chat(), host()]).toEqual([null, null]);
  });

  it('one that is closed again stays closed', async () => {
    const launcher = place();
    const opened = launcher.open();
    launcher.close();
    await opened;
    expect([chat()?.hasAttribute('open'), launcher.isOpen]).toEqual([false, false]);
  });

  it('one that is pressed twice opens', async () => {
    const launcher = place();
    launcher.toggle();
    launcher.toggle();
    await expect.poll(() => launcher.isOpen).toBe(true);
    await settle();
    expect(launcher.isOpen).toBe(true);
  });
});

it('says once that it is open', async () => {
  const launcher = place();
  const events = heard('open', 'close');
  await launcher.open();
  await launcher.open();
  chat()?.setAttribute('open', '');
  await settle();
  launcher.close();
  await settle();
  expect(events).toEqual(['open', 'close']);
});

it('leaves the focus in the field where it is when the page closes the chat', async () => {
  const launcher = place();
  const field = document.body.appendChild(document.createElement('input'));
  await launcher.open();
  await expect.poll(() => focused()?.ariaLabel).toBe('Tulis pesan');
  field.focus();
  launcher.close();
  await settle();
  expect(focused()).toBe(field);
});

it('comes back with its chat where the page has replaced its body', async () => {
  const launcher = place();
  await launcher.open();
  launcher.close();
  const { body } = document;
  onTestFinished(() => {
    document.body = body;
  });
  // Closed at first, and open as far as anybody was told the second time.
  for (const call of [() => launcher.toggle(), () => launcher.open()]) {
    document.body = document.createElement('body');
    void call();
    await expect.poll(() => launcher.isOpen).toBe(true);
    expect([host()?.parentElement, chat()?.parentElement]).toEqual([document.body, document.body]);
    await expect.element(page.getByRole('dialog')).toBeVisible();
  }
});

it('tells the chat where the page has put the button, each time it opens', async () => {
  const launcher = place();
  const offsets = () =>
    ['bottom', 'side'].map((name) => chat()?.style.getPropertyValue(`--sapa-launcher-${name}`));
  host()?.style.setProperty('--sapa-launcher-bottom', '90px');
  await launcher.open();
  expect(offsets()).toEqual(['90px', '']);
  launcher.close();
  await settle();
  host()?.style.setProperty('--sapa-launcher-side', '2rem');
  await launcher.open();
  await settle();
  expect(offsets()).toEqual(['90px', '2rem']);
});

it('ends a long label in an ellipsis, within a phone', async () => {
  await page.viewport(360, 740);
  place({ label: 'Tanyakan apa saja kepada kami tentang kopi, pesanan dan pengiriman Anda' });
  const button = host()?.shadowRoot?.querySelector('button');
  const label = button?.querySelector<HTMLElement>('.label');
  expect(button?.getBoundingClientRect()).toMatchObject({ left: 20, right: 340, height: 52 });
  expect(label?.offsetHeight).toBeLessThan(30);
  expect(label?.scrollWidth).toBeGreaterThan(label?.offsetWidth ?? 0);
});

describe('a launcher that hides at closing time', () => {
  const known = (key: string) => `sapa:${location.host}:${key}`;
  let asked = 0;

  beforeEach(() => {
    const { fetch } = globalThis;
    asked = 0;
    globalThis.fetch = async (input) => {
      if (!String(input).endsWith('/v1/site')) throw new TypeError('Failed to fetch');
      asked += 1;
      return Response.json({ departments: [{ open: false }] });
    };
    onTestFinished(() => void Object.assign(globalThis, { fetch }));
  });

  it('shows as long as the chat is open, and then where a conversation was begun', async () => {
    const launcher = place({ closed: 'hide' });
    await expect.poll(() => asked).toBe(1);
    await launcher.open();
    await expect.poll(() => host()?.hidden).toBe(false);
    launcher.close();
    await expect.poll(() => host()?.hidden).toBe(true);
    await launcher.open();
    localStorage.setItem(known('conversation'), 'c1');
    launcher.close();
    await settle();
    expect(host()?.hidden).toBe(false);
  });

  it('shows once a conversation is begun in another tab', async () => {
    place({ closed: 'hide' });
    await expect.poll(() => asked).toBe(1);
    localStorage.setItem(known('conversation'), 'c1');
    globalThis.dispatchEvent(new StorageEvent('storage', { key: known('conversation') }));
    expect(host()?.hidden).toBe(false);
  });

  it('has one timer, and none once it is shut down', async () => {
    const timers = new Set<unknown>();
    const { setTimeout: set, clearTimeout: clear } = globalThis;
    const setting = vi.spyOn(globalThis, 'setTimeout').mockImplementation((work, after, ...args) => {
      const timer = set(work, after, ...args);
      if (after === 300_000) timers.add(timer);
      return timer;
    });
    const clearing = vi.spyOn(globalThis, 'clearTimeout').mockImplementation((timer) => {
      timers.delete(timer);
      clear(timer);
    });
    onTestFinished(() => {
      setting.mockRestore();
      clearing.mockRestore();
    });
    const launcher = place({ closed: 'hide' });
    await launcher.open();
    launcher.close();
    await settle();
    expect(timers.size).toBe(1);
    launcher.shutdown();
    expect(timers.size).toBe(0);
  });
});

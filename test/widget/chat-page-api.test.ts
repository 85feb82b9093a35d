import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { SapaChat } from '../../widget/chat/sapa-chat.ts';
import { Launcher } from '../../widget/embed/launcher.ts';
import { givePageApi } from '../../widget/embed/page-api.ts';
import { TitleCount } from '../../widget/embed/title-count.ts';
import { browserJournal } from '../../widget/shared/journal.ts';
import { Outgoing } from '../../widget/shared/outgoing.ts';
import { browserMemory } from '../../widget/shared/storage.ts';
import '../../widget/chat/index.ts';
import { reported } from './chat/reported.ts';
import { tag } from './chat/script-tag.ts';

type Said = (...args: unknown[]) => void;
const sapa = () => Reflect.get(globalThis, 'Sapa') as Said & Record<string, Said>;

function load(): Launcher {
  const launcher = new Launcher(tag({ locale: 'id' }));
  launcher.place();
  givePageApi(launcher);
  return launcher;
}

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  sessionStorage.clear();
});

afterEach(() => {
  document.body.replaceChildren();
  Reflect.deleteProperty(globalThis, 'Sapa');
  sessionStorage.clear();
});

const isOpen = () => document.querySelector('sapa-chat')?.hasAttribute('open') ?? false;

describe('what a page can do with the chat', () => {
  it('opens, closes and toggles it, and hears of it', async () => {
    load();
    const heard: unknown[] = [];
    const note = (name: string) => () => heard.push(name);
    const [opened, closed] = [note('open'), note('close')];
    sapa().on?.('open', opened);
    sapa()('on', 'close', closed);
    sapa().open?.();
    await expect.poll(isOpen).toBe(true);
    sapa()('close');
    await expect.poll(() => heard).toEqual(['open', 'close']);
    sapa().off?.('open', opened);
    sapa().toggle?.();
    await expect.poll(isOpen).toBe(true);
    sapa().push?.(['toggle']);
    await expect.poll(() => heard).toEqual(['open', 'close', 'close']);
  });

  it.each([
    [
      'a function that keeps them',
      () => {
        const early = Object.assign((...said: unknown[]) => void early.q.push(said), { q: [] as unknown[] });
        early('setLocale', 'en');
        early('open');
        return early;
      },
    ],
    ['an array', () => [['setLocale', 'en'], ['open']]],
  ])('may be said before the script is there, to %s', async (_how, early) => {
    Reflect.set(globalThis, 'Sapa', early());
    load();
    await expect.poll(isOpen).toBe(true);
    await expect.element(page.getByRole('button', { name: 'Chat now' })).toBeInTheDocument();
    expect(document.querySelector('sapa-chat')?.getAttribute('locale')).toBe('en');
  });

  it('says what it does not know', () => {
    load();
    expect(() => sapa()('explode')).toThrow('Sapa does not know "explode".');
    expect(() => sapa()('constructor')).toThrow('Sapa does not know');
  });

  it('says why it cannot listen', () => {
    load();
    expect(() => sapa().on?.('opened', () => undefined)).toThrow(
      'Sapa.on("opened"): no such event; there are open, close, message, unread, identity.',
    );
    expect(() => sapa()('on', 'open')).toThrow('Sapa.on("open"): expected a function behind it');
  });

  it('goes on behind a command that is wrong, and reports it', async () => {
    const faults = reported();
    Reflect.set(globalThis, 'Sapa', [['explode'], ['on', 'open'], null, ['open']]);
    load();
    await expect.poll(isOpen).toBe(true);
    sapa().push?.(['implode']);
    expect(faults).toEqual([
      expect.stringContaining('Sapa does not know "explode".'),
      expect.stringContaining('expected a function'),
      expect.stringContaining('Sapa does not know "null".'),
      expect.stringContaining('Sapa does not know "implode".'),
    ]);
  });

  it('no longer tells the page of anything after it is shut down', () => {
    load();
    const heard: unknown[] = [];
    const kept = sapa();
    kept.on?.('unread', (count: unknown) => heard.push(count));
    document.dispatchEvent(new CustomEvent('sapa:unread', { detail: 1 }));
    kept.shutdown?.();
    kept.on?.('unread', (count: unknown) => heard.push(count));
    document.dispatchEvent(new CustomEvent('sapa:unread', { detail: 2 }));
    expect(heard).toEqual([1]);
  });

  it('speaks another language at once', async () => {
    load();
    sapa().setLocale?.('ar');
    await expect.element(page.getByRole('button', { name: 'تحدث معنا' })).toBeVisible();
  });

  it('tells the chat of its visitor once it is there, and hears what became of it', async () => {
    const said: unknown[] = [];
    Reflect.set(globalThis, 'Sapa', [['identify', { name: 'Rina' }]]);
    load();
    sapa()('setAttributes', { plan: 'gold' });
    const heard: unknown[] = [];
    sapa().on?.('identity', (detail: unknown) => heard.push(detail));
    const { tell } = SapaChat.prototype;
    SapaChat.prototype.tell = (...told) => void said.push(told);
    onTestFinished(() => {
      SapaChat.prototype.tell = tell;
    });
    expect(said).toEqual([]);
    sapa().open?.();
    await expect.poll(isOpen).toBe(true);
    expect(said).toEqual([
      ['identify', { name: 'Rina' }],
      ['setAttributes', { plan: 'gold' }],
    ]);
    const detail = { identity: 'said', name: 'Rina' };
    document.querySelector('sapa-chat')?.dispatchEvent(new CustomEvent('sapa-identity', { detail }));
    expect(heard).toEqual([detail]);
    sapa().reset?.();
    expect(said.at(-1)).toEqual(['reset']);
  });

  it('forgets the visitor and what was said of them, though the chat was never there', () => {
    localStorage.setItem(`sapa:${location.host}:token`, 'secret');
    sessionStorage.setItem(`sapa:${location.host}:written`, 'secret, too');
    load();
    sapa().identify?.({ name: 'Rina' });
    sapa().reset?.();
    expect(sessionStorage.getItem(`sapa:${location.host}:written`)).toBeNull();
    expect(localStorage.getItem(`sapa:${location.host}:token`)).toBeNull();
    expect(document.querySelector('[data-sapa-launcher]')).not.toBeNull();
  });

  it('takes it off the page and forgets the visitor', async () => {
    localStorage.setItem(`sapa:${location.host}:token`, 'secret');
    load();
    sapa().open?.();
    await expect.poll(isOpen).toBe(true);
    sapa().shutdown?.();
    expect(document.querySelector('[data-sapa-launcher], sapa-chat')).toBeNull();
    expect(localStorage.getItem(`sapa:${location.host}:token`)).toBeNull();
    expect(Reflect.get(globalThis, 'Sapa')).toBeUndefined();
  });

  it.each(['shutdown', 'reset'])('leaves nothing to send of who was there, by %s', async (how) => {
    const name = `sapa:${location.host}`;
    const list = () => new Outgoing(browserMemory(`${name}:`), async () => browserJournal(name));
    const write = (outgoing: Outgoing, text: string) =>
      outgoing.add({ messageId: text, text, writtenAt: Date.now() });
    const before = list();
    write(before, 'rahasia');
    await expect.poll(() => localStorage.getItem(`${name}:journal`)).toBe('1');
    before.fail('rahasia', 'refused');
    load();
    sapa()[how]?.();
    const wentOut = Date.now();
    await expect.poll(() => Date.now()).toBeGreaterThan(wentOut);
    const next = list();
    write(next, 'halo');
    await expect.poll(() => localStorage.getItem(`${name}:outgoing`)).toBeNull();
    expect(localStorage.getItem(`${name}:left`)).toBeNull();
    expect(next.list().map(({ text }) => text)).toEqual(['halo']);
    next.remove('halo');
    await expect.poll(() => localStorage.getItem(`${name}:journal`)).toBeNull();
  });

  it('finds the chat open on the next page where it was open, without taking the focus', async () => {
    load();
    sapa().open?.();
    await expect.poll(isOpen).toBe(true);
    document.body.innerHTML = '<input id="own">';
    document.getElementById('own')?.focus();
    load();
    await expect.poll(isOpen, { timeout: 8_000 }).toBe(true);
    await expect.element(page.getByRole('dialog')).toBeVisible();
    expect(document.activeElement?.localName).not.toBe('sapa-chat');
    sapa().close?.();
    await expect.poll(isOpen).toBe(false);
    document.body.replaceChildren();
    load();
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(isOpen()).toBe(false);
  });

  it('hears of messages, which count on the button while nobody looks', async () => {
    load();
    sapa().open?.();
    await expect.poll(isOpen).toBe(true);
    sapa().close?.();
    const heard: unknown[] = [];
    sapa().on?.('message', (detail: unknown) => heard.push(detail));
    sapa().on?.('unread', (count: unknown) => heard.push(count));
    const message = { messageId: 'm1', author: 'agent', text: 'Halo Kak', seq: 4 };
    document.querySelector('sapa-chat')?.dispatchEvent(new CustomEvent('sapa-message', { detail: message }));
    await expect
      .element(page.getByRole('button', { name: 'Chat Sekarang, 1 pesan belum dibaca' }))
      .toBeVisible();
    expect(heard).toEqual([message, 1]);
  });
});

describe('the title of the page', () => {
  it('begins with the number of unread messages, and is the page’s own again', () => {
    document.title = 'Kopi Lereng';
    const title = new TitleCount();
    title.show(2);
    expect(document.title).toBe('(2) Kopi Lereng');
    title.show(12);
    expect(document.title).toBe('(9+) Kopi Lereng');
    document.title = 'Another page';
    title.show(1);
    expect(document.title).toBe('(1) Another page');
    title.show(0);
    expect(document.title).toBe('Another page');
  });
});

import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SapaChat } from '../../widget/chat/sapa-chat.ts';
import { fitToView } from '../../widget/embed/fit-view.ts';
import { Launcher } from '../../widget/embed/launcher.ts';
import { readSettings } from '../../widget/embed/settings.ts';
import { pageIsIdle } from '../../widget/embed/unread.ts';
import { texts } from '../../widget/shared/locales/id.ts';
import '../../widget/chat/index.ts';
import { botSays, notice, numbered, visitorSays } from './chat/events.ts';
import { focused } from './chat/focused.ts';
import { settle } from './chat/manual-clock.ts';
import { tag } from './chat/script-tag.ts';

const requested = () =>
  performance.getEntriesByType('resource').filter(({ name }) => /chat\/chat\.js|\/v1\//.test(name)).length;

beforeEach(() => {
  localStorage.clear();
  sessionStorage.clear();
  performance.clearResourceTimings();
});

afterEach(() => {
  document.body.replaceChildren();
  document.documentElement.lang = '';
});

describe('the launcher', () => {
  it.each([
    ['Indonesian', { locale: 'id' }, 'Chat Sekarang'],
    ['English', { locale: 'en-GB' }, 'Chat now'],
    ['in the owner’s words', { locale: 'id', label: 'Tanya kami' }, 'Tanya kami'],
    ['Indonesian where it does not know the language', { locale: 'fr' }, 'Chat Sekarang'],
  ])('speaks %s', (_how, data, label) => {
    expect(readSettings(tag(data)).label).toBe(label);
  });

  it('takes the language of the page where the tag names none', () => {
    document.documentElement.lang = 'en';
    expect(readSettings(tag())).toMatchObject({ locale: 'en', label: 'Chat now', side: 'right' });
  });

  it.each([
    ['https://chat.example/widget.js', 'https://chat.example/'],
    ['https://shop.example/sapa/widget.js?v=2', 'https://shop.example/sapa/'],
    ['https://shop.example/sapa/v/3f9c0a41d2/widget.js', 'https://shop.example/sapa/'],
  ])('knows from %s that the server is %s', (src, server) => {
    expect(readSettings(tag({}, src)).server).toBe(server);
  });

  it('requests nothing before somebody is about to use it', () => {
    new Launcher(tag({ locale: 'id' })).place();
    expect(page.getByRole('button', { name: 'Chat Sekarang' }).element()).toBeInstanceOf(HTMLButtonElement);
    expect(requested()).toBe(0);
    expect(document.querySelector('sapa-chat')).toBeNull();
  });

  it('fetches the chat when it gets the focus, opens it when pressed, and has the focus back afterwards', async () => {
    new Launcher(tag({ locale: 'id', brand: '#884400' })).place();
    const launcher = page.getByRole('button', { name: 'Chat Sekarang' });
    launcher.element().focus();
    await expect.poll(() => document.querySelector('sapa-chat')).toBeInstanceOf(SapaChat);
    expect(document.querySelector('sapa-chat')?.hasAttribute('open')).toBe(false);
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await expect.element(launcher).toHaveAttribute('aria-expanded', 'true');
    await expect.poll(() => focused()?.ariaLabel).toBe('Tulis pesan');
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(launcher.element());
    await expect.element(launcher).toHaveAttribute('aria-expanded', 'false');
  });

  it.each([
    ['is not there while every department is closed', [false, false], {}, true],
    ['is there once one is open', [false, true], {}, false],
    ['is there where the server does not say', undefined, {}, false],
    ['is there for a conversation that goes on', [false], { conversation: 'c1' }, false],
  ])('that hides at closing time %s', async (_what, open, known, hidden) => {
    const { fetch } = globalThis;
    onTestFinished(() => void Object.assign(globalThis, { fetch }));
    globalThis.fetch = async () => {
      if (open === undefined) throw new TypeError('Failed to fetch');
      return Response.json({ departments: open.map((isOpen) => ({ open: isOpen })) });
    };
    for (const [key, value] of Object.entries(known))
      localStorage.setItem(`sapa:${location.host}:${key}`, value);
    new Launcher(tag({ locale: 'id', closed: 'hide' })).place();
    const launcher = document.querySelector<HTMLElement>('[data-sapa-launcher]');
    await settle();
    expect([launcher?.hidden, launcher?.checkVisibility()]).toEqual([hidden, !hidden]);
  });

  describe('where a conversation is open', () => {
    const asked: string[] = [];
    const nativeFetch = globalThis.fetch;
    const remember = (known: Record<string, string>) => {
      for (const [key, value] of Object.entries(known)) {
        localStorage.setItem(`sapa:${location.host}:${key}`, value);
      }
    };
    const open = { token: 't', conversation: 'c1', seen: '3' };

    /** The server answers with this when asked for events, in place of the real one, and not at all when asked for more. */
    function answerWith(status: number, body: object): void {
      asked.length = 0;
      globalThis.fetch = async (input) => {
        asked.push(String(input));
        if (!String(input).endsWith('/events?after=3')) throw new TypeError('Failed to fetch');
        return new Response(JSON.stringify(body), { status });
      };
      onTestFinished(() => {
        globalThis.fetch = nativeFetch;
      });
    }

    const events = numbered(visitorSays('halo'), botSays('Hai'), notice('Mohon tunggu'), botSays('Siap'));
    const badge = () =>
      document.querySelector('[data-sapa-launcher]')?.shadowRoot?.querySelector<HTMLElement>('.badge');

    it('says how many answers the visitor has not seen, after one request, and listens behind the button', async () => {
      remember(open);
      answerWith(200, { events, next: 7 });
      new Launcher(tag({ locale: 'id' })).place();
      const launcher = page.getByRole('button', { name: 'Chat Sekarang, 2 pesan belum dibaca' });
      await expect.element(launcher).toBeVisible();
      expect([badge()?.hidden, badge()?.textContent]).toEqual([false, '2']);
      expect(asked[0]?.split('/v1')[1]).toBe('/conversations/c1/events?after=3');
      await expect.poll(() => document.querySelector('sapa-chat')?.hasAttribute('listens')).toBe(true);
      expect(document.querySelector('sapa-chat')?.hasAttribute('open')).toBe(false);
      await expect.poll(() => asked.length).toBeGreaterThan(1);
      globalThis.fetch = nativeFetch;
      localStorage.clear();
      await launcher.click();
      await expect.poll(() => badge()?.hidden).toBe(true);
    });

    it.each([
      ['the server no longer knows the visitor', open, 401, 1],
      ['the conversation is closed', { token: 't', conversation: 'c1' }, 200, 0],
      ['there is none', {}, 200, 0],
    ])('says nothing where %s', async (_why, known, status, requests) => {
      remember(known);
      answerWith(status, { events: [], next: 3 });
      new Launcher(tag({ locale: 'id' })).place();
      await pageIsIdle();
      await settle();
      expect(asked).toHaveLength(requests);
      expect(badge()?.hidden).toBe(true);
      expect(document.querySelector('sapa-chat[listens]')).toBeNull();
    });
  });

  it('draws the chat at once where its language comes with it, before it asks what the browser remembers', async () => {
    const reading = vi.spyOn(Storage.prototype, 'getItem');
    onTestFinished(() => reading.mockRestore());
    const chat = new SapaChat();
    chat.locale = 'id';
    chat.spoken = { language: 'id', texts };
    document.body.append(chat);
    await chat.updateComplete;
    expect(chat.shadowRoot?.querySelector('section')?.lang).toBe('id');
    expect(reading).not.toHaveBeenCalled();
    await expect.poll(() => reading.mock.calls.length).toBeGreaterThan(0);
  });

  it('asks for nothing more once a chat that listened is off the page', async () => {
    const nativeFetch = globalThis.fetch;
    let asked = 0;
    globalThis.fetch = async () => {
      asked += 1;
      throw new TypeError('Failed to fetch');
    };
    onTestFinished(() => {
      globalThis.fetch = nativeFetch;
    });
    const chat = Object.assign(new SapaChat(), { floating: true, listens: true, locale: 'id' });
    document.body.append(chat);
    await expect.poll(() => asked).toBeGreaterThan(0);
    chat.remove();
    asked = 0;
    chat.locale = 'en';
    await chat.updateComplete;
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(asked).toBe(0);
  });

  it('says what the keyboard leaves of the page to the chat, which keeps within it as a sheet', async () => {
    await page.viewport(360, 740);
    const chat = document.createElement('sapa-chat');
    for (const name of ['floating', 'open']) chat.setAttribute(name, '');
    const view = Object.assign(new EventTarget(), { height: 740, offsetTop: 0, scale: 1 });
    fitToView(chat, view);
    document.body.append(chat);
    const sheet = () => {
      const { top, height } = chat.shadowRoot?.querySelector('dialog')?.getBoundingClientRect() ?? {};
      return [top, height];
    };
    await expect.poll(sheet).toEqual([0, 740]);
    Object.assign(view, { height: 410, offsetTop: 60 }).dispatchEvent(new Event('resize'));
    await expect.poll(sheet).toEqual([60, 410]);
    const composer = chat.shadowRoot?.querySelector('sapa-composer')?.getBoundingClientRect();
    expect(composer?.bottom).toBeLessThanOrEqual(470);
    Object.assign(view, { height: 200, offsetTop: 100, scale: 2 }).dispatchEvent(new Event('scroll'));
    await expect.poll(sheet).toEqual([0, 740]);
    await page.viewport(1280, 800);
  });

  it('can be pressed again when the chat could not be fetched', async () => {
    new Launcher(tag({ locale: 'id' }, '/nowhere/widget.js')).place();
    await page.getByRole('button', { name: 'Chat Sekarang' }).click();
    await expect.poll(() => document.querySelector('[data-sapa-launcher]')?.hasAttribute('busy')).toBe(false);
    expect(document.querySelector('sapa-chat')).toBeNull();
  });
});

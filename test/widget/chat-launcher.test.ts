import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { SapaChat } from '../../widget/chat/sapa-chat.ts';
import { Launcher } from '../../widget/embed/launcher.ts';
import { readSettings } from '../../widget/embed/settings.ts';
import '../../widget/chat/index.ts';
import { focused } from './chat/focused.ts';

/** The script tag as it stands on a host page. The chat it fetches is an empty file: the elements are here already. */
function tag(data: Record<string, string> = {}, src = '/test/widget/chat/widget.js'): HTMLScriptElement {
  const script = document.createElement('script');
  script.src = new URL(src, location.origin).href;
  for (const [name, value] of Object.entries(data)) script.dataset[name] = value;
  return script;
}

const requested = () =>
  performance.getEntriesByType('resource').filter(({ name }) => /chat\/chat\.js|\/v1\//.test(name)).length;

beforeEach(() => {
  localStorage.clear();
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
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe(launcher.element());
    await expect.element(launcher).toHaveAttribute('aria-expanded', 'false');
  });

  it('can be pressed again when the chat could not be fetched', async () => {
    new Launcher(tag({ locale: 'id' }, '/nowhere/widget.js')).place();
    await page.getByRole('button', { name: 'Chat Sekarang' }).click();
    await expect.poll(() => document.querySelector('[data-sapa-launcher]')?.hasAttribute('busy')).toBe(false);
    expect(document.querySelector('sapa-chat')).toBeNull();
  });
});

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { SapaChat } from '../../widget/chat/sapa-chat.ts';
import { applyBrand, defaultBrand } from '../../widget/shared/brand.ts';
import { texts } from '../../widget/shared/locales/id.ts';
import { bubbles, composer, openChat, server } from './chat/stage.ts';

describe('the chat, before it knows whose it is', () => {
  it('has the default brand, in the shades that it would be given', async () => {
    server.unreachable = true;
    const chat = await openChat({});
    const painted = document.createElement('div');
    document.body.append(painted);
    applyBrand(painted, defaultBrand);
    for (const scheme of ['light', 'dark']) {
      for (const element of [chat, painted]) element.style.colorScheme = scheme;
      expect(shades(chat), scheme).toEqual(shades(painted));
    }
  });

  it('has a place for the name that is named for who cannot see it, and room for the lines', async () => {
    server.unreachable = true;
    const chat = await openChat({ locale: 'en' });
    const root = chat.shadowRoot;
    await expect.element(page.getByRole('heading', { name: 'Connecting…' })).toBeInTheDocument();
    await expect.poll(() => root?.querySelector('.skeleton')).not.toBeNull();
    const header = () => root?.querySelector('.header')?.getBoundingClientRect().height;
    const before = header();
    expect(root?.querySelector('.log')?.textContent?.trim()).toBe('');
    server.unreachable = false;
    globalThis.dispatchEvent(new Event('online'));
    await expect.element(page.getByRole('heading', { name: 'Kopi Lereng' })).toBeVisible();
    expect(header()).toBe(before);
  });

  it('sends what is written before its first frame has been shown', async () => {
    const chat = Object.assign(new SapaChat(), { server: server.url, locale: 'id' });
    chat.spoken = { language: 'id', texts };
    document.body.append(chat);
    await chat.updateComplete;
    const written = new CustomEvent('sapa-say', { detail: 'halo kak' });
    chat.shadowRoot?.querySelector('sapa-composer')?.dispatchEvent(written);
    await expect.poll(bubbles).toContain('halo kak');
  });

  it('has a field that grows with a line that is only begun', async () => {
    await openChat({ floating: '', open: '' });
    const field = composer.element();
    const height = () => field.getBoundingClientRect().height;
    await composer.fill('halo');
    const one = height();
    await composer.fill('halo\n');
    await expect.poll(height).toBeGreaterThan(one + 15);
    expect(field.scrollHeight).toBe(field.clientHeight);
  });

  it('opens as a sheet without its first button ever having the focus, which would fetch the menu', async () => {
    await page.viewport(360, 740);
    const chat = await openChat({ floating: '' });
    const focused: unknown[] = [];
    chat.shadowRoot?.addEventListener('focusin', ({ target }) => focused.push(target));
    chat.setAttribute('open', '');
    const dialog = () => chat.shadowRoot?.querySelector('dialog');
    await expect.poll(() => dialog()?.matches(':modal')).toBe(true);
    expect(focused).not.toContain(chat.shadowRoot?.querySelector('#more'));
    expect(chat.shadowRoot?.querySelector('[autofocus]')).toBeNull();
  });
});

function shades(element: HTMLElement): readonly string[] {
  return ['brand', 'on-brand', 'brand-text'].map((name) => {
    element.style.color = `var(--sapa-${name})`;
    return getComputedStyle(element).color;
  });
}

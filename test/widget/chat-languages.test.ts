import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { readSettings } from '../../widget/embed/settings.ts';
import { directionOf } from '../../widget/shared/locales/direction.ts';
import { fetchTexts, pickLanguage } from '../../widget/shared/locales/locales.ts';
import { bubbles, openChat, server, stillness } from './chat/stage.ts';

describe('the languages of the chat', () => {
  it.each([
    ['id', 'id'],
    ['en-GB', 'en'],
    ['AR-eg', 'ar'],
    ['fr', 'id'],
    ['', 'id'],
    ['..', 'id'],
  ])('for %s are %s', (locale, language) => {
    expect(pickLanguage(locale)).toBe(language);
  });

  it.each(['id', 'en', 'ar'])('say everything in %s, and nothing twice without need', async (language) => {
    const texts: object = await fetchTexts(language);
    const said = Object.values(texts).flatMap((text) => (typeof text === 'string' ? [text] : []));
    expect(said.filter((text) => text.trim() === '' || /!|Oops/.test(text))).toEqual([]);
    expect(Object.keys(texts)).toEqual(Object.keys(await fetchTexts('en')));
  });

  const parts = import.meta.glob('../../widget/{chat/later,shared/files}/*words.ts', {
    eager: true,
    query: '?raw',
    import: 'default',
  });
  const languages = import.meta.glob('../../widget/shared/locales/??.ts');

  it.each(Object.entries(parts))('are all spoken by %s', (_part, source) => {
    const spoken = /Record<string, \w+>> = \{ ([\w, ]+) \}/.exec(String(source))?.[1]?.split(', ');
    expect(spoken?.toSorted()).toEqual(Object.keys(languages).map((path) => path.slice(-5, -3)));
  });

  it('change with the page’s, in what the server says too', async () => {
    const chat = await openChat();
    await expect.poll(() => server.calls).toContain('GET /site');
    chat.setAttribute('locale', 'en');
    await expect.element(page.getByRole('textbox', { name: 'Write a message' })).toBeVisible();
    await expect.poll(() => server.locales).toEqual(['id', 'en']);
    await page.getByRole('textbox', { name: 'Write a message' }).fill('hello');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => server.openedWith).toMatchObject([{ locale: 'en' }]);
  });

  it('are one file each: the launcher knows its words from there too', () => {
    const script = document.createElement('script');
    script.src = new URL('/widget.js', location.origin).href;
    script.dataset.locale = 'ar';
    expect(readSettings(script)).toMatchObject({ language: 'ar', label: 'تحدث معنا' });
    expect([directionOf('ar'), directionOf('id')]).toEqual(['rtl', 'ltr']);
  });

  it('turn the chat round where they are written from right to left', async () => {
    const chat = await openChat({ floating: '', open: '', locale: 'ar' });
    await page.getByRole('textbox', { name: 'اكتب رسالة' }).fill('مرحبا');
    await userEvent.keyboard('{Enter}');
    await expect.poll(bubbles).toContain('مرحبا');
    server.bot('أهلا');
    await expect.poll(bubbles).toContain('أهلا');
    await stillness(chat);
    const root = chat.shadowRoot;
    const panel = root?.querySelector('.panel');
    expect([panel?.getAttribute('lang'), panel?.getAttribute('dir')]).toEqual(['ar', 'rtl']);
    const box = (selector: string) => root?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const log = box('.log');
    expect(box('.visitor .bubble').left - log.left).toBeLessThan(log.right - box('.visitor .bubble').right);
    expect(log.right - box('.bot .bubble').right).toBeLessThan(box('.bot .bubble').left - log.left);
    expect(box('.mark').left).toBeGreaterThan(box('.title').left);
  });
});

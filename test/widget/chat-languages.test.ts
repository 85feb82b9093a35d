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

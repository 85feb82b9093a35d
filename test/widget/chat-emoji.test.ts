import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { emojiIn } from '../../widget/chat/later/emoji-list.ts';
import { focused } from './chat/focused.ts';
import { bubbles, button, composer, openChat, server } from './chat/stage.ts';

const search = page.getByRole('searchbox', { name: 'Cari emoji' });

const focusedName = () => focused()?.getAttribute('aria-label');

describe('emoji', () => {
  it('are found by name, picked by keyboard, and stand where the caret was', async () => {
    await openChat();
    await composer.fill('Terima ya');
    await userEvent.keyboard('{ArrowLeft}{ArrowLeft}{ArrowLeft}');
    await button('Emoji').click();
    await expect.poll(() => focused()?.getAttribute('type')).toBe('search');
    await userEvent.keyboard('terima');
    await expect.poll(() => page.getByRole('dialog', { name: 'Emoji' }).getByRole('button').length).toBe(1);
    await userEvent.keyboard('{Enter}');
    await expect.element(composer).toHaveValue('Terima🙏 ya');
    await expect.poll(focusedName).toBe('Tulis pesan');
    await expect.element(search).not.toBeInTheDocument();
    await userEvent.keyboard('{Enter}');
    await expect.poll(bubbles).toContain('Terima🙏 ya');
  });

  it('are walked through with the arrow keys, and Escape leaves them and not the chat', async () => {
    const chat = await openChat();
    await button('Emoji').click();
    await expect.poll(() => focused()?.getAttribute('type')).toBe('search');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedName).toBe('senyum lebar');
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(focusedName).toBe('senang');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(focusedName).toBe('jatuh hati');
    await userEvent.keyboard('{Escape}');
    await expect.element(search).not.toBeInTheDocument();
    await expect.poll(focusedName).toBe('Tulis pesan');
    expect(chat.hasAttribute('open')).toBe(true);
    expect(server.calls).not.toContain('POST /conversations');
  });

  it('have a name of their own in every language', () => {
    for (const language of ['id', 'en', 'ar']) {
      const names = emojiIn(language).map(({ name }) => name);
      expect(names.filter((name) => name.trim() === '')).toEqual([]);
    }
    expect(emojiIn('fr')[0]?.name).toBe('grin');
    expect(emojiIn('id').length).toBeGreaterThanOrEqual(100);
  });
});

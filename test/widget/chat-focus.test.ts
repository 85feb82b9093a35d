import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from './chat/focused.ts';
import { bubbles, button, composer, openChat, say } from './chat/stage.ts';

describe('the focus in the chat', () => {
  it('keeps the focus when what had it goes: from a chip it moves to the composer', async () => {
    await openChat();
    await expect.element(button('Biaya ongkir')).toBeVisible();
    await expect.poll(focused).toBe(composer.element());
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(button('Lampirkan berkas').element());
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(button('Biaya ongkir').element());
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Biaya ongkir')).not.toBeInTheDocument();
    await expect.poll(focused).toBe(composer.element());
  });

  it('keeps the focus in the composer when the button sends', async () => {
    await openChat();
    await composer.fill('halo');
    await button('Kirim').click();
    await expect.poll(bubbles).toContain('halo');
    await expect.poll(focused).toBe(composer.element());
  });

  it('shows one ring around the composer', async () => {
    const chat = await openChat();
    await expect.poll(focused).toBe(composer.element());
    const inner = chat.shadowRoot?.querySelector('sapa-composer');
    const outlined = [chat, inner, composer.element()].filter(
      (element) => element instanceof Element && getComputedStyle(element).outlineStyle !== 'none',
    );
    expect(outlined).toEqual([]);
    const frame = inner?.shadowRoot?.querySelector('.composer') ?? chat;
    expect(getComputedStyle(frame).boxShadow).not.toBe('none');
  });

  it.each([
    ['Enter', '{Enter}'],
    ['the arrow down', '{ArrowDown}'],
  ])('opens its menu on the first item with %s, and leaves it for its button', async (_key, press) => {
    await openChat();
    await say('halo');
    const more = button('Pilihan lain');
    const item = page.getByRole('menuitemcheckbox', { name: 'Bunyi pesan baru' });
    const last = page.getByRole('menuitem', { name: 'Akhiri percakapan' });
    await expect.element(more).toBeVisible();
    more.element().focus();
    await userEvent.keyboard(press);
    await expect.element(item).toBeVisible();
    await expect.poll(focused).toBe(item.element());
    await expect.element(last).toBeVisible(); // there is something to end once the conversation has begun
    await userEvent.keyboard('{ArrowUp}');
    expect(focused()).toBe(last.element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(item.element());
    await userEvent.keyboard('{Escape}');
    await expect.element(item).not.toBeInTheDocument();
    expect(focused()).toBe(more.element());
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe(item.element());
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe(button('Sembunyikan chat').element());
    await expect.element(item).not.toBeInTheDocument();
  });

  it('puts away the question, the menu and then itself with Escape', async () => {
    const chat = await openChat();
    await say('halo');
    await button('Pilihan lain').click();
    await page.getByRole('menuitem', { name: 'Akhiri percakapan' }).click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await button('Pilihan lain').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(chat.hasAttribute('open')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => chat.hasAttribute('open')).toBe(false);
  });
});

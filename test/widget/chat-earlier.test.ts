import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { botSays, visitorSays } from './chat/events.ts';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

/** A machine with much else to do. */
const slow = { timeout: 6_000 };
const item = page.getByRole('menuitem', { name: 'Percakapan sebelumnya' });
const title = page.getByRole('heading', { name: 'Percakapan sebelumnya' });
const earlier = () => document.querySelector('sapa-chat')?.shadowRoot?.querySelector('sapa-earlier');
const lines = () =>
  [...(earlier()?.shadowRoot?.querySelectorAll('.line .said') ?? [])].map((line) => line.textContent?.trim());

async function openEarlier(): Promise<HTMLElement> {
  const chat = await openChat();
  await say('halo');
  await expect.poll(bubbles, slow).toContain('halo');
  await button('Pilihan lain').click();
  await item.click();
  await expect.element(title, slow).toBeVisible();
  return chat;
}

const closed = { type: 'conversation-closed', by: 'system' } as const;

describe('earlier conversations', () => {
  it('are not offered to whoever has never said anything', async () => {
    await openChat();
    await button('Pilihan lain').click();
    await expect.element(page.getByRole('menu'), slow).toBeVisible();
    expect(item.query()).toBeNull();
  });

  it('are listed, read, and left again, with the keyboard alone', async () => {
    server.keepEarlier(visitorSays('kopi saya basi', 'm1'), botSays('Maaf, **Kak**'), closed);
    const chat = await openEarlier();
    await expect.poll(lines, slow).toEqual(['Maaf, Kak']);
    await stillness(chat);
    const { violations } = await axe.run(chat, { runOnly: ['wcag2a', 'wcag2aa', 'wcag22aa'] });
    expect(violations.map(({ id }) => id)).toEqual([]);

    await expect.poll(() => earlier()?.shadowRoot?.activeElement?.ariaLabel, slow).toBe('Kembali');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    const read = () => earlier()?.shadowRoot?.querySelector('.lines')?.textContent ?? '';
    await expect.poll(read, slow).toContain('kopi saya basi');
    expect(read()).toContain('Maaf, Kak');
    expect(earlier()?.shadowRoot?.querySelector('textarea, sapa-composer, .chip')).toBeNull();
    await userEvent.keyboard('{Escape}');
    await expect.poll(lines, slow).toEqual(['Maaf, Kak']);
    expect(earlier()?.shadowRoot?.activeElement?.className).toBe('line');
    await userEvent.keyboard('{Escape}');
    expect(earlier()).toBeNull();
    await expect.poll(() => chat.shadowRoot?.activeElement?.id, slow).toBe('more');
    expect(bubbles()).toContain('halo');
  });

  it('are said to be none where there are none', async () => {
    await openEarlier();
    await expect.element(page.getByText('Belum ada percakapan lain.'), slow).toBeVisible();
  });

  it('that are still open can be gone on with', async () => {
    server.keepEarlier(visitorSays('dari laptop', 'm1'), botSays('Siap, Kak'));
    await openChat();
    localStorage.setItem('sapa:chat.test:token', 'token-0');
    await button('Pilihan lain').click();
    await item.click();
    await expect.poll(lines, slow).toEqual(['Siap, Kak']);
    await page.getByText('Siap, Kak').click();
    await page.getByRole('button', { name: 'Lanjutkan percakapan ini' }).click();
    await expect.poll(bubbles, slow).toContain('dari laptop');
    expect(earlier()).toBeNull();
  });

  it('say where they cannot be read, and are tried again', async () => {
    server.keepEarlier(visitorSays('kopi saya basi', 'm1'), closed);
    await openEarlier();
    await expect.poll(lines, slow).toHaveLength(1);
    server.unreachable = true;
    await page.getByRole('button', { name: /kopi saya basi/ }).click();
    await expect.element(page.getByRole('alert'), slow).toBeVisible();
    server.unreachable = false;
    await page.getByRole('button', { name: 'Coba lagi' }).click();
    await expect.poll(lines, slow).toHaveLength(1);
  });
});

import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from './chat/focused.ts';
import { bubbles, button, log, openChat, say, server } from './chat/stage.ts';

/** Asks, and waits until the chat listens to what comes of it. */
async function ask(question: string): Promise<void> {
  await say(question);
  await expect.poll(() => server.calls).toContain('GET /conversations/events');
}

describe('an answer that is being composed', () => {
  it('grows where it will stand, and is the stored message in the end', async () => {
    await openChat();
    await ask('kopi buat lambung?');
    const question = 2;
    server.signal({ type: 'draft', replyTo: question, text: 'Pilih sangrai **gelap**.' });
    await expect.poll(() => bubbles().at(-1)).toBe('Pilih sangrai gelap.');
    server.bot('Pilih sangrai **gelap**. Minum setelah makan.');
    await expect
      .poll(bubbles)
      .toEqual([
        'Halo Kak, ada yang bisa kami bantu?',
        'kopi buat lambung?',
        'Pilih sangrai gelap. Minum setelah makan.',
      ]);
  });

  it('is read out once, when it is finished', async () => {
    await openChat();
    await ask('kopi buat lambung?');
    server.signal({ type: 'draft', replyTo: 2, text: 'Pilih sangrai gelap.' });
    const growing = log.getByText('Pilih sangrai gelap.');
    await expect.element(growing).toBeVisible();
    expect(growing.element().closest('[aria-hidden=true]')).not.toBeNull();
    server.bot('Pilih sangrai gelap.');
    await expect.poll(() => growing.element().closest('[aria-hidden=true]')).toBeNull();
  });

  it('goes back to three dots when it is taken back, and counts for no other question', async () => {
    const chat = await openChat();
    const dots = () => chat.shadowRoot?.querySelectorAll('.typing i').length;
    await ask('kopi buat lambung?');
    server.signal({ type: 'draft', replyTo: 2, text: 'Pilih sangrai gelap.' });
    await expect.poll(dots).toBe(0);
    server.signal({ type: 'draft', replyTo: 2, text: '' });
    await expect.poll(dots).toBe(3);
    server.signal({ type: 'draft', replyTo: 2, text: 'Pilih sangrai gelap.' });
    await say('sama ongkirnya?');
    await expect.poll(dots).toBe(3);
  });
});

describe('a visitor who agreed to AI', () => {
  it('can go on without it from the menu, by keyboard too', async () => {
    await openChat();
    await ask('halo');
    server.put({ type: 'ai-consent-changed', consent: 'given' });
    server.bot('Halo juga');
    await expect.poll(bubbles).toContain('Halo juga');
    button('Pilihan lain').element().focus();
    await userEvent.keyboard('{ArrowDown}');
    const without = page.getByRole('menuitem', { name: 'Lanjut tanpa AI' });
    await expect.element(without).toBeVisible();
    await expect.poll(focused).toBe(without.element());
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(page.getByRole('menuitem', { name: 'Akhiri percakapan' }).element());
    await userEvent.keyboard('{Home}{Enter}');
    await expect.poll(() => server.calls).toContain('PUT /conversations/ai-consent');
    await button('Pilihan lain').click();
    await expect.element(page.getByRole('menu')).toBeVisible();
    await expect.element(without).not.toBeInTheDocument();
  });
});

import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { bubbles, button, log, openChat, say, server, stillness } from './chat/stage.ts';

describe('the list of messages', () => {
  it('stays with the last word, unless its reader looks further up', async () => {
    const chat = await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    for (let line = 0; line < 30; line += 1) server.bot(`Baris ${line}`);
    const list = log.element();
    const fromEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight;
    await expect.poll(fromEnd).toBeLessThan(2);
    await stillness(chat);
    list.scrollTop = 0;
    await new Promise((seen) => list.addEventListener('scroll', seen, { once: true }));
    server.bot('Terbaru');
    await button('Pesan baru').click();
    await expect.poll(fromEnd).toBeLessThan(2);
  });

  /** Where an element begins and ends, from the top of the list that is seen. */
  function inView(selector: string): { top: number; bottom: number } {
    const list = log.element();
    const found = [...list.querySelectorAll(selector)].at(-1);
    if (found === undefined) throw new Error(`There is no ${selector}`);
    const { top, bottom } = found.getBoundingClientRect();
    const edge = list.getBoundingClientRect().top;
    return { top: top - edge, bottom: bottom - edge };
  }

  const longAnswer = Array.from({ length: 40 }, (_, line) => `Langkah ${line}.`).join('\n\n');

  it.each([
    ['with a short question above it', 'halo', '.message.visitor'],
    [
      'alone where the question takes half the room',
      'cerita saya panjang '.repeat(45).trim(),
      '.message.bot',
    ],
  ])('shows an answer that is higher than the room from its start, %s', async (_how, question, first) => {
    await page.viewport(360, 740);
    const chat = await openChat();
    await say(question);
    await expect.poll(bubbles).toContain(question);
    server.bot(longAnswer, 'Lanjut');
    await expect.element(button('Pesan baru')).toBeVisible();
    await stillness(chat);
    expect(Math.round(inView(first).top)).toBe(12);
    expect(inView('.message.bot').bottom).toBeGreaterThan(log.element().clientHeight);
    server.bot('Sudah jelas?');
    await expect.poll(() => bubbles().at(-1)).toBe('Sudah jelas?');
    await button('Pesan baru').click();
    await expect.poll(() => inView('.message.bot').bottom).toBeLessThan(log.element().clientHeight);
    await expect.element(button('Pesan baru')).not.toBeInTheDocument();
  });

  it('follows the visitor’s own words past a long answer, also those of another tab', async () => {
    await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    server.bot(longAnswer);
    await expect.element(button('Pesan baru')).toBeVisible();
    server.put({ type: 'message-posted', author: 'visitor', messageId: 'elsewhere', text: 'satu lagi' });
    await expect.poll(() => inView('.message.visitor').bottom).toBeLessThan(log.element().clientHeight);
    await expect.element(button('Pesan baru')).not.toBeInTheDocument();
  });
});

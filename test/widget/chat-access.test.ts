import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from './chat/focused.ts';
import { bubbles, button, composer, log, openChat, server, stillness } from './chat/stage.ts';
import { states } from './chat/states.ts';

/** What a page of its own would have to have, and a chat on somebody's page has not. */
const ofThePage = ['document-title', 'html-has-lang', 'landmark-one-main', 'page-has-heading-one', 'region'];

describe.each([
  ['phone', 360, 740, 'light'],
  ['desktop', 1280, 800, 'dark'],
])('the chat on a %s gives assistive technology nothing to stumble over', (_where, width, height, scheme) => {
  it.each(Object.keys(states))('%s', async (state) => {
    await page.viewport(width, height);
    document.documentElement.style.colorScheme = scheme;
    const chat = await openChat();
    await expect.element(log).toBeVisible();
    await states[state]?.();
    await stillness(chat);
    const { violations } = await axe.run(document);
    document.documentElement.style.colorScheme = '';
    const own = violations.filter(({ id }) => !ofThePage.includes(id));
    expect(own.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])).toEqual([]);
  });
});

describe('somebody who has only a keyboard', () => {
  it('gets from the first question to a person, to the end and to a rating', async () => {
    await openChat();
    await expect.poll(focused).toBe(composer.element());
    await userEvent.keyboard('refund gmn ya kak{Enter}');
    await expect.poll(bubbles).toContain('refund gmn ya kak');
    server.bot('Refund 3–7 hari kerja', 'Status pesanan');
    await expect.element(button('Status pesanan')).toBeVisible();
    await tabTo('Bicara dengan manusia');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
    server.put({ type: 'agent-assigned', agentName: 'Ana', department: 'general' });
    server.agent('Ana', 'Halo Kak');
    await expect.element(page.getByRole('heading', { name: 'Ana' })).toBeVisible();
    await tabTo('Pilihan lain');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('menu')).toBeVisible();
    await userEvent.keyboard('{End}{Enter}');
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
    await expect.poll(focused).toBe(button('Batal').element());
    await userEvent.keyboard('{Tab}{Enter}');
    await expect.element(page.getByRole('radio').first()).toBeInTheDocument();
    await tabTo(/^1 dari 5|^5 dari 5/);
    await userEvent.keyboard('{ArrowLeft}');
    await expect.element(page.getByRole('textbox', { name: /Ceritakan/ })).toBeVisible();
    await userEvent.keyboard('{Tab}cepat');
    // The bot first, then whoever answered in person.
    await userEvent.keyboard('{Tab}{ArrowRight}');
    await expect.poll(() => page.getByRole('textbox', { name: /Ceritakan/ }).length).toBe(2);
    await userEvent.keyboard('{Tab}ramah{Tab}{Enter}');
    await expect.element(page.getByText('Terima kasih atas penilaiannya.')).toBeVisible();
    await expect
      .poll(() => server.ratings)
      .toEqual([
        { rating: 5, comment: 'cepat', of: 'bot' },
        { rating: 2, comment: 'ramah', of: 'person' },
      ]);
  });
});

/** Goes on with Tab until what has the focus is called so; fails after a round. */
async function tabTo(name: string | RegExp): Promise<void> {
  const isIt = () => {
    const element = focused();
    const called = element?.getAttribute('aria-label') ?? element?.textContent?.trim() ?? '';
    return typeof name === 'string' ? called === name : name.test(called);
  };
  for (let presses = 0; presses < 30 && !isIt(); presses += 1) await userEvent.keyboard('{Tab}');
  expect(isIt(), `Tab leads to ${name}`).toBe(true);
}

import axe from 'axe-core';
import { afterEach, describe, expect, it } from 'vitest';
import { commands, page } from 'vitest/browser';
import { ratingWords } from '../../widget/chat/later/rating-words.ts';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

afterEach(() => commands.emulate({ forcedColors: null }));

/** Closed, once the bot and a person have answered. */
async function closed() {
  const chat = await openChat();
  await say('halo');
  await expect.poll(bubbles).toContain('halo');
  server.bot('Hai Kak');
  server.put({ type: 'agent-assigned', agentName: 'Ana', department: 'general' });
  server.agent('Ana', 'Halo');
  server.put({ type: 'conversation-closed', by: 'agent' });
  await expect.element(page.getByRole('group', { name: 'Ana' })).toBeInTheDocument();
  return chat;
}

const star = (whom: string, value: number) =>
  page.getByRole('group', { name: whom, exact: true }).getByRole('radio', { name: new RegExp(`^${value}`) });

const rating = () =>
  document.querySelector('sapa-chat')?.shadowRoot?.querySelector('sapa-rating')?.shadowRoot;

describe('the rating of bot and person', () => {
  it('has a comment on each, and says of both results whose they are', async () => {
    const chat = await closed();
    await star('Asisten', 4).click({ force: true });
    await star('Ana', 2).click({ force: true });
    await page.getByRole('textbox', { name: 'Ceritakan tentang Asisten (boleh kosong)' }).fill('cepat');
    await expect.element(page.getByRole('textbox', { name: /tentang Ana/ })).toBeVisible();
    const rows = [...(rating()?.querySelectorAll('fieldset') ?? [])].map((row) =>
      row.getBoundingClientRect(),
    );
    expect((rows[1]?.top ?? 0) - (rows[0]?.bottom ?? 0)).toBeGreaterThanOrEqual(12);
    await stillness(chat);
    await button('Kirim penilaian').click();
    await expect.element(page.getByText('Terima kasih atas penilaiannya.')).toBeVisible();
    const said = [...(rating()?.querySelectorAll('.results > *') ?? [])].map(
      (part) => part.getAttribute('aria-label') ?? part.textContent,
    );
    expect(said).toEqual(['Asisten', '4 dari 5, baik', 'Ana', '2 dari 5, kurang']);
    expect(server.ratings).toEqual([
      { rating: 4, comment: 'cepat', of: 'bot' },
      { rating: 2, of: 'person' },
    ]);
    const { violations } = await axe.run(chat);
    expect(violations.map(({ id }) => id)).toEqual([]);
  });

  it('says whose it is where only one was rated', async () => {
    await closed();
    await star('Ana', 5).click({ force: true });
    await button('Kirim penilaian').click();
    await expect.element(page.getByText('Terima kasih atas penilaiannya.')).toBeVisible();
    expect(rating()?.querySelector('.results')?.textContent?.trim()).toMatch(/^Ana/);
  });

  it('keeps an edge around its button where colours are forced', async () => {
    await commands.emulate({ forcedColors: 'active' });
    await closed();
    await star('Ana', 5).click({ force: true });
    const style = getComputedStyle(button('Kirim penilaian').element());
    expect([style.borderTopStyle, style.borderTopWidth]).toEqual(['solid', '1px']);
  });

  it.each(['id', 'en', 'ar'])('names in %s whom a comment is on', (language) => {
    expect(ratingWords(language).commentOn('Ana')).toContain('Ana');
  });
});

import { expect } from 'vitest';
import { page } from 'vitest/browser';
import { bubbles, button, say, server } from './stage.ts';

/** What an open chat can look like, each with the way there. */
export const states: Readonly<Record<string, () => Promise<void>>> = {
  'just opened': async () => {},
  'with a message on its way': async () => {
    server.unreachable = true;
    await say('halo');
    await expect.element(page.getByText(/Sambungan terputus/)).toBeVisible();
  },
  'while the bot thinks': async () => {
    await talked();
    server.signal({ type: 'typing', by: 'bot' });
    await expect.element(page.getByText('Asisten Lereng sedang mengetik')).toBeInTheDocument();
  },
  'with an answer, a link and chips': async () => {
    await talked();
    server.bot('Lihat [katalog](https://a.example/):\n\n1. **satu**\n2. dua', 'Ongkir');
    await expect.element(button('Ongkir')).toBeVisible();
  },
  'with a message that was refused': async () => {
    server.refuseNext(413);
    await say('cerita panjang');
    await expect.element(page.getByText(/terlalu panjang/)).toBeVisible();
  },
  'in the queue': async () => {
    await button('Bicara dengan manusia').click();
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
  },
  'with a person': async () => {
    await talked();
    server.put({ type: 'agent-assigned', agentName: 'Ana', department: 'general' });
    server.agent('Ana', 'Halo Kak');
    await expect.element(page.getByRole('heading', { name: 'Ana' })).toBeVisible();
  },
  'with its menu open': async () => {
    await talked();
    await button('Pilihan lain').click();
    await expect.element(page.getByRole('menu')).toBeVisible();
  },
  'asking before the end': async () => {
    await talked();
    await button('Pilihan lain').click();
    await page.getByRole('menuitem', { name: 'Akhiri percakapan' }).click();
    await expect.element(page.getByRole('alertdialog')).toBeVisible();
  },
  'with a rating': async () => {
    await talked();
    server.put({ type: 'conversation-closed', by: 'agent' });
    await page.getByRole('radio', { name: /^4/ }).click({ force: true });
    await expect.element(page.getByRole('textbox', { name: /Ceritakan/ })).toBeVisible();
  },
};

async function talked(): Promise<void> {
  await say('halo');
  await expect.poll(bubbles).toContain('halo');
}

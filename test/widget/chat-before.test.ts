import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Site } from '../../src/protocol/visitor-rest.ts';
import { focused } from './chat/focused.ts';
import { bubbles, button, composer, openChat, say, server, stillness } from './chat/stage.ts';

const departments: Site['departments'] = [
  { id: 'sales', name: 'Penjualan', open: true },
  { id: 'general', name: 'Layanan umum', open: true },
];
const consent = { text: 'Saya setuju pesan ini disimpan.', link: 'https://kopilereng.example/privasi' };

function ask(beforeChat: Partial<NonNullable<Site['beforeChat']>>): void {
  server.site = { departments, beforeChat: { name: 'off', email: 'off', department: 'off', ...beforeChat } };
}

const start = button('Mulai chat');

describe('what is asked before the first message', () => {
  it('is asked instead of the composer, by keyboard, and goes along with the conversation', async () => {
    ask({ name: 'optional', email: 'required', department: 'ask', consent });
    await openChat();
    await expect.element(start).toBeVisible();
    await expect.element(composer).not.toBeInTheDocument();
    expect(server.calls).not.toContain('POST /visitors');
    await page.getByRole('textbox', { name: 'Email' }).fill('rina@example.com');
    await page.getByLabelText('Tentang apa?').selectOptions('Penjualan');
    await page.getByRole('checkbox', { name: consent.text }).click();
    await userEvent.keyboard('{Enter}');
    await expect.element(composer).toBeVisible();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    expect(server.openedWith).toEqual([
      { email: 'rina@example.com', department: 'sales', consent: 'id', locale: 'id', pageUrl: location.href },
    ]);
  });

  it('says at the field what is missing, and goes to the first', async () => {
    ask({ name: 'required', email: 'optional', consent });
    await openChat();
    await start.click();
    await expect.element(page.getByText('Isi dulu bagian ini.')).toBeVisible();
    await expect.element(page.getByText('Centang ini untuk mulai.')).toBeVisible();
    await expect.poll(() => focused()?.id).toBe('name');
    await page.getByRole('textbox', { name: 'Nama' }).fill('Rina');
    await page.getByRole('textbox', { name: /^Email/ }).fill('rina');
    await start.click();
    await expect.element(page.getByText('Tulis alamat seperti nama@contoh.com.')).toBeVisible();
  });

  it('is asked once in a browser, and not of who has a conversation', async () => {
    ask({ consent });
    await openChat();
    await page.getByRole('checkbox', { name: consent.text }).click();
    await start.click();
    await expect.element(composer).toBeVisible();
    document.body.replaceChildren();
    await openChat();
    await expect.element(composer).toBeVisible();
  });

  it.each(['consent-missing', 'answers-missing'])(
    'is asked once the server demands it (%s), and what was written goes out with it',
    async (code) => {
      await openChat();
      await expect.element(button('Status pesanan')).toBeVisible();
      server.openingRefusals.push(code);
      ask({ consent });
      await say('halo');
      await expect
        .element(page.getByText('Pesannya tersimpan, dan terkirim begitu ini diisi.'))
        .toBeVisible();
      expect(server.openedWith).toEqual([]);
      await page.getByRole('checkbox', { name: consent.text }).click();
      await start.click();
      await expect
        .poll(() => server.openedWith)
        .toEqual([{ consent: 'id', locale: 'id', pageUrl: location.href }]);
      await expect.poll(bubbles).toEqual(expect.arrayContaining(['halo']));
      await expect.element(composer).toBeVisible();
    },
  );

  it('offers nothing to press before it is answered, and keeps nobody out', async () => {
    ask({ name: 'optional', email: 'required', department: 'ask', consent });
    const chat = await openChat();
    await start.click();
    await stillness(chat);
    await expect.element(button('Status pesanan')).not.toBeInTheDocument();
    expect((await axe.run(chat)).violations).toEqual([]);
  });
});

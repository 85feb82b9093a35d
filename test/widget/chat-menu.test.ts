import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { bubbles, button, openChat, say, server } from './chat/stage.ts';

async function openMenu(): Promise<void> {
  await openChat();
  await say('halo');
  await expect.poll(bubbles).toContain('halo');
  server.bot('Hai **Kak**');
  await expect.poll(bubbles).toContain('Hai Kak');
  await button('Pilihan lain').click();
}

describe('the menu of the chat', () => {
  it('turns the sound off and on, for every page of the site', async () => {
    await openMenu();
    const sound = page.getByRole('menuitemcheckbox', { name: 'Bunyi pesan baru' });
    await expect.element(sound).toHaveAttribute('aria-checked', 'true');
    await sound.click();
    expect(localStorage.getItem('sapa:chat.test:muted')).toBe('1');
    await button('Pilihan lain').click();
    await expect.element(sound).toHaveAttribute('aria-checked', 'false');
    await sound.click();
    expect(localStorage.getItem('sapa:chat.test:muted')).toBeNull();
  });

  it('gives the conversation as a text file', async () => {
    const files: Blob[] = [];
    const native = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      files.push(file);
      return native(file);
    };
    onTestFinished(() => {
      URL.createObjectURL = native;
    });
    await openMenu();
    await page.getByRole('menuitem', { name: 'Simpan percakapan' }).click();
    const text = (await files[0]?.text()) ?? '';
    expect(text.split('\n\n').map((line) => line.replace(/^\[.*?\] /, ''))).toEqual([
      'Kopi Lereng',
      'Anda: halo',
      'Asisten: Hai **Kak**\n',
    ]);
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
  });

  it('has a person of another department asked for, as long as nobody has the conversation', async () => {
    server.site = {
      departments: [
        { id: 'general', name: 'Layanan umum', open: true },
        { id: 'sales', name: 'Penjualan', open: false },
      ],
    };
    await openMenu();
    const department = (name: string) => page.getByRole('menuitemradio', { name });
    await expect.element(department('Penjualan tutup')).toHaveAttribute('aria-checked', 'false');
    await department('Layanan umum').click();
    await expect.poll(() => server.wanted).toEqual([{ department: 'general' }]);
    await button('Pilihan lain').click();
    await expect.element(department('Layanan umum')).toHaveAttribute('aria-checked', 'true');
    await department('Penjualan tutup').click();
    await expect.poll(() => server.wanted).toEqual([{ department: 'general' }, { department: 'sales' }]);
    server.put({ type: 'agent-assigned', department: 'sales', agentName: 'Ana' });
    await button('Pilihan lain').click();
    await expect.element(page.getByRole('menuitem', { name: 'Akhiri percakapan' })).toBeVisible();
    await expect.element(department('Penjualan tutup')).not.toBeInTheDocument();
  });

  it('says when people answer, once where all departments keep the same hours', async () => {
    server.site = {
      departments: [
        { id: 'general', name: 'Layanan umum', open: true, hours: 'Sen–Jum 08.00–17.00 WIB' },
        { id: 'sales', name: 'Penjualan', open: true, hours: 'Sen–Jum 08.00–17.00 WIB' },
      ],
    };
    const chat = await openChat();
    await button('Pilihan lain').click();
    const hours = () => chat.shadowRoot?.querySelector('.hours')?.textContent?.replace(/\s+/g, ' ').trim();
    await expect.poll(hours).toBe('Jam layanan Sen–Jum 08.00–17.00 WIB');
    await expect.element(page.getByRole('menuitem', { name: 'Akhiri percakapan' })).not.toBeInTheDocument();
  });
});

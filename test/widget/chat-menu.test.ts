import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

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
    server.bot('Lihat [katalog](https://a.example/k):\n- **Rp9.000** per kg\n- tulis ke cs@a.example');
    server.agent('Ana', 'Harga **netto**');
    await expect.poll(bubbles).toContain('Harga **netto**');
    await page.getByRole('menuitem', { name: 'Simpan percakapan' }).click();
    const text = (await files[0]?.text()) ?? '';
    expect(text.split('\n\n').map((line) => line.replace(/^\[.*?\] /, ''))).toEqual([
      'Kopi Lereng',
      'Anda: halo',
      'Asisten: Hai Kak',
      'Asisten: Lihat katalog (https://a.example/k):\n- Rp9.000 per kg\n- tulis ke cs@a.example',
      'Ana: Harga **netto**\n',
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

  it('has rows as wide as itself, and is as high as the panel allows', async () => {
    await page.viewport(360, 740);
    const hours = (day: string) => `${day} 08.00–17.00 WIB, Sabtu 09.00–12.00 WIB`;
    const department = (id: string) => ({ id, name: `Layanan ${id}`, open: true, hours: hours(id) });
    server.site = { departments: ['umum', 'dagang', 'kirim'].map(department) };
    await openMenu();
    const chat = document.querySelector('sapa-chat');
    const box = (selector: string) =>
      chat?.shadowRoot?.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    await expect.poll(() => box('.menu .hours').height).toBeGreaterThan(0);
    if (chat !== null) await stillness(chat);
    const rows = [...(chat?.shadowRoot?.querySelectorAll('.menu button') ?? [])];
    const widths = rows.map((row) => Math.round(row.getBoundingClientRect().width));
    expect([...new Set(widths)]).toEqual([Math.round(box('.menu [role=menu]').width)]);
    expect(box('.menu').height).toBeGreaterThan(520);
    expect(box('.menu .hours').bottom).toBeLessThanOrEqual(box('.menu').bottom);
    await page.viewport(360, 400);
    await expect.poll(() => box('.menu').bottom).toBeLessThanOrEqual(box('.panel').bottom);
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

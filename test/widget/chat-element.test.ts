import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { focused } from './chat/focused.ts';
import { settle } from './chat/manual-clock.ts';
import { bubbles, button, composer, log, openChat, say, server, stillness } from './chat/stage.ts';

describe('the chat', () => {
  it('opens as a dialog with the greeting, the first questions and the caret in the composer', async () => {
    await openChat();
    await expect.element(page.getByRole('dialog', { name: 'Chat dengan Kopi Lereng' })).toBeVisible();
    await expect.element(log.getByText('Halo Kak, ada yang bisa kami bantu?')).toBeVisible();
    await expect.element(button('Status pesanan')).toBeVisible();
    await expect.poll(focused).toBe(composer.element());
  });

  it('requests nothing while it is closed', async () => {
    await openChat({ floating: '' });
    expect(server.calls).toEqual([]);
  });

  it('requests nothing once it is taken off the page, until it is put back', async () => {
    server.unreachable = true;
    const chat = await openChat();
    chat.remove();
    server.unreachable = false;
    globalThis.dispatchEvent(new Event('online'));
    await settle();
    expect(server.calls).toEqual([]);
    document.body.append(chat);
    await expect.element(log.getByText('Halo Kak, ada yang bisa kami bantu?')).toBeVisible();
  });

  it('shows what the visitor writes at once, pale, and solid once it is stored', async () => {
    await openChat();
    server.unreachable = true;
    await say('refund gmn ya kak');
    await expect.poll(() => bubbles().at(-1)).toBe('refund gmn ya kak (pale)');
    await expect.element(page.getByText(/Sambungan terputus/)).toBeVisible();
    server.unreachable = false;
    globalThis.dispatchEvent(new Event('online'));
    await expect.poll(() => bubbles().at(-1)).toBe('refund gmn ya kak');
    expect(bubbles().filter((text) => text.startsWith('refund'))).toHaveLength(1);
  });

  it('sends a chip, takes the chips away, and offers those of the answer', async () => {
    await openChat();
    await button('Biaya ongkir').click();
    await expect.poll(bubbles).toContain('Biaya ongkir');
    await expect.element(button('Status pesanan')).not.toBeInTheDocument();
    await expect.element(page.getByText('Asisten Lereng sedang mengetik')).toBeInTheDocument();
    server.bot('Mulai **Rp9.000** per kg', 'Gratis ongkir');
    await expect.element(button('Gratis ongkir')).toBeVisible();
    expect(bubbles().at(-1)).toBe('Mulai Rp9.000 per kg');
    await expect.element(log.getByText('Bot').first()).toBeVisible();
  });

  it('offers a person once, with more weight while the bot suggests one', async () => {
    await openChat();
    const person = button('Bicara dengan manusia');
    expect(person.element().classList.contains('suggested')).toBe(false);
    await say('asdf');
    await expect.poll(bubbles).toContain('asdf');
    server.bot('Maksud Kakak yang mana?', 'Gratis ongkir', 'Bicara dengan manusia');
    await expect.element(button('Gratis ongkir')).toBeVisible();
    expect(person.elements()).toHaveLength(1);
    expect(person.element().classList.contains('suggested')).toBe(true);
  });

  it('shows who answers: the bot, the queue with the place in it, then a person by name', async () => {
    await openChat();
    await button('Bicara dengan manusia').click();
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
    server.put({ type: 'agent-assigned', agentName: 'Ana', department: 'general' });
    server.agent('Ana', 'Halo Kak');
    await expect.element(page.getByRole('heading', { name: 'Ana' })).toBeVisible();
    await expect.element(page.getByText('Layanan umum').first()).toBeVisible();
    await expect.element(button('Bicara dengan manusia')).not.toBeInTheDocument();
  });

  it('tells a waiting visitor how long it may take, as far as the server knows', async () => {
    await openChat();
    await button('Bicara dengan manusia').click();
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
    server.signal({ type: 'queue-position', position: 2, wait: { low: 4, high: 9 } });
    await expect.element(page.getByText('Urutan ke-2 dalam antrean · 4–9 menit')).toBeVisible();
    server.signal({ type: 'queue-position', position: 1, wait: { low: 0, high: 3 } });
    await expect.element(page.getByText('Giliran berikutnya · <3 menit')).toBeVisible();
    server.signal({ type: 'queue-position', position: 1 });
    await expect.element(page.getByText('Giliran berikutnya', { exact: true })).toBeVisible();
  });

  it.each([
    [40, /dikirim sebentar lagi\.$/],
    [1_800, /dikirim pukul \d\d\.\d\d\.$/],
  ])('keeps what comes too fast, and says when it is sent: %i s', async (seconds, said) => {
    await openChat();
    const through = globalThis.fetch;
    globalThis.fetch = async (input, init) =>
      init?.method === 'POST' && String(input).endsWith('/conversations')
        ? new Response('{}', { status: 429, headers: { 'retry-after': String(seconds) } })
        : through(input, init);
    await say('halo');
    await expect.element(page.getByText(said)).toBeVisible();
    expect(bubbles().at(-1)).toBe('halo (pale)');
  });

  it('lets a waiting visitor go on with the assistant', async () => {
    await openChat();
    await button('Bicara dengan manusia').click();
    await button('Lanjut dengan asisten').click();
    await expect.element(button('Bicara dengan manusia')).toBeVisible();
    await expect.element(button('Lanjut dengan asisten')).not.toBeInTheDocument();
  });

  it('ends the conversation only after asking, takes a rating with a comment, and starts again', async () => {
    await openChat();
    await say('halo');
    await button('Pilihan lain').click();
    await page.getByRole('menuitem', { name: 'Akhiri percakapan' }).click();
    await expect.poll(focused).toBe(button('Batal').element());
    await button('Akhiri').click();
    await expect.element(page.getByRole('group', { name: 'Bagaimana bantuan kami?' })).toBeVisible();
    await page.getByRole('radio', { name: '4 dari 5, baik' }).click({ force: true });
    await userEvent.keyboard('{ArrowRight}');
    await page.getByRole('textbox', { name: /Ceritakan/ }).fill('Cepat');
    await button('Kirim penilaian').click();
    await expect.element(page.getByText('Terima kasih atas penilaiannya.')).toBeVisible();
    await expect.element(page.getByRole('img', { name: '5 dari 5, sangat baik' })).toBeVisible();
    await button('Mulai percakapan baru').click();
    await expect.poll(bubbles).toEqual(['Halo Kak, ada yang bisa kami bantu?']);
    await expect.element(button('Status pesanan')).toBeVisible();
  });

  it('keeps a message that is too long, and gives it back to be shortened', async () => {
    await openChat();
    server.refuseNext(413);
    await say('cerita panjang');
    await expect.element(page.getByText(/terlalu panjang/)).toBeVisible();
    await button('Ubah').click();
    await expect.element(composer).toHaveValue('cerita panjang');
  });

  it('counts towards the limit, and does not send beyond it', async () => {
    await openChat();
    await composer.fill('a'.repeat(3_700));
    await expect.element(page.getByText('3.700 dari 4.000 huruf')).toBeVisible();
    await composer.fill('a'.repeat(4_001));
    await expect.element(button('Kirim')).toBeDisabled();
    await userEvent.keyboard('{Enter}');
    await expect.poll(bubbles).toHaveLength(1);
  });

  it('begins a line with Shift+Enter, and does not send what an input method is composing', async () => {
    await openChat();
    await composer.fill('satu');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(composer).toHaveValue('satu\n');
    const area = composer.element();
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    await expect.poll(bubbles).toHaveLength(1);
  });

  it('grows with the text up to five lines', async () => {
    await openChat();
    const height = () => composer.element().getBoundingClientRect().height;
    const one = height();
    await composer.fill('1\n2\n3');
    const three = height();
    await composer.fill('1\n2\n3\n4\n5\n6\n7\n8');
    expect([three > one, height() > three, height() < one * 3.2]).toEqual([true, true, true]);
  });

  it('goes on where it was after a reload', async () => {
    const chat = await openChat();
    await say('halo');
    await expect.poll(() => bubbles().at(-1)).toBe('halo');
    chat.remove();
    await openChat();
    server.bot('Hai Kak');
    await expect.poll(() => bubbles().slice(1)).toEqual(['halo', 'Hai Kak']);
  });

  it('keeps what was being written over a reload, until it is sent', async () => {
    const chat = await openChat();
    await composer.fill('pesanan saya 123 belum');
    await button('Biaya ongkir').click();
    await expect.poll(bubbles).toContain('Biaya ongkir');
    chat.remove();
    const reloaded = await openChat();
    await expect.element(composer).toHaveValue('pesanan saya 123 belum');
    await userEvent.keyboard('{Enter}');
    await expect.poll(bubbles).toContain('pesanan saya 123 belum');
    reloaded.remove();
    await openChat();
    await expect.poll(bubbles).toContain('pesanan saya 123 belum');
    await expect.element(composer).toHaveValue('');
  });

  it('has the colour that the page gives it, and else the shop’s', async () => {
    const brand = (chat: HTMLElement) => getComputedStyle(chat).getPropertyValue('--sapa-brand');
    const own = await openChat({ brand: '#884400' });
    await expect.element(log.getByText('Halo Kak, ada yang bisa kami bantu?')).toBeVisible();
    expect(brand(own)).toContain('#884400');
    own.remove();
    server.site = { brandColour: '#7a1f5c' };
    const shops = await openChat();
    await expect.element(log.getByText('Halo Kak, ada yang bisa kami bantu?')).toBeVisible();
    expect(brand(shops)).toContain('#7a1f5c');
  });

  it('remembers how far an open conversation was seen, only while it is shown', async () => {
    const chat = await openChat();
    const seen = () => localStorage.getItem('sapa:chat.test:seen');
    await say('halo');
    await expect.poll(seen).toBe('2');
    chat.removeAttribute('open');
    server.bot('Hai Kak');
    await expect.poll(bubbles).toContain('Hai Kak');
    expect(seen()).toBe('2');
    chat.setAttribute('open', '');
    await expect.poll(seen).toBe('3');
    server.put({ type: 'conversation-closed', by: 'agent' });
    await expect.poll(seen).toBeNull();
  });

  it('fills the place it is given where it is part of a page', async () => {
    const chat = await openChat({ locale: 'en' });
    chat.style.height = '500px';
    await expect.element(page.getByRole('region', { name: 'Chat with Kopi Lereng' })).toBeVisible();
    expect(chat.shadowRoot?.querySelector('.panel')?.getBoundingClientRect().height).toBe(500);
    await expect.element(button('Hide the chat')).not.toBeInTheDocument();
  });

  it.each([
    ['desktop', 1280, 800],
    ['phone', 360, 740],
  ])('gives assistive technology nothing to stumble over (%s)', async (_where, width, height) => {
    await page.viewport(width, height);
    const chat = await openChat();
    await say('halo');
    await expect.poll(bubbles).toContain('halo');
    server.bot('Lihat [katalog](https://a.example/)', 'Ongkir');
    await expect.element(button('Ongkir')).toBeVisible();
    const faults = async () =>
      (await axe.run(document)).violations.map(({ id, nodes }) => [id, nodes.map((n) => n.html)]);
    const ofThePage = [
      'document-title',
      'html-has-lang',
      'landmark-one-main',
      'page-has-heading-one',
      'region',
    ];
    await stillness(chat);
    const own = (await faults()).filter(([id]) => !ofThePage.includes(String(id)));
    expect(own).toEqual([]);
    server.put({ type: 'conversation-closed', by: 'agent' });
    await expect.element(page.getByRole('radio').first()).toBeInTheDocument();
    await stillness(chat);
    expect((await faults()).filter(([id]) => !ofThePage.includes(String(id)))).toEqual([]);
  });

  it('fills a phone from edge to edge', async () => {
    await page.viewport(360, 740);
    const chat = await openChat();
    await stillness(chat);
    const { x, y, width, height } =
      chat.shadowRoot?.querySelector('dialog')?.getBoundingClientRect() ?? new DOMRect();
    expect([x, Math.round(y) >= 0, width, Math.round(height)]).toEqual([0, true, 360, 740]);
  });
});

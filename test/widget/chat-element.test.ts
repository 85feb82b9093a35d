import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../widget/chat/index.ts';
import { FakeServer } from './chat/fake-server.ts';
import { focused } from './chat/focused.ts';
import { settle } from './chat/manual-clock.ts';

const nativeFetch = globalThis.fetch;
let server: FakeServer;

beforeEach(async () => {
  await page.viewport(1280, 800);
  localStorage.clear();
  server = new FakeServer();
  globalThis.fetch = (input, init) =>
    String(input).startsWith(server.url) ? server.fetch(input, init) : nativeFetch(input, init);
});

afterEach(() => {
  document.body.replaceChildren();
  globalThis.fetch = nativeFetch;
});

/** Puts an open chat on the page, as the launcher does. */
async function openChat(
  attributes: Record<string, string> = { floating: '', open: '' },
): Promise<HTMLElement> {
  const chat = document.createElement('sapa-chat');
  for (const [name, value] of Object.entries({ server: server.url, locale: 'id', ...attributes })) {
    chat.setAttribute(name, value);
  }
  document.body.append(chat);
  await settle();
  return chat;
}

const log = page.getByRole('log');
const composer = page.getByRole('textbox', { name: 'Tulis pesan' });
const button = (name: string) => page.getByRole('button', { name, exact: true });

async function say(text: string): Promise<void> {
  await composer.fill(text);
  await userEvent.keyboard('{Enter}');
}

/** The bubbles' texts, oldest first, with how far the visitor's have come. */
function bubbles(): string[] {
  const root = document.querySelector('sapa-chat')?.shadowRoot;
  return [...(root?.querySelectorAll('.message:not(.typing)') ?? [])].map((message) => {
    const text = message.querySelector('.bubble')?.textContent?.trim() ?? '';
    return message.classList.contains('pending') ? `${text} (pale)` : text;
  });
}

/** Waits until nothing moves any more. */
async function stillness(chat: HTMLElement): Promise<void> {
  await expect.poll(() => chat.shadowRoot?.getAnimations().length).toBe(0);
}

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
    expect(bubbles().at(-1)).toBe('refund gmn ya kak (pale)');
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

  it('keeps the focus when what had it goes: from a chip it moves to the composer', async () => {
    await openChat();
    await expect.element(button('Biaya ongkir')).toBeVisible();
    await expect.poll(focused).toBe(composer.element());
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    expect(focused()).toBe(button('Biaya ongkir').element());
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Biaya ongkir')).not.toBeInTheDocument();
    await expect.poll(focused).toBe(composer.element());
  });

  it('keeps the focus in the composer when the button sends', async () => {
    await openChat();
    await composer.fill('halo');
    await button('Kirim').click();
    await expect.poll(bubbles).toContain('halo');
    await expect.poll(focused).toBe(composer.element());
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

  it('shows one ring around the composer', async () => {
    const chat = await openChat();
    await expect.poll(focused).toBe(composer.element());
    const inner = chat.shadowRoot?.querySelector('sapa-composer');
    const outlined = [chat, inner, composer.element()].filter(
      (element) => element instanceof Element && getComputedStyle(element).outlineStyle !== 'none',
    );
    expect(outlined).toEqual([]);
    const frame = inner?.shadowRoot?.querySelector('.composer') ?? chat;
    expect(getComputedStyle(frame).boxShadow).not.toBe('none');
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

  it.each([
    ['Enter', '{Enter}'],
    ['the arrow down', '{ArrowDown}'],
  ])('opens its menu on the first item with %s, and leaves it for its button', async (_key, press) => {
    await openChat();
    await say('halo');
    const more = button('Pilihan lain');
    const item = page.getByRole('menuitem', { name: 'Akhiri percakapan' });
    await expect.element(more).toBeVisible();
    more.element().focus();
    await userEvent.keyboard(press);
    await expect.poll(focused).toBe(item.element());
    await userEvent.keyboard('{ArrowDown}');
    expect(focused()).toBe(item.element());
    await userEvent.keyboard('{Escape}');
    await expect.element(item).not.toBeInTheDocument();
    expect(focused()).toBe(more.element());
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(focused).toBe(item.element());
    await userEvent.keyboard('{Tab}');
    await expect.poll(focused).toBe(button('Sembunyikan chat').element());
    await expect.element(item).not.toBeInTheDocument();
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
    expect(bubbles()).toHaveLength(1);
  });

  it('begins a line with Shift+Enter, and does not send what an input method is composing', async () => {
    await openChat();
    await composer.fill('satu');
    await userEvent.keyboard('{Shift>}{Enter}{/Shift}');
    await expect.element(composer).toHaveValue('satu\n');
    const area = composer.element();
    area.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(bubbles()).toHaveLength(1);
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

  it('puts away the question, the menu and then itself with Escape', async () => {
    const chat = await openChat();
    await say('halo');
    await button('Pilihan lain').click();
    await page.getByRole('menuitem').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alertdialog')).not.toBeInTheDocument();
    await button('Pilihan lain').click();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('menu')).not.toBeInTheDocument();
    expect(chat.hasAttribute('open')).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => chat.hasAttribute('open')).toBe(false);
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

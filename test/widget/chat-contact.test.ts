import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { contactWords } from '../../widget/chat/later/contact-words.ts';
import type { SapaContact } from '../../widget/chat/later/sapa-contact.ts';
import { focused } from './chat/focused.ts';
import { bubbles, button, openChat, say, server, stillness } from './chat/stage.ts';

const closed = { id: 'general', name: 'Layanan umum', open: false, opens: 'besok 09.00' };
const email = page.getByRole('textbox', { name: 'Email' });
const phone = page.getByRole('textbox', { name: 'Nomor telepon' });
const message = page.getByRole('textbox', { name: 'Pesan', exact: true });
const form = page.getByRole('dialog', { name: 'Tinggalkan pesan' });

async function waitsWhileClosed(site = { departments: [closed], agentsOnline: false }) {
  server.site = site;
  const chat = await openChat();
  await button('Bicara dengan manusia').click();
  await expect.element(page.getByText('Layanan umum sedang tutup')).toBeVisible();
  return chat;
}

describe('who comes when it is closed', () => {
  it('is told when it opens, and leaves a message with an address', async () => {
    server.site = { mail: 'on' };
    await waitsWhileClosed();
    await expect.element(page.getByText(/Buka lagi besok 09.00. Tinggalkan pesan/)).toBeVisible();
    await expect.element(page.getByText(/dalam antrean/)).not.toBeInTheDocument();
    await button('Tinggalkan pesan').click();
    await email.fill(' rina@example.com ');
    await message.fill('Paket belum sampai');
    await userEvent.keyboard('{Tab}{Tab}{Enter}');
    await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
    expect(server.left).toEqual([
      { email: 'rina@example.com', message: { messageId: expect.any(String), text: 'Paket belum sampai' } },
    ]);
    expect(bubbles().at(-1)).toBe('Paket belum sampai');
    await expect.element(form).not.toBeInTheDocument();
  });

  it('need not write the message twice, and gets told truthfully how the answer comes', async () => {
    server.site = { departments: [closed], agentsOnline: false, mail: 'on' };
    await openChat();
    await say('paket saya belum sampai');
    await button('Bicara dengan manusia').click();
    await button('Tinggalkan pesan').click();
    await email.fill('rina@example.com');
    await expect.element(page.getByRole('textbox', { name: 'Pesan tambahan (opsional)' })).toBeVisible();
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Balasan dikirim ke rina@example.com')).toBeVisible();
    expect(server.left).toEqual([{ email: 'rina@example.com' }]);
  });

  it('is reached by people where no mail can be sent, or only a number was left', async () => {
    await waitsWhileClosed();
    await button('Tinggalkan pesan').click();
    await phone.fill('0812 3456 7890');
    await message.fill('Tolong telepon');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Kami hubungi lewat 0812 3456 7890')).toBeVisible();
  });

  it('may go on with the assistant instead', async () => {
    await waitsWhileClosed();
    await button('Lanjut dengan asisten').click();
    await expect.element(button('Bicara dengan manusia')).toBeVisible();
    await expect.element(page.getByText('Layanan umum sedang tutup')).not.toBeInTheDocument();
  });
});

describe('who waits', () => {
  it('may leave contact details instead, in the place of the queue', async () => {
    await openChat();
    await say('halo');
    await button('Bicara dengan manusia').click();
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
    await button('Tinggalkan kontak').click();
    await email.fill('rina@example.com');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
    await expect.element(page.getByText('Urutan ke-2 dalam antrean')).not.toBeInTheDocument();
  });

  it.each([
    { offer: 'leave-contact', text: 'Balas lewat email', field: email },
    { offer: 'call-back', text: 'Telepon saya', field: phone },
  ] as const)(
    'is led to the form by the button $offer, pressed or written',
    async ({ offer, text, field }) => {
      await openChat();
      await say('halo');
      await button('Bicara dengan manusia').click();
      await expect.element(page.getByText('Urutan ke-2 dalam antrean')).toBeVisible();
      server.put({
        type: 'notice-posted',
        notice: 'queue-delayed',
        text: 'Lama.',
        quickReplies: [{ text, offer }],
      });
      await expect.element(button(text)).toBeVisible();
      // Once is enough: the line below says it only where no button does.
      const line = button('Tinggalkan kontak');
      if (offer === 'leave-contact') await expect.element(line).not.toBeInTheDocument();
      else await expect.element(line).toBeVisible();
      await button(text).click();
      await expect.element(form).toBeVisible();
      expect(focused()).toBe(field.element());
      await userEvent.keyboard('{Escape}');
      await expect.element(form).not.toBeInTheDocument();
      await expect.poll(() => focused()?.localName).not.toBe('body');
      await say(text.toLowerCase());
      await expect.element(form).toBeVisible();
      expect(bubbles()).not.toContain(text.toLowerCase());
    },
  );

  it('sees each way out once where nobody is there and the assistant offers them already', async () => {
    server.site = { agentsOnline: false };
    await openChat();
    await button('Bicara dengan manusia').click();
    await expect.element(button('Tinggalkan pesan')).toBeVisible();
    await expect.element(button('Lanjut dengan asisten')).toBeVisible();
    server.put({
      type: 'notice-posted',
      notice: 'queue-delayed',
      text: 'Lama.',
      quickReplies: [
        { text: 'Balas lewat email', offer: 'leave-contact' },
        { text: 'Tetap dengan asisten', offer: 'stay-with-bot' },
      ],
    });
    await expect.element(button('Balas lewat email')).toBeVisible();
    await expect.element(button('Tinggalkan pesan')).not.toBeInTheDocument();
    await expect.element(button('Lanjut dengan asisten')).not.toBeInTheDocument();
    await expect.element(page.getByText('Belum ada petugas saat ini')).not.toBeInTheDocument();
    await say('tolong ya');
    await expect.element(button('Tinggalkan pesan')).toBeVisible();
  });

  it.each([
    { agentsOnline: true, staffed: false, shown: 'Tinggalkan pesan' },
    { agentsOnline: false, staffed: true, shown: 'Tinggalkan kontak' },
  ])('is asked for a message only where nobody of the department is there', async ({ shown, ...site }) => {
    const { agentsOnline, staffed } = site;
    server.site = { agentsOnline, departments: [{ ...closed, open: true, staffed }] };
    await openChat();
    await button('Bicara dengan manusia').click();
    await expect.element(button(shown)).toBeVisible();
  });

  it('may correct them, and adds to the message by writing on', async () => {
    await openChat();
    await say('halo');
    await button('Bicara dengan manusia').click();
    await button('Tinggalkan kontak').click();
    await email.fill('rina@exmaple.com');
    await button('Simpan pesan').click();
    await button('Ubah').click();
    await expect.element(email).toHaveValue('rina@exmaple.com');
    await email.fill('rina@example.com');
    await button('Simpan pesan').click();
    await expect.element(page.getByText(/lewat rina@example.com/)).toBeVisible();
    await say('nomor pesanan 2211');
    await expect.poll(() => bubbles().at(-1)).toBe('nomor pesanan 2211');
    await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
  });
});

it('can be opened from elsewhere, at the address or the number', async () => {
  const chat = await openChat();
  await button('Bicara dengan manusia').click();
  await expect.element(button('Tinggalkan kontak')).toBeVisible();
  chat.shadowRoot?.querySelector<SapaContact>('sapa-contact')?.show('phone');
  await expect.element(phone).toBeVisible();
  await expect.poll(focused).toBe(phone.element());
});

it('goes away with the answer', async () => {
  await openChat();
  await say('halo');
  await button('Bicara dengan manusia').click();
  await expect.element(button('Tinggalkan kontak')).toBeVisible();
  server.put({ type: 'contact-left', email: 'rina@example.com' });
  await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
  server.agent('Ana', 'Paketnya sampai besok.');
  await expect.element(page.getByText('Pesan tersimpan')).not.toBeInTheDocument();
});

describe('the form', () => {
  async function opened() {
    const chat = await waitsWhileClosed();
    await button('Tinggalkan pesan').click();
    return chat;
  }

  it('says at the field what is missing, and goes there', async () => {
    await opened();
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Isi email atau nomor telepon.')).toBeVisible();
    await expect.poll(focused).toBe(email.element());
    await email.fill('rina');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Tulis alamat email seperti nama@contoh.com.')).toBeVisible();
    await email.fill('');
    await phone.fill('123');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Tulis nomor seperti 0812 3456 7890.')).toBeVisible();
    await expect.poll(focused).toBe(phone.element());
    await phone.fill('0812 3456 7890');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Tulis pesannya dulu.')).toBeVisible();
    expect(server.left).toEqual([]);
  });

  it.each([
    [400, { detail: 'phone: expected a phone number' }, 'Tulis nomor seperti 0812 3456 7890.'],
    [429, {}, /Terlalu sering/],
    [413, {}, /terlalu panjang/],
    [503, {}, /isian tetap di sini/],
  ])(
    'keeps what was written where the server answers %i, and leaves it once',
    async (status, body, words) => {
      await opened();
      server.contactRefusals.push([status, body]);
      await phone.fill('0812 3456 7890');
      await message.fill('Paket belum sampai');
      await button('Simpan pesan').click();
      await expect.element(page.getByText(words)).toBeVisible();
      await expect.element(message).toHaveValue('Paket belum sampai');
      await button('Simpan pesan').click();
      await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
      expect(new Set(server.left.map((left) => left.message?.messageId)).size).toBe(1);
    },
  );

  it('says so without a line, and keeps what was written even when it is put away', async () => {
    await opened();
    server.unreachable = true;
    await email.fill('rina@example.com');
    await message.fill('Paket belum sampai');
    await button('Simpan pesan').click();
    await expect.element(page.getByText(/Belum tersimpan; isian tetap di sini/)).toBeVisible();
    await button('Batal').click();
    await button('Tinggalkan pesan').click();
    await expect.element(message).toHaveValue('Paket belum sampai');
    server.unreachable = false;
  });

  it('takes the focus, keeps it from the rest of the chat, and gives it back on Escape', async () => {
    const chat = await opened();
    await expect.poll(() => focused()?.textContent).toBe('Tinggalkan pesan');
    const isStill = (selector: string) => chat.shadowRoot?.querySelector<HTMLElement>(selector)?.inert;
    expect([isStill('header'), isStill('.log'), isStill('footer')]).toEqual([true, true, true]);
    await userEvent.keyboard('{Escape}');
    await expect.element(form).not.toBeInTheDocument();
    expect(chat.hasAttribute('open')).toBe(true);
    expect([isStill('header'), isStill('.log'), isStill('footer')]).toEqual([false, false, false]);
    await expect.poll(focused).toBe(button('Tinggalkan pesan').element());
  });

  it('has nothing that keeps people out, open, in error and kept', async () => {
    const chat = await opened();
    const violations = async () => {
      await stillness(chat);
      const { violations: found } = await axe.run(chat);
      return found.map(({ id, nodes }) => [id, nodes.map((node) => node.html)]);
    };
    expect(await violations()).toEqual([]);
    await button('Simpan pesan').click();
    expect(await violations()).toEqual([]);
    await email.fill('rina@example.com');
    await message.fill('halo');
    await button('Simpan pesan').click();
    await expect.element(page.getByText('Pesan tersimpan')).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it('shows what was left as text, whatever it looks like', async () => {
    await openChat();
    await say('halo');
    await button('Bicara dengan manusia').click();
    await expect.element(button('Tinggalkan kontak')).toBeVisible();
    server.put({ type: 'contact-left', email: '<img src=x onerror=alert(1)>@example.com' });
    await expect.element(page.getByText(/<img src=x onerror=alert\(1\)>@example.com/)).toBeVisible();
  });
});

it('speaks every language that the widget speaks', () => {
  const files = import.meta.glob('../../widget/shared/locales/??.ts');
  const languages = Object.keys(files).map((path) => path.slice(-5, -3));
  const english = contactWords('en');
  expect(languages.length).toBeGreaterThan(2);
  for (const language of languages.filter((one) => one !== 'en')) {
    expect(contactWords(language), language).not.toBe(english);
  }
});

import { expect, it } from 'vitest';
import { page } from 'vitest/browser';
import { emailAddress, phoneNumber } from '../../src/protocol/contact.ts';
import { troublesIn } from '../../widget/chat/later/contact-check.ts';
import { focused } from './chat/focused.ts';
import { button, openChat, server } from './chat/stage.ts';

const email = page.getByRole('textbox', { name: 'Email' });
const phone = page.getByRole('textbox', { name: 'Nomor telepon' });

it('names each wrong field, with a border that the focus does not hide', async () => {
  server.site = { agentsOnline: false };
  const chat = await openChat();
  await button('Bicara dengan manusia').click();
  await button('Tinggalkan pesan').click();
  await email.fill('rina@toko');
  await phone.fill('123');
  await button('Simpan pesan').click();
  for (const words of [/^Tulis alamat email/, /^Tulis nomor/, 'Tulis pesannya dulu.'])
    await expect.element(page.getByText(words)).toBeVisible();
  const root = chat.shadowRoot?.querySelector('sapa-contact')?.shadowRoot;
  const wrong = [...(root?.querySelectorAll('[aria-invalid="true"]') ?? [])];
  expect(wrong.map(({ id }) => id)).toEqual(['email', 'phone', 'message']);
  const words = root?.querySelector('#email-trouble');
  const red = words instanceof HTMLElement ? getComputedStyle(words).color : '';
  expect(wrong.map((field) => getComputedStyle(field).borderColor)).toEqual([red, red, red]);
  await expect.poll(focused).toBe(email.element());
  expect(getComputedStyle(email.element()).outlineColor).toBe(red);
  expect(server.left).toEqual([]);
});

it('takes what the server takes, and nothing else', () => {
  const addresses =
    "a@b.co a.b+c@d-e.example.com o'neil@x.id a@b a@b.c .a@b.co a..b@c.co a.@b.co a'@b.co a@-b.co a@b_c.co a@b@c.co ä@b.co A@B.CO a@b.c1 -@b.co";
  for (const email of addresses.split(' '))
    expect(troublesIn({ email }, 'optional'), email).toEqual(
      emailAddress.safeParse(email).success ? [] : ['email'],
    );
  const numbers =
    '0812 3456 7890|+62 812-3456-7890|62 (812) 3456.7890|+62 0812 3456 7890|0062812345678|00620812345678|(+65) 6123 4567|+65 6123 4567|0065 6123 4567|123|812345678|0112345678|+62 1123 4567 8|+123456|+1234567890123456|08123456789012345|telepon|0812x3456789|+0812345678';
  for (const phone of numbers.split('|'))
    expect(troublesIn({ phone }, 'optional'), phone).toEqual(
      phoneNumber.safeParse(phone).success ? [] : ['phone'],
    );
});

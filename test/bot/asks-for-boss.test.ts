import { describe, expect, it } from 'vitest';
import { asksForPerson } from '../../src/bot/asks-for-person.ts';

describe('asking for the boss', () => {
  it.each([
    'Bicara dengan bos',
    'bicara dengan manajer',
    'Saya mau bicara dengan manajer toko.',
    'mau ngomong sama bosnya',
    'mau ngomong sama bos kalian',
    'sambungin ke atasannya dong',
    'panggil manajernya',
    'saya mau ketemu manajer',
    'minta supervisor',
    'mana managernya',
    'bosnya mana sih',
    'bisa bicara dengan pemiliknya?',
    'hubungkan saya dengan atasan kamu',
    'let me talk to your boss',
    'I want to talk to the manager',
    'can I speak to a supervisor',
    'get me the manager',
    'manager please',
    'I need to see the manager',
  ])('is asking for a person: "%s"', (text) => {
    expect(asksForPerson(text)).toBe(true);
  });

  it.each([
    'bisa dibantu bos?',
    'bos, refund gmn ya',
    'mau tanya dong bos',
    'udah ngomong sama manajernya kemarin',
    'minta nomor manajer toko',
    'mau jadi manajer toko',
    'lowongan manager masih ada?',
    'hadiah buat bos saya',
    'a gift for my boss',
    'ketemu di toko mana?',
    'kopinya untuk pimpinan kantor',
    'can I see the manager special?',
  ])('is not heard in "%s"', (text) => {
    expect(asksForPerson(text)).toBe(false);
  });
});

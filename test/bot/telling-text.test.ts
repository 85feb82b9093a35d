import { describe, expect, it } from 'vitest';
import { tellingText } from '../../src/bot/telling-text.ts';

describe('what a message tells', () => {
  it.each([
    ['a question as it is', 'refund gmn ya kak?', 'refund gmn ya kak?'],
    ['a question without the link in it', 'ini apa https://shop.example/kopi?id=1 kak', 'ini apa   kak'],
    ['a question without an address', 'hubungi budi@mail.example ya', 'hubungi   ya'],
    ['a question without a phone number', 'wa saya 0812-3456-7890 ya', 'wa saya   ya'],
    ['a question without the number of an order', 'pesanan INV-7781 sampai mana', 'pesanan   sampai mana'],
    ['amounts, years and the names of things', 'v60 2 kg tahun 2026', 'v60 2 kg tahun 2026'],
    ['small prices as they are', 'kok Rp9.000', 'kok Rp9.000'],
    ['a knock', 'p', 'halo'],
    ['a yes', 'Y', 'ya'],
    ['another letter as it is', 'k', 'k'],
    ['agreement by a thumb', '👍🏽👍🏽', 'ok'],
    ['thanks by folded hands', '🙏', 'terima kasih'],
    ['a greeting by a hand', '👋', 'halo'],
    ['a question beside an emoji', 'refund gmn 😡', 'refund gmn 😡'],
    ['nothing by anger', '😡😡', ''],
    ['nothing by sorrow', '😭', ''],
    ['nothing by a question mark', '??', ''],
    ['nothing by space', ' \n ', ''],
    ['nothing by a link alone', 'https://shop.example/x', ''],
  ])('is %s', (_what, text, telling) => {
    expect(tellingText(text)).toBe(telling);
  });
});

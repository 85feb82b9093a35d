import { describe, expect, it } from 'vitest';
import { factsIn } from '../../src/bot/facts.ts';

const found = (text: string) => factsIn(text).map(({ kind, text: written }) => `${kind} ${written}`);

describe('what a visitor gives', () => {
  it.each([
    ['pesanan INV-7781 sampai mana kak?', ['order INV-7781']],
    ['no pesanan #10234', ['order #10234']],
    ['resi JX1234567890 ga gerak', ['order JX1234567890']],
    ['saya bayar 12/11 Rp150.000 ke BCA', ['date 12/11', 'amount Rp150.000']],
    ['transfer bca rp 150.000 tgl 3 November 2026', ['amount rp 150.000', 'date 3 November 2026']],
    ['paid on November 12, 2026', ['date November 12, 2026']],
    ['bayar tgl 12/11/2026, kirim tgl 14', ['date 12/11/2026', 'date tgl 14']],
    ['tanggal 5 saya order 2026-11-05', ['date tanggal 5', 'date 2026-11-05']],
    ['udah bayar 150rb, kembaliin 1,5 juta', ['amount 150rb', 'amount 1,5 juta']],
    ['harganya 150000 apa 25.000', ['amount 150000', 'amount 25.000']],
    ['wa saya 0812-3456-7890 ya, email rina@contoh.id', ['phone 0812-3456-7890', 'email rina@contoh.id']],
    ['refund ke rek bca 1234567890', ['account 1234567890']],
    ['bayar via BCA, wa saya 0812-3456-7890', ['phone 0812-3456-7890']],
    ['٠٨١٢٣٤٥٦٧٨٩٠ hubungi', ['phone ٠٨١٢٣٤٥٦٧٨٩٠']],
  ])('is found in "%s"', (text, facts) => {
    expect(found(text)).toEqual(facts);
  });

  it.each([
    ['biji 1/2 kg, giling v60, 3-7 hari'],
    ['beli 2 kg tahun 2026 jam 10.30'],
    ['lihat https://shop.example/order/123456?total=150000'],
    ['NIK saya 3174094402900001'],
    ['kartu 4111 1111 1111 1111 cvv 123'],
    ['kode otp 482913, pin 123456'],
    ['kartunya ••••1111 cvv •••'],
    [''],
  ])('is not in "%s"', (text) => {
    expect(found(text)).toEqual([]);
  });
});

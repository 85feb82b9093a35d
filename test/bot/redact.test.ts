import { describe, expect, it } from 'vitest';
import { createRedactor, maskSecrets } from '../../src/bot/redact.ts';

const redacted: readonly (readonly [written: string, asTheModelSeesIt: string])[] = [
  ['NIK saya 3174094402900001', 'NIK saya [NIK_1]'],
  ['no ktp 3174 0944 0290 0001 ya', 'no ktp [NIK_1] ya'],
  ['3174094402900001', '[NIK_1]'],
  ['kk: 3174094402900001', 'kk: [NIK_1]'],
  ['npwp 09.254.294.3-407.000', 'npwp [NPWP_1]'],
  ['NPWP saya 092542943407000', 'NPWP saya [NPWP_1]'],
  ['hub 081234567890', 'hub [PHONE_1]'],
  ['wa 0812-3456-7890 atau +62 812 3456 7890', 'wa [PHONE_1] atau [PHONE_2]'],
  ['telp (021) 555-1234', 'telp ([PHONE_1]'],
  ['nomor wa 81234567890', 'nomor wa [PHONE_1]'],
  ['hp ٠٨١٢٣٤٥٦٧٨٩٠', 'hp [PHONE_1]'],
  ['hp 𝟘𝟠𝟙𝟚𝟛𝟜𝟝𝟞𝟟𝟠𝟡𝟘 ya', 'hp [PHONE_1] ya'],
  ['hp ０８１２３４５６７８９０', 'hp [PHONE_1]'],
  ['email rina.dewi+kopi@contoh.co.id kak', 'email [EMAIL_1] kak'],
  ['rina (at) contoh.id', '[EMAIL_1]'],
  ['rina at contoh dot id', '[EMAIL_1]'],
  ['kartu 4111 1111 1111 1111 cvv 123', 'kartu [CARD_1] cvv [CVV_1]'],
  ['kartu saya 4111-1111-1111-1111', 'kartu saya [CARD_1]'],
  ['378282246310005', '[CARD_1]'],
  ['081234567890 4111 1111 1111 1111', '[PHONE_1] [CARD_1]'],
  ['4111 1111 1111 1111 081234567890', '[CARD_1] [PHONE_1]'],
  ['norek BCA 1234567890', 'norek BCA [ACCOUNT_1]'],
  ['transfer ke rekening 0987 654 321', 'transfer ke rekening [ACCOUNT_1]'],
  ['kode otp saya 123456', 'kode otp saya [OTP_1]'],
  ['OTP: 12 34 56', 'OTP: [OTP_1]'],
  ['verification code is 998877', 'verification code is [OTP_1]'],
  ['443322 itu otp nya', '[OTP_1] itu otp nya'],
  ['kode otp ga masuk ke 0812-3456-7890', 'kode otp ga masuk ke [PHONE_1]'],
  ['otp •••, pin •••, hp 0812 3456 7890', 'otp •••, pin •••, hp [PHONE_1]'],
  ['otp • 123456', 'otp • [OTP_1]'],
  ['pin atm 1234', 'pin atm [PIN_1]'],
  ['cvc-nya 987', 'cvc-nya [CVV_1]'],
  ['123 itu cvv', '[CVV_1] itu cvv'],
];

const kept = [
  'pesanan INV-7781 belum sampai',
  'nomor pesanan 10023441',
  'harga Rp1.250.000 ya?',
  'beli 2 kg, 250 gram, tanggal 12/11/2026 jam 10.30',
  'tanggal 08-12-2026',
  'kode pos 40115',
  'resi 001234567',
  'pinggir jalan no 12',
  'pinjam 1000 dulu',
  'diskon 20% untuk 3 bungkus',
];

describe('personal data', () => {
  it.each(redacted)('is hidden from the model: %s', (written, seen) => {
    expect(createRedactor().redact(written)).toBe(seen);
  });

  it.each(kept)('is not seen in: %s', (text) => {
    expect(createRedactor().redact(text)).toBe(text);
  });

  it('is looked for quickly in a message of nothing but digits', () => {
    const startedAt = performance.now();
    for (const piece of ['1 ', '1', '1.', '0812-', 'otp 1 '])
      createRedactor().redact(piece.repeat(4_000 / piece.length));
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });

  it('comes back for the visitor who wrote it, whatever the model does with it', () => {
    const redactor = createRedactor();
    redactor.redact('hp 0812-3456-7890, email a@contoh.id');
    const answer = 'Kami hubungi [PHONE_1] atau [EMAIL_1], bukan [PHONE_7].';
    expect(redactor.restore(answer)).toBe('Kami hubungi 0812-3456-7890 atau a@contoh.id, bukan [PHONE_7].');
  });

  it('has one placeholder for one value, however it is written', () => {
    expect(createRedactor().redact('0812-3456-7890 atau 081234567890')).toBe('[PHONE_1] atau [PHONE_1]');
  });
});

describe('a message that is kept', () => {
  it.each([
    ['kartu 4111 1111 1111 1111 cvv 123', 'kartu ••••1111 cvv •••'],
    ['otp saya 123456, pin 9988', 'otp saya •••, pin •••'],
    ['cvv 123, otp 482913, hp 0812-3456-7890', 'cvv •••, otp •••, hp 0812-3456-7890'],
    ['NIK saya 3174094402900001, hp 081234567890', 'NIK saya 3174094402900001, hp 081234567890'],
  ])('hides what opens a card or an account, and only that: %s', (written, stored) => {
    expect(maskSecrets(written)).toBe(stored);
    expect(maskSecrets(stored)).toBe(stored);
  });
});

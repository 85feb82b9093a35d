import { describe, expect, it } from 'vitest';
import { readSummary } from '../../src/bot/read-summary.ts';
import { createRedactor } from '../../src/bot/redact.ts';

const said = ['refund INV-7781 belum masuk', 'bayar 12/11 Rp150.000, hp [PHONE_1]'];
const read = (written: string, restore = (text: string) => text.replace('[PHONE_1]', '0812')) =>
  readSummary(written, said, restore);

describe('a summary that a model wrote', () => {
  it('is read line by line, without what Markdown adds', () => {
    expect(read('- **Refund** INV-7781 belum masuk.\n\n2. Bot sudah jawab 2×.\n• Kesal.')).toEqual([
      'Refund INV-7781 belum masuk.',
      'Bot sudah jawab 2×.',
      'Kesal.',
    ]);
  });

  it('gets back what was taken out, and only that', () => {
    expect(read('Minta dihubungi di [PHONE_1].')).toEqual(['Minta dihubungi di 0812.']);
    expect(read('Minta dihubungi di [PHONE_2].')).toBeUndefined();
    const { redact, restore } = createRedactor();
    redact('hp 0812-3456-7890');
    expect(read('Hp [PHONE_1], email [EMAIL_1].', restore)).toBeUndefined();
  });

  it('has at most three lines and 400 characters', () => {
    expect(read('a\nb\nc\nd')).toEqual(['a', 'b', 'c']);
    const long = read(`${'kata '.repeat(60)}\n${'lagi '.repeat(60)}\nhabis`) ?? [];
    expect(long).toHaveLength(2);
    expect(long.join('').length).toBeLessThanOrEqual(400);
    expect(long.at(-1)).toMatch(/…$/);
  });

  it.each([
    ['a link', 'Lihat https://evil.example/login.'],
    ['an address without a scheme', 'Buka evil.example/login sekarang.'],
    ['a Markdown link', 'Klik [di sini](javascript:alert(1)).'],
    ['HTML', 'Refund <img src=x onerror=alert(1)> belum masuk.'],
    ['a number that nobody said', 'Refund INV-9999 disetujui.'],
    ['another amount', 'Refund Rp990.000 belum masuk.'],
    ['nothing', ' \n '],
  ])('is of no use with %s in it', (_what, written) => {
    expect(read(written)).toBeUndefined();
  });

  it('may write an amount in full that was said in short', () => {
    expect(readSummary('Bayar Rp150.000.', ['bayar 150rb'], (text) => text)).toEqual(['Bayar Rp150.000.']);
  });

  it('hides nothing in what cannot be seen', () => {
    expect(read('Refund\u202e belum\u200b masuk.')).toEqual(['Refund belum masuk.']);
  });
});

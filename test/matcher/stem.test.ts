import { describe, expect, it } from 'vitest';
import { stem } from '../../src/matcher/stem.ts';

describe('stems', () => {
  it.each([
    [['kirim', 'dikirim', 'mengirim', 'ngirim', 'kirimin', 'kirimkan', 'pengiriman', 'pengirimannya']],
    [['batal', 'batalkan', 'batalin', 'dibatalkan', 'membatalkan', 'pembatalan']],
    [['kembali', 'mengembalikan', 'ngembaliin', 'dikembalikan', 'pengembalian']],
    [['pesan', 'memesan', 'pesanan', 'dipesan', 'pesananku']],
    [['tukar', 'menukar', 'ditukar', 'penukaran', 'tukarkan']],
    [['bayar', 'dibayar', 'membayar', 'pembayaran', 'bayarnya']],
    [['order', 'orders', 'ordered', 'ordering']],
    [['ship', 'ships', 'shipped', 'shipping']],
    [['deliver', 'delivers', 'delivered']],
  ])('are the same for %j', (words) => {
    expect(new Set(words.map(stem)).size).toBe(1);
  });

  it.each(['status', 'bagus', 'bonus', 'batal', 'ketel', 'benar'])('keep %j whole', (word) => {
    expect(stem(word)).toBe(word);
  });

  it('leave short words as they are', () => {
    for (const word of ['di', 'ke', 'ini', 'itu', 'bus', 'ing']) expect(stem(word)).toBe(word);
  });
});

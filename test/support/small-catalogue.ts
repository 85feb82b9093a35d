import type { Example } from '../../src/matcher/types.ts';

const utterances: Readonly<Record<string, readonly [id: readonly string[], en: readonly string[]]>> = {
  'orders/cancel': [
    [
      'mau batalin pesanan',
      'bisa cancel order ga',
      'batalkan pesanan saya',
      'gajadi beli, tolong dibatalin',
      'cara membatalkan order',
      'saya salah pesan, batal aja',
      'pembatalan pesanan gimana',
      'orderan mau saya cancel',
    ],
    ['cancel my order', 'I want to cancel', 'how do I cancel an order', 'please stop my order'],
  ],
  'orders/status': [
    [
      'pesanan saya sampai mana',
      'status order saya gimana',
      'cek pesanan dong',
      'kok pesanan belum diproses',
      'orderan udah dikemas belum',
      'pesanan kemarin udah jalan?',
      'mau tanya status pesanan',
      'paket saya udah dikirim belum',
    ],
    ['where is my order', 'order status please', 'has my order shipped', 'check my order'],
  ],
  'shipping/cost': [
    [
      'ongkir ke surabaya berapa',
      'biaya kirim ke bali',
      'ongkos kirim brp',
      'berapa ongkirnya kak',
      'kirim ke medan kena berapa',
      'tarif pengiriman luar jawa',
      'ongkir jakarta bandung',
      'biaya pengiriman per kilo',
    ],
    ['how much is shipping', 'delivery fee to Jakarta', 'shipping cost', 'postage price per kilo'],
  ],
  'returns/refund': [
    [
      'kapan refund saya cair',
      'uang belum balik',
      'dana saya kapan dikembalikan',
      'refund berapa lama',
      'pengembalian dana belum masuk',
      'duit refund mana',
      'sudah seminggu refund belum masuk rekening',
      'proses refund gimana',
    ],
    ['where is my refund', 'when do I get my money back', 'refund not received', 'how long do refunds take'],
  ],
  'payment/methods': [
    [
      'bisa bayar pakai apa aja',
      'metode pembayaran apa saja',
      'bisa transfer bank?',
      'terima qris ga',
      'bayar pakai kartu kredit bisa?',
      'cara bayarnya gimana',
      'bisa pakai e-wallet',
      'pembayaran lewat virtual account',
    ],
    ['how can I pay', 'payment methods', 'do you take credit cards', 'can I pay by bank transfer'],
  ],
  'shops/hours': [
    [
      'toko buka jam berapa',
      'jam buka toko',
      'hari minggu buka ga',
      'tutup jam berapa kak',
      'jam operasional toko',
      'besok tokonya buka?',
      'buka sampai malam ga',
      'hari libur tetap buka?',
    ],
    [
      'what are your opening hours',
      'when do you close',
      'are you open on Sunday',
      'opening times of the shop',
    ],
  ],
  'smalltalk/greeting': [
    ['halo', 'hai kak', 'selamat pagi', 'permisi', 'assalamualaikum', 'pagi min', 'met siang', 'halo admin'],
    ['hello', 'hi there', 'good morning', 'hey'],
  ],
  'smalltalk/thanks': [
    [
      'makasih ya',
      'terima kasih kak',
      'oke makasih infonya',
      'thanks kak',
      'makasih banyak',
      'trims ya',
      'terima kasih banyak bantuannya',
      'sip makasih',
    ],
    ['thank you', 'thanks a lot', 'many thanks', 'cheers, thanks'],
  ],
};

/** Eight intents of a shop, each asked for in eight Indonesian and four English ways. */
export const smallExamples: readonly Example[] = Object.entries(utterances).flatMap(
  ([intentId, [indonesian, english]]) => [
    ...indonesian.map((text): Example => ({ text, intentId, language: 'id' })),
    ...english.map((text): Example => ({ text, intentId, language: 'en' })),
  ],
);

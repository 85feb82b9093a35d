import { signToken } from '../../test/support/sign-token.ts';
import { type Clerk, clockIn, type Guest, welcome } from './demo-shop.ts';
import type { ShopClock } from './shop-clock.ts';

/** The people in the shop when the pictures are taken. */
export interface BusyMorning {
  readonly rina: Guest;
  readonly budi: Guest;
  readonly waiting: readonly Guest[];
  readonly ana: Clerk;
  readonly sari: Clerk;
}

const shop = 'https://kopilereng.example';

/** Ana has three conversations, two wait, Ben has one and is at lunch, Citra has one. The shop vouches for Rina. */
export async function busyMorning(
  url: string,
  identitySecret: string,
  clock: ShopClock,
): Promise<BusyMorning> {
  const [ana, ben, citra, sari] = await Promise.all([
    clockIn(url, 'ana'),
    clockIn(url, 'ben'),
    clockIn(url, 'citra'),
    clockIn(url, 'sari'),
  ]);
  const before = await welcome(url, `${shop}/katalog`);
  await before.says('cod bisa ga kak?');
  const claims = {
    sub: 'KL-20871',
    aud: 'default',
    exp: Math.floor(clock.now() / 1000) + 600,
    name: 'Rina Wulandari',
    email: 'rina@example.com',
    attributes: { pesanan: 12, anggota: 'Lereng Emas' },
  };
  await before.isKnown({ token: await signToken(claims, identitySecret) }, { keranjang: 'Gayo 250 g' });
  await before.closes();
  await clock.pass(600);

  await ana.call('PUT', '/presence', { presence: 'online' });
  await sari.call('PUT', '/presence', { presence: 'away' });
  const rina = await welcome(url, `${shop}/retur/KL-20418`, { token: before.token });
  await rina.says('refund gmn ya kak');
  await clock.pass(40);
  await rina.says('pesanan KL-20418, barangnya sudah saya kirim balik 10 hari lalu');
  await clock.pass(25);
  await rina.says('saya mau ngomong sama manusia');
  await rina.reaches('assigned');
  await clock.pass(20);
  await ana.act(rina, 'messages', { messageId: 'a1', text: 'Halo Kak, saya Ana. Saya cek dulu ya.' });
  await clock.pass(35);
  await rina.says('oke kak, ditunggu');
  await clock.pass(50);
  await ana.act(rina, 'notes', {
    text: 'Gudang terima barang 14/11, dana tertahan di bank. Jangan janjikan tanggal.',
  });
  await ana.act(rina, 'tags', { add: ['refund', 'pelanggan lama'] });

  const kate = await welcome(url, `${shop}/shipping`, { locale: 'en', device: 'computer' });
  await kate.isKnown({ name: 'Kate Hartono' });
  await kate.says('how much is shipping to Surabaya?');
  await clock.pass(30);
  await kate.says('I want to talk to a person');
  await kate.reaches('assigned');
  await clock.pass(15);
  await ana.act(kate, 'messages', { messageId: 'a2', text: 'Hello, this is Ana. Which address is it for?' });
  await clock.pass(45);

  const budi = await welcome(url, `${shop}/katalog/gayo`, { device: 'computer' });
  await budi.isKnown({ name: 'Budi' });
  await budi.says('kopi yang cocok buat lambung sensitif apa ya?');
  await clock.pass(30);
  await budi.says('mau bicara sama orang dong');
  await budi.reaches('assigned');

  await ben.call('PUT', '/presence', { presence: 'away' });
  const joko = await welcome(url, `${shop}/grosir`);
  await joko.says('harga grosir 20 kg berapa, mau ngomong sama orang');
  await joko.reaches('queued');
  await ben.act(joko, 'claim');
  await ben.act(joko, 'messages', {
    messageId: 'b1',
    text: 'Halo Kak, saya Ben. Untuk 20 kg saya hitungkan dulu.',
  });
  await ben.call('PUT', '/presence', { presence: 'away', reason: 'meal' });

  const maya = await welcome(url, `${shop}/bantuan`);
  await maya.isKnown({ name: 'Maya' });
  await maya.says('barang saya pecah, kecewa banget. mau komplain ke manusia');
  await kate.says('Jalan Darmo 12. Would it be here before Friday?');
  await clock.pass(55);
  await joko.says('sekalian ongkirnya ke Malang berapa ya?');
  await budi.says('buat kado 12 orang, bisa dibungkus satu-satu?');
  await clock.pass(30);
  const tono = await welcome(url, shop, { device: 'computer' });
  await tono.says('mau bicara dengan orang');
  await tono.says('alamat kirim salah, bisa diganti?');
  await rina.says('kalau lama, tukar barang aja bisa ga kak?');
  await clock.pass(20);
  await citra.call('PUT', '/presence', { presence: 'online' });
  return { rina, budi, waiting: [maya, tono], ana, sari };
}

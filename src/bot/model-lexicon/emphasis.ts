/**
 * Words that make a passage say more than it says: at once, always, whole, everybody. An answer uses one only where a
 * cited passage has it. In the language of `phraseTable`.
 */
export const emphasis = `
  kapan|kapanpun saja|pun
  kapanpun
  mana saja|pun
  apa saja|pun
  apapun
  siapa saja|pun
  siapapun
  berapa saja|pun
  berapapun
  hari ini
  malam|pagi|siang|sore ini
  minggu|bulan|tahun depan
  saat ini juga
  sekarang|skrg
  detik ini
  seketika
  secepatnya|segera|secepat
  penuh|sepenuhnya|seutuhnya
  semua|seluruh|segala orang|barang|produk|pesanan|kota|alamat|pembayaran|metode|kartu|alasan|biaya
  any time|reason|item|order|city|country|card|amount
  anytime|anywhere|anyone|anybody|everyone|everybody
  all items|orders|products|goods|cities|countries|cards|reasons|costs
  now
  right away
  at once
  immediately|instantly
  today|tonight|tomorrow
  next week|month|year
  full|fully
  in full
  completely|entirely
  no questions asked`;

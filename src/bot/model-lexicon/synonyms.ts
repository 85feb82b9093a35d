import { stem } from '../../matcher/stem.ts';

/**
 * Words that may stand for each other in an answer, one group a line. What promises, costs, allows or forbids something
 * has no other word here: an answer uses the passage's own.
 */
const groups = `
  uang dana
  kembali balik
  kirim antar
  belanja beli
  pesan order
  toko gerai
  telepon telp hp ponsel
  tautan link
  email surel
  unduh download
  sandi password
  situs web website laman
  halaman page
  campur blend
  barang produk
  enak nikmat lezat terbaik
  sangrai roasting
  foto gambar
  ubah ganti
  tunai cash
  libur tutup
  perbaikan reparasi
  parcel package
  product goods
  phone mobile
  buy purchase

  ship deliver
  collect pickup
  photo picture
  reply answer respond
  broken damaged
  register sign
  team staff`;

/** For each stem of a group the stem of its first word. */
export const synonyms: ReadonlyMap<string, string> = new Map(
  groups
    .trim()
    .split('\n')
    .flatMap((group) => {
      const [first = '', ...others] = group.trim().split(' ').map(stem);
      return others.map((other) => [other, first] as const);
    }),
);

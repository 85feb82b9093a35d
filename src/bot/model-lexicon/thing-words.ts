/** Plain words for what a shop's answers are about all the time: they may be named where a passage says "it". */
export const thingWords = `
  pesanan pesan order barang produk item paket kiriman nomor kode tautan link halaman menu akun email foto video gambar data
  nama alamat tim kami toko katalog checkout kopi biji status langkah detail rincian pilihan kurir kemasan bayar pembayaran baru
  order orders item items product products goods parcel parcels package packages number numbers link page account email
  photo video name address team shop catalogue checkout coffee beans status details detail courier delivery shipping option options pay paying payment new`;

import type { Question } from './question.ts';

/** As people type. */
export const indonesianQuestions: readonly Question[] = [
  {
    asks: 'brp ongkir ke sby?',
    about: ['shipping/cost'],
    says: 'Ongkir ke Surabaya Rp14.000–20.000 per kg, Kak. Ongkir pastinya muncul saat checkout.',
  },
  {
    asks: 'cod bisa ga kak?',
    about: ['payment/cash-on-delivery'],
    says: 'Bisa COD, Kak, untuk alamat di Pulau Jawa dengan total sampai Rp500.000.',
  },
  {
    asks: 'kalo udah transfer perlu konfirmasi lagi ga min',
    about: ['payment/confirm-payment'],
    says: 'Tidak perlu konfirmasi, Kak. Pembayaran terbaca otomatis, biasanya dalam 10 menit, dan statusnya berubah di [Pesanan saya](https://kopilereng.example/pesanan).',
  },
  {
    asks: 'batas bayarnya sampe kapan ya',
    about: ['payment/payment-deadline'],
    says: 'Batas bayarnya 24 jam sejak checkout, Kak. Kalau lewat, pesanan batal otomatis.',
  },
  {
    asks: 'paketku udah dikirim blm ya, cara ceknya gmn',
    about: ['orders/order-status', 'shipping/tracking'],
    says: 'Kakak bisa melihat statusnya di [Pesanan saya](https://kopilereng.example/pesanan). Kalau sudah dikirim, nomor resinya ada di sana.',
  },
  {
    asks: 'kopinya disimpen di kulkas boleh ga',
    about: ['products/storage'],
    says: 'Sebaiknya jangan di kulkas, Kak, karena lembap dan menyerap bau. Simpan di kemasan aslinya di tempat kering dan gelap.',
  },
  {
    asks: 'biji yg udah dibuka tahan brp lama',
    about: ['products/storage'],
    says: 'Biji yang sudah dibuka sebaiknya habis dalam 4 minggu, Kak. Kalau bubuk, dalam 2 minggu.',
  },
  {
    asks: 'yg cocok buat french press apa ya? yg ga asem',
    about: ['products/recommendation'],
    says: 'Untuk French press cocok Rimba Utara, Kak: tebal, rempah, dan rendah asam.',
  },
  {
    asks: 'buat pemula enaknya beli apa dulu',
    about: ['products/recommendation', 'products/grinder-advice'],
    says: 'Kalau baru mulai, dripper V60 dan Kabut Pagi gilingan sedang sudah cukup, Kak.',
  },
  {
    asks: 'bisa digilingin sekalian ga? buat moka pot',
    about: ['products/grind-size'],
    says: 'Bisa, Kak, dan gratis. Untuk moka pot pilih gilingan sedang-halus di halaman produk.',
  },
  {
    asks: 'kopi kalian dari daerah mana aja',
    about: ['products/origin'],
    says: 'Semua biji kami dari Indonesia, Kak: Kabut Pagi dari Jawa Barat, Rimba Utara dari Aceh, dan Senja Timur dari Flores.',
  },
  {
    asks: 'roastingnya hari apa aja',
    about: ['products/roast-date'],
    says: 'Kami menyangrai setiap Selasa dan Jumat, Kak, dan selalu mengirim hasil sangrai terbaru.',
  },
  {
    asks: 'resep v60 nya dong kak',
    about: ['products/brew-guide'],
    says: 'Pakai 15 g kopi gilingan sedang dan 240 ml air 92 °C, Kak. Tuang 40 ml, tunggu 40 detik, lalu tuang sisanya pelan sampai 240 ml.',
  },
  {
    asks: 'kopiku kepaitan terus knp ya',
    about: ['products/brew-guide'],
    says: 'Kalau terlalu pahit, giling lebih kasar atau turunkan suhu airnya, Kak.',
  },
  {
    asks: 'bisa pesen dulu sebelum barangnya ready?',
    about: ['orders/pre-order'],
    says: 'Produk bertanda Pre-order di [katalog](https://kopilereng.example/katalog) bisa dipesan sebelum barangnya siap, Kak. Pembayarannya penuh saat memesan.',
  },
  {
    asks: 'pesenan gw bisa diganti ukurannya ga, blm dikirim kok',
    about: ['orders/change-order'],
    says: 'Isi pesanan bisa diubah selama belum dikemas, Kak. Tulis nomor pesanan dan perubahannya ke tim kami secepatnya.',
  },
  {
    asks: 'minta faktur pajak atas nama pt gimana kak',
    about: ['orders/invoice'],
    says: 'Untuk faktur pajak, kirim nomor pesanan dan data perusahaannya ke halo@kopilereng.example, Kak.',
  },
  {
    asks: 'lupa pasword nih, gmn',
    about: ['account/reset-password'],
    says: 'Buka [halaman akun](https://kopilereng.example/akun) dan pilih "Lupa kata sandi", Kak. Tautan reset datang ke email dalam 5 menit.',
  },
  {
    asks: 'wajib bikin akun dulu ga kalo mau beli',
    about: ['account/register', 'orders/how-to-order'],
    says: 'Tidak wajib, Kak. Belanja tetap bisa tanpa akun, tetapi dengan akun Kakak bisa mengumpulkan Poin Lereng.',
  },
  {
    asks: 'nyampe bali brp hari',
    about: ['shipping/duration'],
    says: 'Untuk luar Jawa, paket sampai 3–7 hari setelah dikirim, Kak.',
  },
  {
    asks: 'bisa ambil sendiri ke toko bandung?',
    about: ['shipping/pick-up-in-store'],
    says: 'Bisa, Kak, dan gratis. Pilih Ambil di toko saat checkout, lalu tunggu email Siap diambil sebelum datang.',
  },
  {
    asks: 'hari ini sampe bisa ga? aku di jogja',
    about: ['shipping/same-day'],
    says: 'Bisa untuk alamat di Kota Yogyakarta, Kak. Pesan dan bayar sebelum 14.00 WIB di hari kerja, lalu pilih Kurir instan.',
  },
  {
    asks: 'pake kurir apa aja',
    about: ['shipping/couriers'],
    says: 'Kakak bisa memilih kurir Reguler, Ekspres, Kargo, atau Kurir instan saat checkout.',
  },
  {
    asks: 'toko ada di mana aja, jakarta ada?',
    about: ['shops/locations'],
    says: 'Toko kami ada di Bandung dan Yogyakarta, Kak. Di kota lain belum ada cabang, tetapi kami kirim ke seluruh Indonesia.',
  },
  {
    asks: 'minggu buka jam brp sampe jam brp tokonya',
    about: ['shops/opening-hours'],
    says: 'Toko Bandung dan Yogyakarta buka setiap hari 08.00–21.00, Kak, termasuk akhir pekan.',
  },
  {
    asks: 'cs nya online jam berapa',
    about: ['service/chat-hours', 'service/contact'],
    says: 'Tim kami ada di chat ini Senin–Sabtu 08.00–20.00 WIB dan Minggu 09.00–17.00 WIB, Kak.',
  },
  {
    asks: 'mesin gw ga nyala tiba2',
    about: ['support/machine-broken'],
    says: 'Maaf alatnya bermasalah, Kak. Coba stopkontak lain dan pastikan tangki terpasang rapat. Kalau belum beres, teknisi kami bisa membantu.',
  },
  {
    asks: 'bersihin kerak mesin pake apa ya',
    about: ['support/machine-cleaning'],
    says: 'Bersihkan kerak tiap 2–3 bulan dengan asam sitrat, 1 sendok makan per liter, lalu bilas dengan 2 tangki air bersih, Kak. Jangan pakai cuka karena merusak karet.',
  },
  {
    asks: 'jual karet gasket buat grinder ga',
    about: ['support/spare-parts'],
    says: 'Ada, Kak. Cari nama alatnya di [katalog](https://kopilereng.example/katalog) bagian Suku cadang.',
  },
  {
    asks: 'buat kantor 40 orang bisa langganan rutin ga kak?',
    about: ['wholesale/office-supply', 'products/subscription'],
    says: 'Bisa, Kak. Untuk kantor ada kiriman rutin tiap 1, 2 atau 4 minggu. Tulis jumlah karyawan dan kota ke grosir@kopilereng.example.',
  },
  {
    asks: 'refund gmn ya kak, berapa lama cair',
    about: ['returns/refund-status'],
    says: 'Refund diproses 3–7 hari kerja setelah barang kami terima, Kak.',
  },
  {
    asks: 'grinder yg bisa espresso yg manual harganya brp',
    about: ['products/grinder-advice', 'products/price'],
    says: 'Putar Pro, grinder manual yang sanggup untuk espresso, harganya Rp750.000, Kak.',
  },
  {
    asks: 'webnya error mulu pas checkout',
    about: ['support/website-error'],
    says: 'Maaf ya, Kak. Coba muat ulang halaman, hapus cache, atau matikan VPN dan pemblokir iklan.',
  },
  {
    asks: 'kabut pagi lagi kosong ya? kapan ada lagi',
    about: ['products/stock'],
    says: 'Biji kopi yang habis biasanya ada lagi setelah sangrai Selasa atau Jumat berikutnya, Kak. Tekan "Kabari saya" di halaman produk supaya dapat email.',
  },
];

import type { GroundedAnswer } from './shop-grounding.ts';

/**
 * Answers that were written before the gate, to tell how often it is in the way of a good one. Change the gate for none
 * of them.
 */
export const heldOutIndonesian: readonly GroundedAnswer[] = [
  {
    visitor: 'ongkir ke makassar berapa kak',
    cites: ['shipping/cost'],
    text: 'Halo Kak, untuk pengiriman ke luar Jawa ongkirnya Rp25.000–60.000 per kg. Totalnya muncul saat checkout setelah Kakak memilih alamat dan kurir. Ada lagi yang bisa kami bantu?',
  },
  {
    visitor: 'bayar cod nya ke siapa',
    cites: ['payment/cash-on-delivery'],
    text: 'Bayarnya tunai ke kurir waktu paket sampai ya, Kak. Mohon siapkan uang pas.',
  },
  {
    visitor: 'apakah saya bisa mengubah alamat pengiriman setelah dikemas?',
    cites: ['orders/change-order'],
    text: 'Maaf Kak, isi pesanan hanya bisa diubah selama belum dikemas. Kalau sudah terlanjur dikemas, barangnya bisa ditukar setelah sampai.',
  },
  {
    visitor: 'ada minimum buat gratis ongkir?',
    cites: ['promo/free-shipping'],
    text: 'Ada, Kak. Minimal belanjanya Rp250.000, dihitung dari harga barang setelah diskon.',
  },
  {
    visitor: 'gratis ongkirnya bisa pake ekspres?',
    cites: ['promo/free-shipping'],
    text: 'Gratis ongkir tidak berlaku untuk kurir ekspres dan kurir instan, Kak. Silakan pilih "Reguler" saat checkout.',
  },
  {
    visitor: 'poin nya buat apa',
    cites: ['promo/loyalty-points'],
    text: 'Poin Lereng bisa dipakai untuk memotong harga saat checkout, Kak. 1 poin nilainya Rp100, dan tidak ada minimum pemakaian.',
  },
  {
    visitor: 'poin hangus kapan',
    cites: ['promo/loyalty-points'],
    text: 'Poin berlaku selama 1 tahun, Kak. Saldonya bisa dicek di [akun](https://kopilereng.example/akun) → Poin Lereng.',
  },
  {
    visitor: 'cara daftar akun',
    cites: ['account/register'],
    text: 'Pendaftarannya gratis, Kak. Buka [halaman akun](https://kopilereng.example/akun), pilih "Daftar", lalu isi nama, email, dan nomor HP. Setelah itu buat kata sandi minimal 8 karakter dan buka tautan aktivasi di email.',
  },
  {
    visitor: 'harus punya akun ga sih',
    cites: ['account/register'],
    text: 'Tidak harus, Kak. Belanja tetap bisa tanpa akun. Tapi kalau punya akun, Kakak bisa mengumpulkan Poin Lereng dan melihat riwayat pesanan.',
  },
  {
    visitor: 'salah password 5x kekunci',
    cites: ['account/reset-password'],
    text: 'Akun terkunci selama 15 menit setelah 5 kali salah kata sandi, Kak. Setelah itu silakan coba lagi, atau pilih "Lupa kata sandi" di [halaman akun](https://kopilereng.example/akun).',
  },
  {
    visitor: 'data saya aman?',
    cites: ['service/privacy'],
    text: 'Data Kakak hanya dipakai untuk memproses pesanan, mengirim barang, dan menjawab pertanyaan. Kami tidak menjual data, dan data kartu tidak kami simpan.',
  },
  {
    visitor: 'chat ini disimpan ga',
    cites: ['service/privacy'],
    text: 'Chat disimpan selama 12 bulan dan hanya dibaca oleh tim kami, Kak.',
  },
  {
    visitor: 'kopi dari daerah mana aja',
    cites: ['products/origin'],
    text: 'Semua bijinya dari Indonesia, Kak. Kabut Pagi dari Jawa Barat, Rimba Utara dari Aceh, dan Senja Timur dari Flores. Batu Hangat adalah campuran arabika Aceh dan robusta Jawa Timur.',
  },
  {
    visitor: 'batu hangat komposisinya',
    cites: ['products/origin'],
    text: 'Batu Hangat itu blend 70% arabika Aceh dan 30% robusta Jawa Timur, Kak.',
  },
  {
    visitor: 'langganan gimana sistemnya',
    cites: ['products/subscription'],
    text: 'Kakak tinggal pilih "Langganan" di halaman biji kopi, lalu pilih kiriman tiap 1, 2, atau 4 minggu. Harganya lebih hemat 10% dan bisa berhenti kapan saja.',
  },
  {
    visitor: 'langganan bisa di pause?',
    cites: ['products/subscription'],
    text: 'Bisa, Kak. Jeda, lewati, atau berhenti langganan lewat [akun](https://kopilereng.example/akun) → Langganan, paling lambat sehari sebelum sangrai berikutnya.',
  },
  {
    visitor: 'decaf masih ada kafeinnya?',
    cites: ['products/decaf'],
    text: 'Masih ada sedikit, Kak. Sisa kafein di Tenang paling banyak 0,1%. Kalau Kakak sedang hamil atau menyusui, sebaiknya tanyakan ke dokter dulu ya.',
  },
  {
    visitor: 'aman buat yg alergi kacang?',
    cites: ['products/halal'],
    text: 'Tempat sangrai kami hanya mengolah kopi, tanpa kacang dan susu, Kak. Untuk alergi berat, sebaiknya tanyakan ke dokter terlebih dahulu.',
  },
  {
    visitor: 'french press brp menit',
    cites: ['products/brew-guide'],
    text: 'Untuk French press pakai perbandingan 1:15 dan seduh selama 4 menit, Kak.',
  },
  {
    visitor: 'kopinya kepaitan',
    cites: ['products/brew-guide'],
    text: 'Kalau terlalu pahit, coba giling lebih kasar atau turunkan suhu airnya, Kak.',
  },
  {
    visitor: 'jadi reseller gimana',
    cites: ['wholesale/become-reseller'],
    text: 'Senang mendengarnya, Kak. Syaratnya punya toko fisik atau online yang aktif, dan pesan minimal 5 kg setiap kali. Diskonnya 15–25% sesuai jumlah per bulan. Kirim nama, kota, dan tautan tokonya ke grosir@kopilereng.example ya.',
  },
  {
    visitor: 'reseller ada biaya pendaftaran?',
    cites: ['wholesale/become-reseller'],
    text: 'Tidak ada biaya daftar maupun target, Kak.',
  },
  {
    visitor: 'bisa kirim pake kargo?',
    cites: ['shipping/couriers'],
    text: 'Bisa, Kak. Kurir kargo tersedia untuk barang di atas 10 kg. Kurirnya bisa dipilih saat checkout.',
  },
  {
    visitor: 'paket diasuransiin ga',
    cites: ['shipping/couriers'],
    text: 'Mesin espresso dan grinder elektrik kami asuransikan tanpa biaya tambahan, Kak. Alat kopi juga dibungkus bubble wrap berlapis.',
  },
  {
    visitor: 'ada gasket buat moka pot?',
    cites: ['support/spare-parts'],
    text: 'Kami menyediakan gasket dan saringan moka pot untuk alat yang dibeli di Kopi Lereng, Kak. Silakan cari nama alatnya di [katalog](https://kopilereng.example/katalog) → Suku cadang.',
  },
  {
    visitor: 'cara bersihin kerak mesin',
    cites: ['support/machine-cleaning'],
    text: 'Bersihkan keraknya tiap 2–3 bulan dengan asam sitrat, satu sendok makan per liter, lalu bilas dengan dua tangki air bersih. Jangan pakai cuka ya, Kak, karena bisa merusak karet.',
  },
  {
    visitor: 'workshop latte art',
    cites: ['shops/workshops'],
    text: 'Ada, Kak. Kelas Espresso & Latte Art diadakan di hari Minggu pertama tiap bulan, jam 13.00–16.00, dengan biaya Rp275.000. Pesertanya maksimal 8 orang.',
  },
  {
    visitor: 'lebaran buka ga tokonya',
    cites: ['shops/opening-hours'],
    text: 'Toko kami tutup di hari pertama dan kedua Idulfitri saja, Kak. Selain itu buka setiap hari pukul 08.00–21.00.',
  },
  {
    visitor: 'parkir mobil ada di toko jogja?',
    cites: ['shops/locations'],
    text: 'Di toko Yogyakarta ada parkir motor dan sedikit parkir mobil, Kak.',
  },
  {
    visitor: 'mesin espresso rusak masih garansi, berapa lama perbaikannya',
    cites: ['support/warranty'],
    text: 'Perbaikan garansi memakan waktu 7–14 hari kerja, Kak. Kalau tidak bisa diperbaiki, barangnya kami ganti. Silakan kirim nomor pesanan dan videonya lewat chat ini.',
  },
  {
    visitor: 'Berapa lama pengembalian dana?',
    cites: ['returns/refund-status'],
    text: 'Pengembalian dana memerlukan waktu 3-7 hari kerja setelah barang kami terima atau setelah pesanan dibatalkan. Dana akan kembali ke metode pembayaran semula.',
  },
  {
    visitor: 'ongkir retur siapa yg bayar',
    cites: ['returns/return-policy'],
    text: 'Kalau salah kami, ongkir returnya kami yang tanggung, Kak. Selain itu ditanggung pembeli.',
  },
  {
    visitor: 'cs online jam brp hari minggu',
    cites: ['service/chat-hours'],
    text: 'Hari Minggu tim kami ada dari jam 9 pagi sampai jam 5 sore, Kak. Tim teknis libur di hari Minggu.',
  },
  {
    visitor: 'saya udah order, cara cek statusnya',
    cites: ['orders/order-status'],
    text: 'Kakak bisa cek statusnya di [Pesanan saya](https://kopilereng.example/pesanan) ya.',
  },
  {
    visitor: 'gimana cara order',
    cites: ['orders/how-to-order'],
    text: 'Mudah kok, Kak. Buka [katalog](https://kopilereng.example/katalog), pilih produknya, masukkan ke keranjang, lalu checkout. Setelah itu pilih kurir dan cara bayar, dan selesaikan pembayaran dalam 24 jam.',
  },
  {
    visitor: 'ini siapa',
    cites: ['service/who-are-you'],
    text: 'Saya asisten otomatis Kopi Lereng, Kak. Saya bisa bantu menjawab soal pesanan, pengiriman, pembayaran, produk, dan retur.',
  },
  {
    visitor: 'harga v60 sama timbangan',
    cites: ['products/price'],
    text: 'Dripper V60 mulai Rp85.000 dan timbangan mulai Rp225.000, Kak. Harganya sudah termasuk pajak.',
  },
  {
    visitor: 'kopi yg ga asem?',
    cites: ['products/recommendation'],
    text: 'Rimba Utara cocok, Kak, karena rendah asam. Rasanya tebal dengan rempah, pas untuk tubruk dan French press.',
  },
];

import type { GroundedAnswer } from './shop-grounding.ts';

/** Answers in Indonesian as a good model words them: short, in its own words, with the facts of what it cites. */
export const groundedIndonesian: readonly GroundedAnswer[] = [
  {
    visitor: 'cod bisa ga kak? saya di semarang',
    cites: ['payment/cash-on-delivery'],
    text: 'Bisa, Kak. COD berlaku untuk alamat di Pulau Jawa dengan total belanja sampai Rp500.000. Tinggal pilih COD saat checkout, lalu bayar tunai ke kurir waktu paketnya sampai.',
  },
  {
    visitor: 'cod luar jawa bisa?',
    cites: ['payment/cash-on-delivery'],
    text: 'Maaf Kak, COD tidak bisa untuk alamat di luar Jawa. Pilihan ini hanya untuk Pulau Jawa, dengan total sampai 500 ribu.',
  },
  {
    visitor: 'bisa bayar pake apa aja',
    cites: ['payment/methods'],
    text: 'Kakak bisa bayar lewat transfer bank (virtual account), QRIS, e-wallet, atau kartu kredit dan debit. Untuk alamat di Pulau Jawa bisa juga COD sampai Rp500.000.',
  },
  {
    visitor: 'kode qris berlaku berapa lama',
    cites: ['payment/methods'],
    text: 'Kode QRIS berlaku 24 jam setelah checkout, Kak.',
  },
  {
    visitor: 'batas bayar sampai kapan',
    cites: ['payment/payment-deadline'],
    text: 'Batas bayarnya 1 hari (24 jam) sejak checkout, Kak. Jam pastinya bisa dilihat di [Pesanan saya](https://kopilereng.example/pesanan). Kalau lewat, pesanannya batal otomatis.',
  },
  {
    visitor: 'udah lewat waktu bayar, bisa diperpanjang?',
    cites: ['payment/payment-deadline'],
    text: 'Maaf Kak, waktunya tidak bisa diperpanjang. Silakan pesan ulang selama stoknya masih ada, dan jangan transfer ke kode yang sudah kedaluwarsa ya.',
  },
  {
    visitor: 'udah transfer tapi status masih menunggu',
    cites: ['payment/confirm-payment'],
    text: 'Tenang Kak, pembayaran biasanya terbaca otomatis dalam 10 menit. Kalau setelah satu jam statusnya masih **Menunggu pembayaran**, kirim nomor pesanan dan bukti bayarnya ke tim kami supaya dicek. Jangan bayar ulang dulu ya.',
  },
  {
    visitor: 'bisa nyicil mesin espresso?',
    cites: ['payment/instalments'],
    text: 'Bisa, Kak. Untuk alat kopi mulai Rp1,5 juta ada cicilan 0% selama 3 atau 6 bulan dengan kartu kredit. Pilih **Kartu kredit → Cicilan** saat checkout.',
  },
  {
    visitor: 'paylater ada?',
    cites: ['payment/instalments'],
    text: 'Paylater belum ada, Kak. Yang tersedia cicilan 0% dengan kartu kredit untuk alat kopi mulai Rp1.500.000.',
  },
  {
    visitor: 'batalin pesanan gimana caranya',
    cites: ['orders/cancel-order'],
    text: 'Caranya begini, Kak:\n\n1. Buka [Pesanan saya](https://kopilereng.example/pesanan)\n2. Pilih pesanannya\n3. Tekan **Batalkan**\n\nGratis selama pesanannya belum dikemas.',
  },
  {
    visitor: 'kalo dibatalin duitnya balik kapan',
    cites: ['orders/cancel-order'],
    text: 'Kalau pesanannya sudah dibayar, uangnya kembali ke metode pembayaran semula dalam 3 sampai 7 hari kerja setelah pembatalan, Kak.',
  },
  {
    visitor: 'mau ganti ukuran gilingan di pesanan',
    cites: ['orders/change-order'],
    text: 'Bisa diubah selama pesanannya belum dikemas, Kak. Tulis nomor pesanan dan perubahannya ke tim kami secepatnya, karena pesanan sebelum jam 14.00 WIB dikemas di hari kerja yang sama.',
  },
  {
    visitor: 'diproses artinya apa',
    cites: ['orders/order-status'],
    text: '**Diproses** artinya pesanan sudah dibayar dan sedang menunggu dikemas, Kak. Setelah itu statusnya berubah jadi **Dikemas**, lalu **Dikirim** kalau sudah ada nomor resi.',
  },
  {
    visitor: 'pesen jam 3 sore dikirim kapan',
    cites: ['orders/order-status'],
    text: 'Pesanan yang masuk setelah jam 2 siang WIB dikemas di hari kerja berikutnya, Kak.',
  },
  {
    visitor: 'minta invoice dong',
    cites: ['orders/invoice'],
    text: 'Invoicenya bisa diunduh di [Pesanan saya](https://kopilereng.example/pesanan), Kak. Pilih pesanannya lalu tekan **Unduh invoice** (PDF).',
  },
  {
    visitor: 'butuh faktur pajak atas nama pt',
    cites: ['orders/invoice'],
    text: 'Untuk faktur pajak atau invoice atas nama perusahaan, kirim nomor pesanan dan data perusahaannya ke halo@kopilereng.example ya, Kak.',
  },
  {
    visitor: 'kado bisa pake kartu ucapan?',
    cites: ['orders/gift-order'],
    text: 'Bisa, Kak. Centang **Kirim sebagai kado** saat checkout. Kartu ucapannya gratis, sedangkan kotak kado 15 ribu per kotak.',
  },
  {
    visitor: 'ongkir ke surabaya brp',
    cites: ['shipping/cost'],
    text: 'Ongkir ke Surabaya Rp14.000–20.000 per kg, Kak. Biaya pastinya muncul saat checkout setelah alamat dan kurirnya dipilih.',
  },
  {
    visitor: 'ongkir ke medan',
    cites: ['shipping/cost'],
    text: 'Untuk luar Jawa ongkirnya sekitar 25 ribu sampai 60 ribu per kg, Kak. Kalau belanjanya mulai Rp250.000, ongkirnya gratis.',
  },
  {
    visitor: 'ongkir bandung?',
    cites: ['shipping/cost'],
    text: 'Ongkir ke Bandung mulai Rp9.000 per kg, Kak.',
  },
  {
    visitor: 'brp lama sampe bali',
    cites: ['shipping/duration'],
    text: 'Setelah dikirim, paket ke luar Jawa biasanya sampai dalam 3–7 hari, Kak. Perkiraan tiap kurir bisa dilihat saat checkout.',
  },
  {
    visitor: 'lacak paket dimana',
    cites: ['shipping/tracking'],
    text: 'Paketnya bisa dilacak di halaman [Lacak paket](https://kopilereng.example/lacak) pakai nomor resi, Kak. Nomor resinya ada di [Pesanan saya](https://kopilereng.example/pesanan) dan di email.',
  },
  {
    visitor: 'resi blm bisa dilacak',
    cites: ['shipping/tracking'],
    text: 'Resi yang baru biasanya terbaca dalam 24 jam, Kak. Kalau posisi paketnya tidak berubah lebih dari 3 hari, kabari tim kami ya.',
  },
  {
    visitor: 'bisa sampe hari ini ga? saya di jogja',
    cites: ['shipping/same-day'],
    text: 'Bisa, Kak, untuk alamat di Kota Yogyakarta. Pesan dan bayar sebelum pukul 14.00 WIB di hari kerja, lalu pilih **Kurir instan** saat checkout. Ongkirnya menurut jarak.',
  },
  {
    visitor: 'bisa ambil sendiri?',
    cites: ['shipping/pick-up-in-store'],
    text: 'Bisa dan gratis, Kak. Pilih **Ambil di toko** saat checkout, lalu toko Bandung atau Yogyakarta. Tunggu email **Siap diambil** dulu ya, dan tunjukkan nomor pesanannya waktu mengambil.',
  },
  {
    visitor: 'pesanan ambil di toko disimpan berapa lama',
    cites: ['shipping/pick-up-in-store'],
    text: 'Pesanannya kami simpan selama 7 hari, Kak. Kalau perlu lebih lama, kabari kami.',
  },
  {
    visitor: 'kirim ke malaysia bisa?',
    cites: ['shipping/international'],
    text: 'Bisa, Kak. Saat ini kami mengirim ke Singapura dan Malaysia. Ongkir dan perkiraan waktunya terlihat saat checkout. Pajak atau bea masuk ditanggung penerima.',
  },
  {
    visitor: 'syarat retur apa aja',
    cites: ['returns/return-policy'],
    text: 'Barang yang belum dibuka bisa diretur dalam 14 hari setelah sampai, lengkap dengan kemasannya, Kak. Kalau barangnya rusak, salah, atau kurang, laporkan dalam 2x24 jam dengan foto atau video.',
  },
  {
    visitor: 'refund berapa lama',
    cites: ['returns/refund-status'],
    text: 'Refund diproses dalam 3–7 hari kerja setelah barangnya kami terima, Kak. Uangnya kembali ke metode pembayaran semula, dan statusnya bisa dilihat di [halaman retur](https://kopilereng.example/retur).',
  },
  {
    visitor: 'cara retur?',
    cites: ['returns/how-to-return'],
    text: 'Langkahnya, Kak:\n\n1. Buka [halaman retur](https://kopilereng.example/retur), isi nomor pesanan, lalu pilih barang dan alasannya.\n2. Tunggu balasan kami, paling lama 1 hari kerja.\n3. Kemas barangnya dengan kemasan asli, kirim, dan isi nomor resinya.',
  },
  {
    visitor: 'kopi kabut pagi harganya',
    cites: ['products/price'],
    text: 'Kabut Pagi kemasan 200 g harganya Rp85.000, Kak. Kemasan 500 g dan 1 kg lebih hemat, bisa dilihat di [katalog](https://kopilereng.example/katalog).',
  },
  {
    visitor: 'grinder elektrik berapa',
    cites: ['products/price'],
    text: 'Grinder elektrik mulai dari Rp1,2 juta, Kak, sudah termasuk pajak.',
  },
  {
    visitor: 'baru belajar ngopi, mulai dari apa',
    cites: ['products/recommendation'],
    text: 'Kalau baru mulai, dripper V60 dan Kabut Pagi gilingan sedang sudah cukup, Kak. Rasanya ringan seperti teh dengan segar jeruk.',
  },
  {
    visitor: 'bisa digilingin?',
    cites: ['products/grind-size'],
    text: 'Bisa, Kak, dan gratis. Pilih gilingan sesuai alat seduhnya di halaman produk: halus untuk espresso, sedang untuk V60, atau kasar untuk French press.',
  },
  {
    visitor: 'kopi bubuk tahan berapa lama',
    cites: ['products/storage'],
    text: 'Kopi bubuk yang sudah dibuka sebaiknya habis dalam dua minggu, Kak. Simpan di kemasan aslinya, di tempat kering dan gelap.',
  },
  {
    visitor: 'boleh taruh kulkas?',
    cites: ['products/storage'],
    text: 'Sebaiknya jangan di kulkas, Kak, karena lembap dan menyerap bau. Kalau freezer boleh, asal dibagi per porsi dalam wadah kedap udara.',
  },
  {
    visitor: 'roasting hari apa',
    cites: ['products/roast-date'],
    text: 'Kami menyangrai setiap Selasa dan Jumat, Kak. Rasanya paling enak di hari ke-7 sampai ke-30 setelah sangrai.',
  },
  {
    visitor: 'halal ga?',
    cites: ['products/halal'],
    text: 'Ya Kak, semua biji kopi kami bersertifikat halal. Logo dan nomor sertifikatnya ada di belakang kemasan.',
  },
  {
    visitor: 'resep v60 dong',
    cites: ['products/brew-guide'],
    text: 'Ini resep dasarnya, Kak:\n\n- 15 g kopi gilingan sedang dan 240 ml air 92°C\n- Tuang 40 ml, tunggu 40 detik\n- Tuang sisanya pelan-pelan sampai 240 ml\n\nSelesai sekitar 2 menit 45 detik.',
  },
  {
    visitor: 'lagi ada promo apa',
    cites: ['promo/current-promotions'],
    text: 'Sampai 30 Juni 2027 ada beberapa promo, Kak:\n\n- Kode **KENALAN**: diskon 10 persen untuk pesanan pertama, minimal belanja Rp100 ribu\n- **Paket Tiga**: beli 3 bungkus biji 200 g, hemat 10%\n- Gratis ongkir otomatis mulai Rp250.000',
  },
  {
    visitor: 'gratis ongkir minimal berapa',
    cites: ['promo/free-shipping'],
    text: 'Gratis ongkir mulai belanja Rp 250.000, Kak, otomatis saat checkout tanpa kode. Berlaku dengan kurir reguler ke seluruh Indonesia.',
  },
  {
    visitor: 'link reset password ga masuk',
    cites: ['account/reset-password'],
    text: 'Tautan resetnya datang dalam 5 menit, Kak. Coba cek juga folder spam. Tautannya berlaku setengah jam dan hanya yang terbaru yang bisa dipakai.',
  },
  {
    visitor: 'jam cs?',
    cites: ['service/chat-hours'],
    text: 'Tim kami ada di chat ini Senin sampai Sabtu pukul 08.00–20.00 WIB dan Minggu pukul 09.00–17.00 WIB, Kak.',
  },
  {
    visitor: 'nomer wa nya berapa',
    cites: ['service/contact'],
    text: 'WhatsApp kami 0800 0000 0000, Kak, khusus pesan. Bisa juga lewat email ke halo@kopilereng.example.',
  },
  {
    visitor: 'ini bot ya?',
    cites: ['service/who-are-you'],
    text: 'Iya, Kak, saya asisten otomatis Kopi Lereng, bukan manusia. Kalau lebih nyaman dengan orang, tim kami siap lewat tombol di bawah.',
  },
  {
    visitor: 'toko buka jam berapa hari minggu',
    cites: ['shops/opening-hours'],
    text: 'Toko Bandung dan Yogyakarta buka setiap hari jam 8 pagi sampai jam 9 malam, Kak, termasuk hari Minggu. Pesanan terakhir untuk minum di tempat jam 20.30.',
  },
  {
    visitor: 'tokonya dimana',
    cites: ['shops/locations'],
    text: 'Toko kami ada di Bandung (kawasan Dago) dan Yogyakarta (kawasan Kotabaru), Kak. Alamat lengkapnya bisa dilihat di [situs kami](https://kopilereng.example/katalog) bagian "Toko".',
  },
  {
    visitor: 'garansi mesin berapa lama',
    cites: ['support/warranty'],
    text: 'Garansi alat listrik 12 bulan dan alat manual 6 bulan sejak barang diterima, Kak. Cukup simpan nomor pesanannya, tidak perlu kartu garansi.',
  },
  {
    visitor: 'kelas v60 kapan?',
    cites: ['shops/workshops'],
    text: 'Kelas V60 Dasar ada setiap Sabtu pukul 10.00–12.00, Kak, biayanya Rp150.000. Daftarnya di [katalog](https://kopilereng.example/katalog) → Kelas.',
  },
  {
    visitor: 'mau order buat kantor 30 orang',
    cites: ['wholesale/office-supply'],
    text: 'Bisa, Kak. Untuk kantor ada kiriman rutin tiap 1, 2 atau 4 minggu, dan harga grosir mulai 5 kg. Tulis jumlah karyawan dan kotanya ke grosir@kopilereng.example, nanti penawarannya kami kirim dalam 2 hari kerja.',
  },
  {
    visitor: 'ongkir ke bandung brp, trus sampainya berapa hari',
    cites: ['shipping/cost', 'shipping/duration'],
    text: 'Ongkir ke Bandung mulai Rp9.000 per kg, Kak. Setelah dikirim, paket di Pulau Jawa sampai dalam 1–3 hari.',
  },
  {
    visitor: 'barang saya dateng pecah',
    cites: ['problems/damaged-item'],
    text: 'Maaf ya, Kak. Barang yang sampai dalam keadaan rusak kami tanggung, boleh pilih barang pengganti atau refund tanpa ongkir. Laporkan dalam 2×24 jam lewat [halaman retur](https://kopilereng.example/retur) dengan nomor pesanan dan foto barangnya.',
  },
  {
    visitor: 'paket belum sampe juga padahal di jawa',
    cites: ['problems/late-delivery'],
    text: 'Maaf jadi menunggu, Kak. Coba cek posisinya dulu di [Lacak paket](https://kopilereng.example/lacak). Kalau sudah lewat 2 hari dari perkiraan, kirim nomor pesanannya ke tim kami supaya kami tanyakan ke kurir.',
  },
];

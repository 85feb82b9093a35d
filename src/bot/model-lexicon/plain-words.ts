/**
 * Words that any shop's answers use to lead through them: what one does on a page, what one buys and sends, when, where
 * and how much. An answer may use them although no cited passage does. No praise, no speed, no safety, no health, no
 * law, no certainty and no people but the team: those have to come from a passage.
 */
const indonesian = `
  pesanan pesan order belanja beli pembelian barang produk paket kiriman kirim dikirim pengiriman toko checkout halaman
  menu situs website tombol tautan link akun email nomor alamat nama data kode detail rincian status keterangan kolom
  formulir form layar bagian daftar katalog keranjang profil pengaturan aplikasi browser perangkat foto video gambar berkas
  dokumen lampiran bukti catatan contoh panduan petunjuk aturan syarat ketentuan kebijakan prosedur layanan fitur
  buka membuka terbuka klik mengeklik tekan menekan isi mengisi diisi masuk masukkan memasukkan ketik mengetik tulis menulis
  pilih memilih dipilih pilihan simpan menyimpan unduh mengunduh salin tunjukkan menunjukkan tampil tampilkan menampilkan muncul
  tertera tercantum tertulis ikuti mengikuti diikuti ajukan mengajukan pengajuan mendaftar terdaftar login selesai selesaikan
  menyelesaikan lengkap lengkapi melengkapi baca membaca balas membalas balasan hubungi menghubungi kontak tim chat akses
  mengakses kunjungi mengunjungi cari mencari temukan menemukan ketemu pindah geser gulir centang tandai lampirkan
  melampirkan sertakan menyertakan disertakan sebutkan cantumkan mencantumkan kirimkan mengirim mengirimkan laporkan
  melaporkan lapor sampaikan menyampaikan kumpulkan mengumpulkan periksa memeriksa diperiksa pantau memantau ulang ulangi
  mengulang lanjut lanjutkan melanjutkan melihat ketahui mengetahui pelajari perhatikan memperhatikan pastikan lupa
  ambil mengambil diambil bawa membawa datang sampai tiba terima diterima menerima proses diproses memproses kemas dikemas
  mengemas bungkus membungkus bayar membayar pembayaran dibayar serahkan diserahkan tukar menukar kembali mengembalikan
  dikembalikan ubah mengubah diubah perubahan tambah menambah tambahan menambahkan kurangi mengurangi atur mengatur sesuaikan
  menyesuaikan disesuaikan hitung menghitung dihitung terhitung tentukan menentukan ditentukan siapkan menyiapkan disiapkan
  sediakan menyediakan disediakan berikan memberikan diberikan dapatkan mendapatkan didapat bergerak berubah berpindah
  berjalan berlangsung dimulai berakhir berhenti bertambah berkurang tinggal menjadi berada berasal berisi berbentuk
  berwarna bernama bernilai terdapat terdiri tergantung bergantung berdasarkan terhadap melebihi mencapai menjangkau meliputi
  mencakup menggunakan penggunaan pemakaian memakan menyebabkan membuat buat dibuat membuka tutup menutup tertutup rapat
  jam waktu tanggal pagi siang malam sore kerja awal akhir berikutnya selanjutnya sebelumnya lama baru pertama terakhir
  tadi sering kadang jarang sementara durasi jadwal periode masa tahap kali
  rasa kopi suka sukai menyukai minum minuman air ukuran jenis macam bahan warna bentuk merek tipe varian pilihan tempat lokasi
  kota daerah wilayah area kawasan arah dekat jauh sini sana luar atas bawah depan belakang samping besar kecil panjang pendek
  tinggi rendah jumlah kosong ringan berat tebal tipis
  masalah kendala salah benar mengerti paham mengalami pengalaman memudahkan mempermudah kenyamanan ketidaknyamanan nyaman
  keterlambatan keadaan kondisi hal alasan penyebab solusi tujuan manfaat kegunaan fungsi perbedaan berbeda beda persamaan
  sabar tenang khawatir bingung senang kesulitan sulit mudah penting wajib diwajibkan opsional
  perlu butuh minta meminta bertanya menjelaskan menanyakan penjelasan jelaskan bantuan melayani menunggu
  langsung sekalian otomatis manual umum biasa normal rata perkiraan estimasi kisaran perbandingan rasio sejumlah sebesar
  sebanyak sebagian masing serta atas antara diantaranya demikian sehingga meskipun walaupun walau
  daripada oleh beserta sesuatu seseorang keduanya semuanya sendiri bersama tidak-nya sebagaimana seandainya
  pengunjung pembeli penerima pemesan peserta`;

const english = `
  order orders ordered ordering purchase buy bought item items product products goods parcel parcels package packages
  shop website site page pages button buttons link links account email number name address data detail details
  status information option options menu field fields screen form list section tab cart basket catalogue catalog profile
  settings app browser device photo picture video image file document attachment proof note example guide rule rules terms
  condition conditions policy procedure service feature guideline instructions size type kind sort variety colour model
  open opened press pressed tap click enter fill type write read save download copy show shows shown display displayed appear
  appears add added follow view visit access navigate select selected check-out search find browse scroll tick mark attach
  include included provide provided state mention mentioned submit report tell inform notify contact message reach reply
  replies respond remember forget remind consider keep kept leave left let sit stand hold put place placed set
  send sending sent receive received receiving arrive arrives arrived arrival bring brought pick picked collect come carry
  pay paying paid payment ship ships shipping shipped delivery deliver delivers delivered deliveries hand
  process processed processing pack packed packing packaging finish finished complete completed completing
  change changed changing swap exchange return returned returns back add remove removed replace adjust
  calculate calculated count counted counts depend determined decided prepare prepared offer offered offers give given
  become becomes happen happens remain remains move moves moved last lasts start starts started starting begin begins begun
  end ends ended stop stops continue continues turn run go went stay stays
  day days date dates time times evening morning afternoon weekend noon night early earlier late later next previous last
  recent recently usual usually regular new newest old older moment while period schedule duration stage
  coffee taste tastes tasting flavour flavor drink drinks cup cups water try tried enjoy like likes love prefer serve serves
  team chat people buyer customer customers visitor recipient participant participants guest sender
  issue problem problems trouble wrong right correct error understand explain clarify concern worry patience inconvenience
  apologise apologize apologies delay regret unfortunately mind difference different various several same similar
  number amount half empty part parts area place places city cities town country region location located position
  large larger largest small smaller big bigger little long longer short shorter high higher low lower heavy heavier
  light lighter near nearby far inside outside front top bottom side along across together separate separately apart
  reason reasons case cases matter purpose benefit result way ways means method
  straight automatic automatically manual manually general common normal average rough roughly approximately estimate
  estimated ratio range ranges value worth based according regarding unlike compared besides additionally furthermore
  therefore thus hence otherwise rather simply afterwards beforehand meanwhile eventually
  plus minus per each every both either up down exceed exceeds reach reaches least most maximum minimum
  original own available allowed required optional necessary needed suitable ideal well good fine
  work works kindly certainly surely feel welcome appreciate`;

export const plainWords = `${indonesian} ${english}`;

/** Deeds that the assistant cannot do, and looks that it cannot take: it answers from passages, and that is all. */
export const deeds = `
  sudah|telah|barusan|baru saja|aja? saya|kami|kita|tim|admin *
  saya|kita sudah|telah|barusan|baru|berhasil|sedang|lagi|akan|mau|coba|segera !bantu|membantu|senang
  kami|tim|admin|sistem sudah|telah|barusan|baru|berhasil|sedang|lagi *
  akan|segera|langsung|nanti saya !bantu
  saya proses~|batal~|refund~|kirim~|ubah~|ganti~|catat~|terus~|hubung~|sambung~|cek|periksa~|lihat|konfirmasi~|aktif~|buat~|update~|tambah~|hapus~|daftar~|jadwal~|eskalasi~|lapor~|kabul~|beri~|kasih~|transfer~|bayar~|ajukan|urus~|atur~|pesan~|booking~|simpan~|verifikasi~|cari~|temukan|sampaikan
  kami|kita batal~|kembali~|refund~|kirim|kirimkan|ganti~|proses~|bayar~|beri~|kasih~|transfer~|tukar~|hapus~|setuju~|tanggung~|ubah~|asuransi~
  saya|kami bantu proses~|batal~|refund~|kirim~|ubah~|cek|ganti~|urus~|hubung~|sambung~|ajukan|terus~
  sudah|telah|berhasil|sukses diproses|dibatalkan|direfund|dikembalikan|diubah|diganti|dicatat|diteruskan|dikonfirmasi|diverifikasi|diaktifkan|ditambahkan|didaftarkan|dijadwalkan|ditransfer|disetujui|dihapus|diperbarui|masuk
  permintaan|laporan|keluhan|data|nomor|pesan kakak|anda|kamu? sudah|telah|berhasil|sedang|akan *
  menurut|berdasarkan|dari|di|pada|dalam sistem|database|catatan|riwayat|records kami|kakak|anda|kamu?
  menurut|berdasarkan|dari data
  tercatat|terdeteksi|terverifikasi|terkonfirmasi
  saya|kami lihat|temukan|dapati|melihat|menemukan
  saya|kami terima|menerima permintaan|laporan|pembayaran
  i|we have|just|already|had|successfully|now|also|did|'ve *
  i've|we've|ive|weve *
  i'd !recommend|suggest|rather|be|say
  i|we processed|cancelled|canceled|refunded|sent|shipped|changed|updated|checked|looked|found|added|applied|removed|issued|booked|scheduled|confirmed|forwarded|escalated|notified|contacted|created|verified|activated|reset|upgraded|credited|transferred|paid|made|placed|reserved|filed|logged|noted|see|saw
  we cancel|refund|return|send|replace|change|process|pay|give|credit|cover|delete|issue|waive|insure
  i will|shall|can|could|would|must !help|only|suggest|recommend|be|also|answer
  i am !sorry|glad|happy|afraid|the|an|a|here|not|only|your
  i'll|i'm processing|cancelling|canceling|refunding|sending|shipping|changing|updating|checking|looking|adding|applying|forwarding|escalating|contacting|connecting|transferring|going|doing|issuing|arranging
  i'll *
  let me check|look|see|find|process|cancel|refund|change|update|connect|transfer|do|take
  according|based to|on the|our|your|my? system|records|database|account|data|history
  our|the|my system|records|record|database|data show|shows|indicate|indicates|say|says|confirm|confirms
  has|have|is|are|was|were|been been|now|already|just|successfully refunded|cancelled|canceled|processed|approved|updated|changed|applied|confirmed|credited|issued|verified|added|activated|transferred|completed|upgraded|waived
  it is|it's on|out its|the|for way|delivery
  all|you're done|set|sorted`;

/** Whose thing is how: an order, a parcel, a payment of this visitor, said to have come to some state. */
export const states = `
  pesanan~|paket~|kiriman~|order~|orderan~|refund~|uang~|dana~|pembayaran~|barang~|pengembalian~|transfer~|voucher~|akun~|poin~|resi~|invoice~|tagihan~|retur~|komplain~ kak|kakak|anda|kamu|ini|tersebut sudah|telah|berhasil|sedang|lagi|baru|akan di~|ter~|cair|masuk|sampai|kembali|lunas|jalan|dalam|aktif|kami|di|otw
  pesanan~|paket~|kiriman~|order~|orderan~|refund~|uang~|dana~|pembayaran~|barang~|pengembalian~|transfer~|voucher~|akun~|poin~|resi~|invoice~|tagihan~|retur~|komplain~ sudah|telah|berhasil|sedang|lagi|baru di~|ter~|cair|masuk|sampai|kembali|lunas|jalan|dalam|aktif|kami|di|otw
  kakak|anda|kamu sudah|telah|baru di~
  status~? pesanan~|paket~|refund~|pembayaran~ kakak|anda|kamu|ini|inv|no? adalah|saat|sekarang|sudah|telah
  your|the order|parcel|package|refund|payment|money|account|item|items|voucher|return|shipment|request|claim|invoice|points … has|have|had been|now|just|already|shipped|arrived|left|gone
  your order|parcel|package|refund|payment|money|item|items|voucher|return|shipment|request|claim|points * is|was|are|were ~ed|sent|paid|lost|ready|back|on|now|already|being|in|at|out|arrive|arriving|be
  your order|parcel|package|refund|payment|money|item|items|voucher|return|shipment|request|claim|points is|was|are|were ~ed|sent|paid|lost|ready|back|on|now|already|being|in|at|out|arrive|arriving|be`;

/** What such a thing is called: with one of `bareStates` and general words alone, a sentence reports: "Siap, dibatalkan." */
export const ownThings: ReadonlySet<string> = new Set(
  `pesanan pesanannya order ordernya paket paketnya refund refundnya uang uangnya dana dananya pembayaran pembayarannya akun
  akunnya retur returnya status statusnya barang barangnya parcel package money payment account return`.split(
    /\s+/,
  ),
);

/** What may have become of it. */
export const bareStates: ReadonlySet<string> = new Set(
  `dibatalkan batal dikembalikan kembali dikirim diproses dikemas disetujui dibayar selesai beres cair dihapus diganti
  ditukar sampai dikonfirmasi diterima aktif lunas batalkan kembalikan kirim proses hapus cancelled canceled refunded
  returned sent shipped replaced changed processed packed paid issued done completed confirmed delivered active approved
  cancel`.split(/\s+/),
);

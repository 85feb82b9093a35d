import type { LauncherWords, Texts } from './texts.ts';

/** What the launcher says, which comes before the rest. */
export const launcher: LauncherWords = {
  label: 'Chat Sekarang',
  unread: (count) => `${count} pesan belum dibaca`,
  failed: 'Belum tersambung. Coba lagi',
};

export const texts: Texts = {
  dialog: (shop) => `Chat dengan ${shop}`,
  hide: 'Sembunyikan chat',
  more: 'Pilihan lain',
  connecting: 'Menghubungkan…',
  reconnecting: 'Sambungan terputus. Pesan disimpan dan dikirim begitu tersambung lagi.',
  slowDown: (at) => `Pesannya terlalu cepat. Sisanya dikirim ${at ? `pukul ${at}` : 'sebentar lagi'}.`,
  actionFailed: 'Belum berhasil. Periksa sambungan, lalu coba lagi.',

  automatic: 'otomatis',
  bot: 'Bot',
  waiting: 'Menunggu petugas',
  waitingFor: (department) => `Menunggu ${department}`,
  ended: 'Percakapan selesai',
  talkToPerson: 'Bicara dengan manusia',

  messages: 'Pesan',
  today: 'Hari ini',
  yesterday: 'Kemarin',
  you: 'Anda',
  typing: (name) => `${name} sedang mengetik`,
  earlier: 'Pesan sebelumnya',
  suggestions: 'Saran balasan',

  composer: 'Tulis pesan',
  placeholder: 'Tulis pesan',
  placeholderClosed: 'Tulis lagi untuk melanjutkan',
  attach: 'Lampirkan berkas',
  emoji: 'Emoji',
  send: 'Kirim',
  counter: (length, longest) => `${length} dari ${longest} huruf`,
  tooLong: 'Terlalu panjang. Bagi menjadi beberapa pesan.',

  sending: 'Mengirim',
  sent: 'Terkirim',
};

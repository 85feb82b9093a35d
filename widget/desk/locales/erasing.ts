/** Words for forgetting a person for good. */
export const erasingId = {
  ask: 'Hapus data orang ini…',
  title: (visitor: string) => `Hapus semua data ${visitor}?`,
  lead: 'Untuk selamanya. Ini tidak dapat dibatalkan.',
  goes: 'Yang hilang',
  what: [
    'Semua percakapannya dari setiap peramban, dengan catatan dan nilai',
    'Berkas yang dikirim kedua pihak',
    'Nama, alamat, atribut, dan email yang belum terkirim',
    'Yang dipelajari bot dari percakapan ini',
  ],
  stays:
    'Yang tinggal: dua baris di log audit dengan ID tamu ini, siapa yang menghapus, dan kapan. Cadangan server Anda tidak ikut terhapus.',
  word: 'HAPUS',
  type: (word: string) => `Ketik ${word} untuk melanjutkan`,
  now: 'Hapus selamanya',
  done: (conversations: number, files: number) =>
    `Data dihapus: ${conversations} percakapan, ${files} berkas.`,
};

export const erasingEn: typeof erasingId = {
  ask: 'Erase this person’s data…',
  title: (visitor: string) => `Erase all data of ${visitor}?`,
  lead: 'For good. This cannot be undone.',
  goes: 'What goes',
  what: [
    'All their conversations from every browser, with notes and ratings',
    'Files that either side sent',
    'Name, addresses, attributes, and mail not sent yet',
    'What the bot learned from these conversations',
  ],
  stays:
    'What stays: two lines in the audit log with this visitor’s ID, who erased it, and when. Backups of your server are not reached.',
  word: 'ERASE',
  type: (word: string) => `Type ${word} to go on`,
  now: 'Erase for good',
  done: (conversations: number, files: number) =>
    `Data erased: ${conversations === 1 ? '1 conversation' : `${conversations} conversations`}, ${files === 1 ? '1 file' : `${files} files`}.`,
};

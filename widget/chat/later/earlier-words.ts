/** What the earlier conversations say. */
export interface EarlierWords {
  readonly title: string;
  readonly back: string;
  readonly none: string;
  readonly loading: string;
  readonly failed: string;
  readonly retry: string;
  readonly open: string;
  readonly closed: string;
  readonly goOn: string;
  readonly you: string;
}

const id: EarlierWords = {
  title: 'Percakapan sebelumnya',
  back: 'Kembali',
  none: 'Belum ada percakapan lain.',
  loading: 'Memuat…',
  failed: 'Belum bisa dimuat. Periksa koneksi, lalu coba lagi.',
  retry: 'Coba lagi',
  open: 'Masih berjalan',
  closed: 'Selesai',
  goOn: 'Lanjutkan percakapan ini',
  you: 'Anda',
};

const en: EarlierWords = {
  title: 'Earlier conversations',
  back: 'Back',
  none: 'There are no other conversations yet.',
  loading: 'Loading…',
  failed: 'Could not be loaded. Check the connection and try again.',
  retry: 'Try again',
  open: 'Still open',
  closed: 'Ended',
  goOn: 'Go on with this conversation',
  you: 'You',
};

const ar: EarlierWords = {
  title: 'المحادثات السابقة',
  back: 'رجوع',
  none: 'لا توجد محادثات أخرى بعد.',
  loading: 'جارٍ التحميل…',
  failed: 'تعذّر التحميل. تحقق من الاتصال ثم حاول مرة أخرى.',
  retry: 'حاول مرة أخرى',
  open: 'ما زالت مفتوحة',
  closed: 'انتهت',
  goOn: 'متابعة هذه المحادثة',
  you: 'أنت',
};

const languages: Readonly<Record<string, EarlierWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function earlierWords(language: string): EarlierWords {
  return languages[language] ?? en;
}

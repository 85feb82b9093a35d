import type { Problem } from './problem.ts';

/** What is said about files, to visitors and agents alike. A language is one entry. */
export interface FileWords {
  readonly attach: string;
  readonly takePhoto: string;
  readonly chooseFile: string;
  readonly drop: string;
  readonly kinds: string;
  readonly underWay: string;
  readonly waiting: string;
  readonly almost: string;
  readonly sent: (percent: string) => string;
  readonly cancel: (name: string) => string;
  readonly retry: string;
  readonly remove: (name: string) => string;
  readonly open: (name: string) => string;
  readonly download: (name: string) => string;
  readonly save: string;
  readonly close: string;
  readonly loadFailed: string;
  readonly wait: (minutes: number) => string;
  readonly problems: Readonly<Record<Exclude<Problem['type'], 'wait'>, string>>;
}

const en: FileWords = {
  attach: 'Attach a file',
  takePhoto: 'Take a photo',
  chooseFile: 'Choose a file',
  drop: 'Drop to send',
  kinds: 'JPEG, PNG, WebP or PDF, up to 10 MB',
  underWay: 'Files on their way',
  waiting: 'Waiting its turn',
  almost: 'Almost there…',
  sent: (percent) => `${percent} sent`,
  cancel: (name) => `Do not send ${name}`,
  retry: 'Try again',
  remove: (name) => `Remove ${name}`,
  open: (name) => `Open ${name}`,
  download: (name) => `Download ${name}`,
  save: 'Download',
  close: 'Close',
  loadFailed: 'Could not be loaded. Try again.',
  wait: (minutes) => `That is many files at once. Try again in ${minutes} min.`,
  problems: {
    type: 'Not sent: only JPEG, PNG, WebP and PDF can be sent.',
    'too-big': 'Not sent: larger than 10 MB.',
    'too-many-pixels': 'Not sent: the image is too large. Make it smaller first.',
    damaged: 'Not sent: the file is damaged.',
    empty: 'Not sent: the file is empty.',
    ended: 'Not sent: this conversation has ended.',
    full: 'Not sent: there is no space left. Try again later.',
    busy: 'Not sent: too much is arriving at once.',
    unreachable: 'Not sent: the connection is down.',
    unknown: 'Not sent.',
  },
};

const id: FileWords = {
  attach: 'Lampirkan berkas',
  takePhoto: 'Ambil foto',
  chooseFile: 'Pilih berkas',
  drop: 'Lepas untuk mengirim',
  kinds: 'JPEG, PNG, WebP, atau PDF, paling besar 10 MB',
  underWay: 'Berkas yang sedang dikirim',
  waiting: 'Menunggu giliran',
  almost: 'Hampir selesai…',
  sent: (percent) => `${percent} terkirim`,
  cancel: (name) => `Batal kirim ${name}`,
  retry: 'Coba lagi',
  remove: (name) => `Singkirkan ${name}`,
  open: (name) => `Buka ${name}`,
  download: (name) => `Unduh ${name}`,
  save: 'Unduh',
  close: 'Tutup',
  loadFailed: 'Belum bisa dimuat. Coba lagi.',
  wait: (minutes) => `Berkasnya terlalu banyak sekaligus. Coba lagi dalam ${minutes} menit.`,
  problems: {
    type: 'Tidak terkirim: hanya JPEG, PNG, WebP, dan PDF yang bisa dikirim.',
    'too-big': 'Tidak terkirim: lebih besar dari 10 MB.',
    'too-many-pixels': 'Tidak terkirim: gambarnya terlalu besar. Perkecil dulu.',
    damaged: 'Tidak terkirim: berkasnya rusak.',
    empty: 'Tidak terkirim: berkasnya kosong.',
    ended: 'Tidak terkirim: percakapan ini sudah selesai.',
    full: 'Tidak terkirim: tempat penyimpanan penuh. Coba lagi nanti.',
    busy: 'Tidak terkirim: terlalu banyak kiriman sekaligus.',
    unreachable: 'Tidak terkirim: sambungan terputus.',
    unknown: 'Tidak terkirim.',
  },
};

const ar: FileWords = {
  attach: 'إرفاق ملف',
  takePhoto: 'التقاط صورة',
  chooseFile: 'اختيار ملف',
  drop: 'أفلت للإرسال',
  kinds: 'JPEG أو PNG أو WebP أو PDF، حتى 10 ميغابايت',
  underWay: 'ملفات قيد الإرسال',
  waiting: 'في انتظار دوره',
  almost: 'يكاد ينتهي…',
  sent: (percent) => `أُرسل ${percent}`,
  cancel: (name) => `إلغاء إرسال ${name}`,
  retry: 'حاول مجددًا',
  remove: (name) => `إزالة ${name}`,
  open: (name) => `فتح ${name}`,
  download: (name) => `تنزيل ${name}`,
  save: 'تنزيل',
  close: 'إغلاق',
  loadFailed: 'تعذّر التحميل. حاول مجددًا.',
  wait: (minutes) => `ملفات كثيرة دفعة واحدة. حاول مجددًا بعد ${minutes} دقيقة.`,
  problems: {
    type: 'لم يُرسل: يمكن إرسال JPEG وPNG وWebP وPDF فقط.',
    'too-big': 'لم يُرسل: أكبر من 10 ميغابايت.',
    'too-many-pixels': 'لم يُرسل: الصورة كبيرة جدًا. صغّرها أولًا.',
    damaged: 'لم يُرسل: الملف تالف.',
    empty: 'لم يُرسل: الملف فارغ.',
    ended: 'لم يُرسل: انتهت هذه المحادثة.',
    full: 'لم يُرسل: لا توجد مساحة كافية. حاول لاحقًا.',
    busy: 'لم يُرسل: يصل الكثير في وقت واحد.',
    unreachable: 'لم يُرسل: انقطع الاتصال.',
    unknown: 'لم يُرسل.',
  },
};

const languages: Readonly<Record<string, FileWords>> = { en, id, ar };

/** The words for a locale such as `id` or `en-GB`; English where there are none, as of all that comes later. */
export function fileWords(locale: string): FileWords {
  return languages[locale.toLowerCase().split('-')[0] ?? ''] ?? en;
}

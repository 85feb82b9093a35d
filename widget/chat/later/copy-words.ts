/** Everything that is said about a copy of the conversation. */
export interface CopyWords {
  readonly keep: string;
  readonly download: string;
  readonly byMail: string;
  readonly file: string;
  readonly email: string;
  readonly send: string;
  readonly sent: (address: string) => string;
  readonly trouble: Readonly<Record<CopyTrouble, string>>;
}

export type CopyTrouble = 'email' | 'too-often' | 'failed';

const id: CopyWords = {
  keep: 'Simpan percakapan:',
  download: 'Unduh',
  byMail: 'Kirim ke email',
  file: 'percakapan.txt',
  email: 'Email untuk salinannya',
  send: 'Kirim',
  sent: (address) => `Salinan dikirim ke ${address}.`,
  trouble: {
    email: 'Tulis alamat email seperti nama@contoh.com.',
    'too-often': 'Terlalu sering. Coba lagi nanti.',
    failed: 'Belum berhasil. Periksa sambungan, lalu coba lagi.',
  },
};

const en: CopyWords = {
  keep: 'Keep the conversation:',
  download: 'Download',
  byMail: 'Send by email',
  file: 'conversation.txt',
  email: 'Email address for the copy',
  send: 'Send',
  sent: (address) => `A copy goes to ${address}.`,
  trouble: {
    email: 'Write an email address such as name@example.com.',
    'too-often': 'Too often. Try again later.',
    failed: 'That did not work. Check the connection and try again.',
  },
};

const ar: CopyWords = {
  keep: 'احتفظ بالمحادثة:',
  download: 'تنزيل',
  byMail: 'إرسال بالبريد',
  file: 'conversation.txt',
  email: 'البريد الإلكتروني للنسخة',
  send: 'إرسال',
  sent: (address) => `ستصل نسخة إلى ${address}.`,
  trouble: {
    email: 'اكتب عنوانًا مثل name@example.com.',
    'too-often': 'محاولات كثيرة. حاول لاحقًا.',
    failed: 'لم ينجح ذلك. تحقق من الاتصال وحاول مرة أخرى.',
  },
};

const languages: Readonly<Record<string, CopyWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function copyWords(language: string): CopyWords {
  return languages[language] ?? en;
}

/** Everything that is said about rating a conversation. */
export interface RatingWords {
  readonly question: string;
  readonly names: readonly [string, string, string, string, string];
  readonly value: (rating: number, name: string) => string;
  readonly comment: string;
  /** The same, where there are two to comment on. */
  readonly commentOn: (whom: string) => string;
  readonly commentPlaceholder: string;
  readonly submit: string;
  readonly thanks: string;
  readonly startAgain: string;
}

const id: RatingWords = {
  question: 'Bagaimana bantuan kami?',
  names: ['sangat kurang', 'kurang', 'cukup', 'baik', 'sangat baik'],
  value: (rating, name) => `${rating} dari 5, ${name}`,
  comment: 'Ceritakan sedikit (boleh kosong)',
  commentOn: (whom) => `Ceritakan tentang ${whom} (boleh kosong)`,
  commentPlaceholder: 'Apa yang sudah baik, apa yang kurang?',
  submit: 'Kirim penilaian',
  thanks: 'Terima kasih atas penilaiannya.',
  startAgain: 'Mulai percakapan baru',
};

const en: RatingWords = {
  question: 'How did we do?',
  names: ['very poor', 'poor', 'fair', 'good', 'very good'],
  value: (rating, name) => `${rating} of 5, ${name}`,
  comment: 'Tell us a little more (optional)',
  commentOn: (whom) => `Tell us a little more about ${whom} (optional)`,
  commentPlaceholder: 'What went well, what did not?',
  submit: 'Send rating',
  thanks: 'Thank you for your rating.',
  startAgain: 'Start a new conversation',
};

const ar: RatingWords = {
  question: 'كيف كانت خدمتنا؟',
  names: ['سيئة جدًا', 'سيئة', 'مقبولة', 'جيدة', 'جيدة جدًا'],
  value: (rating, name) => `${rating} من 5، ${name}`,
  comment: 'أخبرنا بالمزيد (اختياري)',
  commentOn: (whom) => `أخبرنا بالمزيد عن ${whom} (اختياري)`,
  commentPlaceholder: 'ما الذي أعجبك وما الذي لم يعجبك؟',
  submit: 'إرسال التقييم',
  thanks: 'شكرًا على تقييمك.',
  startAgain: 'بدء محادثة جديدة',
};

const languages: Readonly<Record<string, RatingWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function ratingWords(language: string): RatingWords {
  return languages[language] ?? en;
}

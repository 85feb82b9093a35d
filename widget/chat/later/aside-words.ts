/** What is said beside the messages while the conversation waits, and of single messages that have come far or not at all. */
export interface AsideWords {
  /** `minutes`: how long it may take, such as `4–9`. */
  readonly position: (place: number, minutes?: string) => string;
  readonly positionUnknown: string;
  readonly backToAssistant: string;
  readonly newMessages: string;
  /** A message is on the screen of whoever answers; and they have looked at it. */
  readonly delivered: string;
  readonly seen: string;
  readonly unsentTooLong: string;
  readonly unsentRefused: string;
  readonly retry: string;
  readonly edit: string;
}

const id: AsideWords = {
  position: (place, minutes) =>
    (place === 1 ? 'Giliran berikutnya' : `Urutan ke-${place} dalam antrean`) +
    (minutes ? ` · ${minutes} menit` : ''),
  positionUnknown: 'Tempat dalam antrean disimpan',
  backToAssistant: 'Lanjut dengan asisten',
  newMessages: 'Pesan baru',
  delivered: 'Sampai',
  seen: 'Dibaca',
  unsentTooLong: 'Tidak terkirim: terlalu panjang. Persingkat atau bagi dua.',
  unsentRefused: 'Tidak terkirim. Teksnya masih di sini.',
  retry: 'Kirim lagi',
  edit: 'Ubah',
};

const en: AsideWords = {
  position: (place, minutes) =>
    (place === 1 ? 'You are next' : `Number ${place} in the queue`) + (minutes ? ` · ${minutes} min` : ''),
  positionUnknown: 'Your place in the queue is kept',
  backToAssistant: 'Go on with the assistant',
  newMessages: 'New messages',
  delivered: 'Delivered',
  seen: 'Seen',
  unsentTooLong: 'Not sent: too long. Shorten it or split it in two.',
  unsentRefused: 'Not sent. The text is still here.',
  retry: 'Send again',
  edit: 'Edit',
};

const ar: AsideWords = {
  position: (place, minutes) =>
    (place === 1 ? 'دورك هو التالي' : `ترتيبك في الانتظار: ${place}`) +
    (minutes ? ` · ${minutes} دقيقة` : ''),
  positionUnknown: 'مكانك في الانتظار محفوظ',
  backToAssistant: 'المتابعة مع المساعد',
  newMessages: 'رسائل جديدة',
  delivered: 'وصلت',
  seen: 'قُرئت',
  unsentTooLong: 'لم تُرسل: النص طويل جدًا. اختصره أو قسّمه.',
  unsentRefused: 'لم تُرسل. النص ما زال هنا.',
  retry: 'إعادة الإرسال',
  edit: 'تعديل',
};

const languages: Readonly<Record<string, AsideWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function asideWords(language: string): AsideWords {
  return languages[language] ?? en;
}

import type { Trouble } from './left-behind.ts';

/** Everything that is said about leaving contact details. */
export interface ContactWords {
  readonly offer: string;
  readonly offerButton: string;
  readonly closed: (department: string) => string;
  readonly opens: (when: string) => string;
  readonly nobody: string;
  readonly byWhat: string;
  readonly leaveMessage: string;
  readonly title: string;
  readonly intro: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly message: string;
  readonly furtherMessage: string;
  readonly send: string;
  readonly sending: string;
  readonly cancel: string;
  readonly kept: string;
  readonly byMail: (address: string) => string;
  readonly byHand: (contact: string) => string;
  readonly change: string;
  readonly trouble: Readonly<Record<Trouble, string>>;
}

const id: ContactWords = {
  offer: 'Tidak sempat menunggu?',
  offerButton: 'Tinggalkan kontak',
  closed: (department) => `${department} sedang tutup`,
  opens: (when) => `Buka lagi ${when}.`,
  nobody: 'Belum ada petugas saat ini',
  byWhat: 'Tinggalkan pesan, kami balas lewat email atau telepon.',
  leaveMessage: 'Tinggalkan pesan',
  title: 'Tinggalkan pesan',
  intro: 'Tidak perlu menunggu di sini. Isi email atau nomor telepon, salah satu cukup.',
  name: 'Nama (opsional)',
  email: 'Email',
  phone: 'Nomor telepon',
  message: 'Pesan',
  furtherMessage: 'Pesan tambahan (opsional)',
  send: 'Simpan pesan',
  sending: 'Menyimpan…',
  cancel: 'Batal',
  kept: 'Pesan tersimpan',
  byMail: (address) => `Balasan dikirim ke ${address}`,
  byHand: (contact) => `Kami hubungi lewat ${contact}`,
  change: 'Ubah',
  trouble: {
    'nothing-given': 'Isi email atau nomor telepon.',
    email: 'Tulis alamat email seperti nama@contoh.com.',
    phone: 'Tulis nomor seperti 0812 3456 7890.',
    message: 'Tulis pesannya dulu.',
    'too-long': 'Pesannya terlalu panjang. Ringkas sedikit.',
    'too-often': 'Terlalu sering. Tunggu sebentar, lalu coba lagi.',
    failed: 'Belum tersimpan; isian tetap di sini. Periksa sambungan, lalu coba lagi.',
  },
};

const en: ContactWords = {
  offer: 'No time to wait?',
  offerButton: 'Leave contact details',
  closed: (department) => `${department} is closed`,
  opens: (when) => `Open again ${when}.`,
  nobody: 'Nobody is here right now',
  byWhat: 'Leave a message and we will reply by email or phone.',
  leaveMessage: 'Leave a message',
  title: 'Leave a message',
  intro: 'You do not need to wait here. Give an email address or a phone number; one is enough.',
  name: 'Name (optional)',
  email: 'Email',
  phone: 'Phone number',
  message: 'Message',
  furtherMessage: 'Anything to add (optional)',
  send: 'Save message',
  sending: 'Saving…',
  cancel: 'Cancel',
  kept: 'Your message is saved',
  byMail: (address) => `The reply goes to ${address}`,
  byHand: (contact) => `We will reach you at ${contact}`,
  change: 'Change',
  trouble: {
    'nothing-given': 'Give an email address or a phone number.',
    email: 'Write an email address such as name@example.com.',
    phone: 'Write a number such as 0812 3456 7890 or +65 6123 4567.',
    message: 'Write your message first.',
    'too-long': 'The message is too long. Shorten it a little.',
    'too-often': 'Too often. Wait a moment, then try again.',
    failed: 'Not saved yet; what you wrote is still here. Check the connection and try again.',
  },
};

const ar: ContactWords = {
  offer: 'لا وقت للانتظار؟',
  offerButton: 'اترك وسيلة للتواصل',
  closed: (department) => `قسم ${department} مغلق الآن`,
  opens: (when) => `يفتح من جديد ${when}.`,
  nobody: 'لا يوجد موظف الآن',
  byWhat: 'اترك رسالة وسنرد بالبريد الإلكتروني أو الهاتف.',
  leaveMessage: 'اترك رسالة',
  title: 'اترك رسالة',
  intro: 'لا حاجة إلى الانتظار هنا. اكتب بريدك الإلكتروني أو رقم هاتفك، وأحدهما يكفي.',
  name: 'الاسم (اختياري)',
  email: 'البريد الإلكتروني',
  phone: 'رقم الهاتف',
  message: 'الرسالة',
  furtherMessage: 'إضافة إلى الرسالة (اختياري)',
  send: 'حفظ الرسالة',
  sending: 'جارٍ الحفظ…',
  cancel: 'إلغاء',
  kept: 'حُفظت الرسالة',
  byMail: (address) => `سيصل الرد إلى ${address}`,
  byHand: (contact) => `سنتواصل معك عبر ${contact}`,
  change: 'تغيير',
  trouble: {
    'nothing-given': 'اكتب بريدًا إلكترونيًا أو رقم هاتف.',
    email: 'اكتب عنوانًا مثل name@example.com.',
    phone: 'اكتب رقمًا مثل ‎+62 812 3456 7890‎.',
    message: 'اكتب رسالتك أولًا.',
    'too-long': 'الرسالة طويلة جدًا. اختصرها قليلًا.',
    'too-often': 'محاولات كثيرة. انتظر قليلًا ثم حاول مرة أخرى.',
    failed: 'لم تُحفظ بعد، وما كتبته باقٍ هنا. تحقق من الاتصال وحاول مرة أخرى.',
  },
};

const languages: Readonly<Record<string, ContactWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function contactWords(language: string): ContactWords {
  return languages[language] ?? en;
}

/** What is said before the first message. */
export interface BeforeWords {
  readonly title: string;
  /** Why it is asked when a message is there already. */
  readonly waits: string;
  readonly name: string;
  readonly email: string;
  readonly department: string;
  readonly anybody: string;
  readonly optional: string;
  readonly link: string;
  readonly start: string;
  readonly missing: string;
  readonly noAddress: string;
  readonly notAgreed: string;
}

const id: BeforeWords = {
  title: 'Sebelum mulai',
  waits: 'Pesannya tersimpan, dan terkirim begitu ini diisi.',
  name: 'Nama',
  email: 'Email',
  department: 'Tentang apa?',
  anybody: 'Belum tahu',
  optional: 'boleh kosong',
  link: 'Kebijakan privasi',
  start: 'Mulai chat',
  missing: 'Isi dulu bagian ini.',
  noAddress: 'Tulis alamat seperti nama@contoh.com.',
  notAgreed: 'Centang ini untuk mulai.',
};

const en: BeforeWords = {
  title: 'Before we start',
  waits: 'Your message is kept, and sent once this is filled in.',
  name: 'Name',
  email: 'Email',
  department: 'What is it about?',
  anybody: 'Not sure yet',
  optional: 'optional',
  link: 'Privacy notice',
  start: 'Start chat',
  missing: 'Please fill this in.',
  noAddress: 'Write an address such as name@example.com.',
  notAgreed: 'Tick this to start.',
};

const ar: BeforeWords = {
  title: 'قبل أن نبدأ',
  waits: 'رسالتك محفوظة، وستُرسل بعد ملء هذه البيانات.',
  name: 'الاسم',
  email: 'البريد الإلكتروني',
  department: 'ما الموضوع؟',
  anybody: 'لست متأكدًا بعد',
  optional: 'اختياري',
  link: 'سياسة الخصوصية',
  start: 'ابدأ المحادثة',
  missing: 'يرجى ملء هذا الحقل.',
  noAddress: 'اكتب عنوانًا مثل name@example.com.',
  notAgreed: 'ضع علامة هنا للبدء.',
};

const languages: Readonly<Record<string, BeforeWords>> = { id, en, ar };

/** The words in the language that the widget speaks; English where there are none yet. */
export function beforeWords(language: string): BeforeWords {
  return languages[language] ?? en;
}

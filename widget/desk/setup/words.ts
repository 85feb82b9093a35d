import type { StaffLanguage } from '../../shared/staff/languages.ts';

const id = {
  title: 'Siapkan Sapa',
  lead: 'Buat akun admin pertama. Tautan ini hanya berlaku sekali.',
  name: 'Nama',
  nameHint: 'Dilihat pelanggan saat Anda menjawab.',
  email: 'Email',
  password: 'Kata sandi',
  passwordHint: 'Paling sedikit 10 karakter.',
  show: 'Tampilkan kata sandi',
  hide: 'Sembunyikan kata sandi',
  create: 'Buat akun dan buka meja agen',
  creating: 'Sebentar…',
  noToken:
    'Tautan ini tidak lengkap. Buka tautan persis seperti yang dicetak server saat pertama dijalankan.',
  linkUsed: 'Tautan ini sudah dipakai atau tidak berlaku lagi.',
  toDesk: 'Masuk ke meja agen',
  unreachable: 'Server tidak terjangkau. Yang Anda isi masih ada; coba lagi.',
  incomplete: 'Isi nama, email yang benar, dan kata sandi paling sedikit 10 karakter.',
};

export type SetupWords = typeof id;

const en: SetupWords = {
  title: 'Set up Sapa',
  lead: 'Create the first admin account. This link works once.',
  name: 'Name',
  nameHint: 'Customers see it when you answer.',
  email: 'Email',
  password: 'Password',
  passwordHint: 'At least 10 characters.',
  show: 'Show password',
  hide: 'Hide password',
  create: 'Create account and open the desk',
  creating: 'One moment…',
  noToken: 'This link is incomplete. Open it exactly as the server printed it when it first started.',
  linkUsed: 'This link has been used or is no longer valid.',
  toDesk: 'Log in to the desk',
  unreachable: 'The server cannot be reached. What you filled in is still here; try again.',
  incomplete: 'Fill in a name, a valid email, and a password of at least 10 characters.',
};

/** The set-up page's words in a language. */
export function setupWords(language: StaffLanguage): SetupWords {
  return { id, en }[language];
}

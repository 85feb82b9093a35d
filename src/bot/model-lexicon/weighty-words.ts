/**
 * Words that cost the shop or mislead the visitor where they are not so. An answer may use one only where a cited passage
 * uses it of the same thing. One group a line; any word of a group speaks for the others.
 */
const gifts = `
  gratis cuma-cuma free
  takbertambahbiaya
  diskon discount potongan off
  promo promosi promotion
  cashback
  bonus
  hadiah gift kado
  kompensasi compensation
  insured diasuransikan asuransikan
  selamanya forever
  selalu always
  sepuasnya unlimited
  besok
  lusa
  kemarin yesterday
  aktif active`;

/** Matters that a passage is about or not: where its title names one, all of it may be said to be about it. */
const matters = `
  voucher kupon coupon
  refund
  pengganti replacement
  garansi bergaransi warranty
  jaminan
  pasti
  resmi official
  hukum legal law lawyer pengacara
  kontrak contract
  polisi police
  gugat sue lawsuit
  lunas
  cicilan instalment installment
  paylater
  halal
  haram
  bpom
  sertifikat certified certificate
  organik organic
  sehat kesehatan health healthy
  sembuh menyembuhkan cure heal
  obat medicine medical medis
  aman safe
  bahaya berbahaya dangerous danger
  racun beracun toxic poison
  ekspor export
  bangkrut bankrupt
  vip
  verifikasi verified
  reseller
  termurah cheapest
  grosir wholesale
  transfer
  rekening
  saldo balance
  pinjaman loan
  investasi investment
  untung profit
  tipu penipu scam fraud
  bajak hacked
  bohong lie
  admin
  developer debug
  sistem system
  prompt instruksi instruction
  rahasia secret`;

export interface WeightyWord {
  /** Words that speak for it, itself among them. */
  readonly group: readonly string[];
  readonly weighs: 'gift' | 'matter';
}

/** The weighty words. */
export const weightyWords: ReadonlyMap<string, WeightyWord> = new Map([
  ...read(gifts, 'gift'),
  ...read(matters, 'matter'),
]);

/** A weighty word, also with what Indonesian and English put at its end: "diskonnya", "refunds". */
export function weightyWord(word: string): WeightyWord | undefined {
  return weightyWords.get(word) ?? weightyWords.get(word.replace(/(?:nya|kah|lah|s)$/, ''));
}

function read(table: string, weighs: WeightyWord['weighs']): readonly (readonly [string, WeightyWord])[] {
  return table
    .trim()
    .split('\n')
    .map((line) => line.trim().split(' '))
    .flatMap((group) => group.map((word) => [word, { group, weighs }] as const));
}

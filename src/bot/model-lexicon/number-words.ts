/** What a word does to the number that is being read. */
export type NumberWord =
  | { readonly type: 'value'; readonly value: number }
  /** "dua belas", "dua puluh", "two hundred": to what was said just before. */
  | { readonly type: 'teen' | 'tens' | 'hundreds' }
  /** "ribu", "million": to all that was said before. */
  | { readonly type: 'multiplier'; readonly by: number };

const values: Readonly<Record<string, number>> = {
  satu: 1,
  one: 1,
  dua: 2,
  two: 2,
  tiga: 3,
  three: 3,
  empat: 4,
  four: 4,
  lima: 5,
  five: 5,
  enam: 6,
  six: 6,
  tujuh: 7,
  seven: 7,
  delapan: 8,
  eight: 8,
  sembilan: 9,
  nine: 9,
  sepuluh: 10,
  ten: 10,
  sebelas: 11,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  seratus: 100,
  seribu: 1000,
  sejuta: 1_000_000,
  selusin: 12,
  setengah: 0.5,
  separuh: 0.5,
  half: 0.5,
  sepertiga: 1 / 3,
  seperempat: 0.25,
  twice: 2,
  double: 2,
  triple: 3,
  second: 2,
  third: 3,
  fourth: 4,
  fifth: 5,
  tenth: 10,
  kedua: 2,
  ketiga: 3,
  keempat: 4,
  kelima: 5,
};

const multipliers: Readonly<Record<string, number>> = {
  rb: 1000,
  ribu: 1000,
  ribuan: 1000,
  rebu: 1000,
  k: 1000,
  thousand: 1000,
  jt: 1_000_000,
  juta: 1_000_000,
  jutaan: 1_000_000,
  million: 1_000_000,
  miliar: 1_000_000_000,
  milyar: 1_000_000_000,
  billion: 1_000_000_000,
  lusin: 12,
  dozen: 12,
};

const others: readonly (readonly [string, NumberWord])[] = [
  ['belas', { type: 'teen' }],
  ['puluh', { type: 'tens' }],
  ['puluhan', { type: 'tens' }],
  ['ratus', { type: 'hundreds' }],
  ['ratusan', { type: 'hundreds' }],
  ['hundred', { type: 'hundreds' }],
  ['hundreds', { type: 'hundreds' }],
];

/** The words of numbers, Indonesian and English. */
export const numberWords: ReadonlyMap<string, NumberWord> = new Map<string, NumberWord>([
  ...Object.entries(values).map(([word, value]) => [word, { type: 'value', value }] as const),
  ...Object.entries(multipliers).map(([word, by]) => [word, { type: 'multiplier', by }] as const),
  ...others,
]);

/** Words that end in "-ful" of a number, as a unit with its one: "sehari", "sebulan". */
export const onesOfUnits: ReadonlyMap<string, string> = new Map([
  ['sedetik', 'detik'],
  ['semenit', 'menit'],
  ['sejam', 'jam'],
  ['sehari', 'hari'],
  ['seminggu', 'minggu'],
  ['sepekan', 'minggu'],
  ['sebulan', 'bulan'],
  ['setahun', 'tahun'],
  ['sekilo', 'kg'],
  ['seliter', 'liter'],
  ['hourly', 'hour'],
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
]);

/** What a number counts, with units of one kind brought to one. */
export type Kind =
  | 'plain'
  | 'money'
  | 'percent'
  | 'minutes'
  | 'months'
  /** Working days are no days: leaving the word out would promise something earlier. */
  | 'workdays'
  /** Minutes since midnight. */
  | 'clock'
  /** An hour of either half of the day: "jam 8". */
  | 'hour'
  | 'grams'
  | 'millilitres'
  | 'metres'
  | 'celsius'
  /** Day, month and, where it is said, year, as 10000 · year + 100 · month + day. */
  | 'date';

export interface Unit {
  readonly kind: Kind;
  /** How many of the kind's own unit one of these is. */
  readonly size: number;
}

const minute = 1;
const hour = 60;
const day = 24 * hour;

const table: readonly (readonly [kind: Kind, size: number, words: string])[] = [
  ['money', 1, 'rp idr rupiah perak usd dollar dollars dolar sgd myr ringgit eur euro euros'],
  ['money', 1000, 'ceng'],
  ['percent', 1, 'persen percent pct prosen'],
  ['minutes', minute / 60, 'detik dtk second seconds sec secs'],
  ['minutes', minute, 'menit mnt minute minutes mins'],
  ['minutes', hour, 'jam hour hours hr hrs h'],
  ['minutes', day, 'hari day days'],
  ['minutes', 7 * day, 'minggu pekan week weeks'],
  ['months', 1, 'bulan bln month months'],
  ['months', 12, 'tahun thn year years yr yrs'],
  ['grams', 0.001, 'mg milligram milligrams miligram'],
  ['grams', 1, 'g gr gram grams'],
  ['grams', 100, 'ons'],
  ['grams', 1000, 'kg kilo kilogram kilograms kilos'],
  ['millilitres', 1, 'ml cc millilitre millilitres milliliter milliliters mililiter'],
  ['millilitres', 1000, 'l liter litre litres liters'],
  ['metres', 1, 'm mdpl masl meter metre meters metres'],
  ['metres', 1000, 'km kilometer kilometre kilometers kilometres'],
  ['celsius', 1, 'c celsius derajat'],
];

/** Units by their words. */
export const units: ReadonlyMap<string, Unit> = new Map(
  table.flatMap(([kind, size, words]) => words.split(' ').map((word) => [word, { kind, size }] as const)),
);

/** A unit's word, also with the endings of Indonesian: "jamnya", "25 gram-an". */
export function unitOf(word: string): Unit | undefined {
  return units.get(word) ?? units.get(word.replace(/(?:nya|an)$/, ''));
}

export const workdays: Unit = { kind: 'workdays', size: 1 };
export const clock: Unit = { kind: 'clock', size: 60 };
export const percent: Unit = { kind: 'percent', size: 1 };
export const money: Unit = { kind: 'money', size: 1 };
export const years: Unit = { kind: 'months', size: 12 };
export const days: Unit = { kind: 'minutes', size: day };

export type HalfOfDay = 'morning' | 'afternoon' | 'night';

/** Parts of the day that say which half of it an hour is in. */
export const halvesOfDay: ReadonlyMap<string, HalfOfDay> = new Map([
  ['pagi', 'morning'],
  ['subuh', 'morning'],
  ['am', 'morning'],
  ['siang', 'afternoon'],
  ['sore', 'afternoon'],
  ['petang', 'afternoon'],
  ['pm', 'afternoon'],
  ['noon', 'afternoon'],
  ['morning', 'morning'],
  ['afternoon', 'afternoon'],
  ['evening', 'afternoon'],
  ['malam', 'night'],
  ['malem', 'night'],
]);

const monthNames = [
  'januari january jan',
  'februari february feb',
  'maret march mar',
  'april apr',
  'mei may',
  'juni june jun',
  'juli july jul',
  'agustus august agu aug',
  'september sep sept',
  'oktober october okt oct',
  'november nov nopember',
  'desember december des dec',
];

/** The number of a month, 1…12, by its names. */
export const months: ReadonlyMap<string, number> = new Map(
  monthNames.flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

const weekdayNames = [
  'senin monday mon mondays',
  'selasa tuesday tue tuesdays',
  'rabu wednesday wed wednesdays',
  'kamis thursday thu thursdays',
  'jumat friday fri fridays',
  'sabtu saturday sat saturdays',
  'minggu sunday sun sundays',
];

/** The number of a weekday, Monday 0 … Sunday 6, by its names. "Minggu" is a week too. */
export const weekdays: ReadonlyMap<string, number> = new Map(
  weekdayNames.flatMap((names, index) => names.split(' ').map((name) => [name, index] as const)),
);

/** Amounts with their units in short, such as "1h 5m"; an amount of nothing is left out behind the first. */
export function plain(first: readonly [number, string], second: readonly [number, string]): string {
  const shown = second[0] === 0 ? [first] : [first, second];
  return shown.map(([amount, unit]) => `${amount}${unit}`).join(' ');
}

/** Amounts that run on each second, such as "8m 07s"; two digits behind the first, so that a column of them stands still. */
export function running(first: readonly [number, string], second: readonly [number, string]): string {
  const [amount, unit] = second;
  if (first[0] === 0) return `${amount}${unit}`;
  return `${first[0]}${first[1]} ${String(amount).padStart(2, '0')}${unit}`;
}

/** Amounts with their units in short, such as "1h 5m"; an amount of nothing is left out behind the first. */
export function plain(first: readonly [number, string], second: readonly [number, string]): string {
  const shown = second[0] === 0 ? [first] : [first, second];
  return shown.map(([amount, unit]) => `${amount}${unit}`).join(' ');
}

/** A file's size as people read it, with its unit: "812 kB", "2,4 MB". */
export function formatSize(bytes: number, language: string): string {
  const isLarge = bytes >= 1_000_000;
  const amount = isLarge ? bytes / 1_000_000 : Math.max(1, Math.round(bytes / 1_000));
  const digits = isLarge ? 1 : 0;
  return `${new Intl.NumberFormat(language, { maximumFractionDigits: digits }).format(amount)} ${isLarge ? 'MB' : 'kB'}`;
}

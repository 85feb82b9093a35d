const placeholder = /\{([^{}]*)\}/gu;

/** Names between braces, in order, as written. */
export function placeholderNames(text: string): readonly string[] {
  return Array.from(text.matchAll(placeholder), ([, name = '']) => name);
}

/** The first brace that belongs to no placeholder, with a little of what follows it. */
export function looseBrace(text: string): string | undefined {
  const offset = text.replace(placeholder, (written) => ' '.repeat(written.length)).search(/[{}]/u);
  return offset < 0 ? undefined : text.slice(offset, offset + 20).split('\n')[0];
}

/** Fills all placeholders in one pass: what a value contains is never filled again. Unknown ones stay as they are. */
export function fillPlaceholders(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(placeholder, (written, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? written) : written,
  );
}

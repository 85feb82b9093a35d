/** A text with its placeholders filled, as the server does: once, and none that is unknown. */
export function fillIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z][a-z0-9_]*)\}/gu, (all, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? all) : all,
  );
}

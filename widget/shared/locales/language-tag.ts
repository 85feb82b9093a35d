/** The language tag, such as `en-US`, that the server takes; many systems write `en_US`. Undefined: it is none. */
export function languageTag(said: string): string | undefined {
  const tag = said.trim().replaceAll('_', '-');
  return tag.length <= 35 && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(tag) ? tag : undefined;
}

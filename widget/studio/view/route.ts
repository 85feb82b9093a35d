/** The pages of the studio, in the order of its navigation. */
export const pages = ['intents', 'unanswered', 'replay', 'publish', 'history'] as const;
export type Page = (typeof pages)[number];

/** What the address says is shown; `item` is an intent's id or an edition's. */
export interface Route {
  readonly page: Page;
  readonly item?: string;
}

/** Reads the fragment of the address; anything unknown is the list of intents. */
export function parseRoute(hash: string): Route {
  const [name, ...rest] = hash.replace(/^#/, '').split('/');
  const page = pages.find((one) => one === name) ?? 'intents';
  const item = readItem(rest.join('/'));
  return page === name && item !== '' ? { page, item } : { page };
}

/** The fragment for a route. */
export function formatRoute({ page, item }: Route): string {
  if (item !== undefined) return `#${page}/${encodeURI(item)}`;
  return page === 'intents' ? '#' : `#${page}`;
}

/** Somebody may have typed what is no encoding. */
function readItem(encoded: string): string {
  try {
    return decodeURI(encoded);
  } catch {
    return '';
  }
}

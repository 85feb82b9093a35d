import type { Catalogue, Intent } from '../catalogue/types.ts';

/** The intent whose title in some language is this text: what a quick reply sends. */
export function intentByTitle(catalogue: Catalogue, text: string): Intent | undefined {
  return titlesOf(catalogue).get(plain(text));
}

/** A catalogue never changes, so its titles are gathered once. */
const gathered = new WeakMap<Catalogue, ReadonlyMap<string, Intent>>();

function titlesOf(catalogue: Catalogue): ReadonlyMap<string, Intent> {
  const known = gathered.get(catalogue);
  if (known !== undefined) return known;
  const titles = new Map<string, Intent>();
  for (const intent of catalogue.intents.values()) {
    for (const title of Object.values(intent.title)) {
      if (!titles.has(plain(title))) titles.set(plain(title), intent);
    }
  }
  gathered.set(catalogue, titles);
  return titles;
}

/** A text but for case, space and punctuation. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim();
}

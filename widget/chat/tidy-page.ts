/** What Lit leaves on `window` to tell copies of itself from one another. */
const lists = ['litElementVersions', 'litHtmlVersions', 'reactiveElementVersions'];

/** Takes what only that is for off a page that has no other Lit. `litPropertyMetadata` stays: Lit works with it. */
export function tidyPage(): void {
  const isAlone = lists.every((list) => Reflect.get(globalThis, list)?.length === 1);
  if (isAlone) for (const name of lists) Reflect.deleteProperty(globalThis, name);
}

import { SapaChat } from './sapa-chat.ts';
import { SapaComposer } from './sapa-composer.ts';

/** Makes the elements known; a page that carries the widget twice defines them once. */
for (const [name, element] of [
  ['sapa-composer', SapaComposer],
  ['sapa-chat', SapaChat],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

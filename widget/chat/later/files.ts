import { SapaFile } from '../files/sapa-file.ts';
import { SapaFiles } from '../files/sapa-files.ts';

/** Makes the elements for files known; the chat fetches them when the first file is about to be sent or seen. */
for (const [name, element] of [
  ['sapa-files', SapaFiles],
  ['sapa-file', SapaFile],
] as const) {
  if (customElements.get(name) === undefined) customElements.define(name, element);
}

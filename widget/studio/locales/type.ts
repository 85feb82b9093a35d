import type { id } from './id.ts';

/** Every text of the studio. A language is complete when its file satisfies this. */
export type Words = typeof id;

import { readContent, readIntentFile } from '../content.ts';
import type { SourceSnapshot } from '../source.ts';
import { localiseTitle } from '../title.ts';
import type { Fault, Language } from '../types.ts';
import type { Exportable } from './exchange.ts';
import type { Destination } from './plan-import.ts';

/** What a folder of content has to be imported to or exported from; absent where its settings cannot be read. */
export interface Exchange {
  readonly intents: readonly Exportable[];
  readonly languages: readonly [Language, ...Language[]];
  readonly placeholders: ReadonlySet<string>;
  readonly departmentIds: readonly string[];
}

/** Reads a folder's content for an import or export: intents with faults are not among it. */
export function exchangeOf(snapshot: SourceSnapshot): {
  readonly exchange?: Exchange;
  readonly faults: readonly Fault[];
} {
  const { content, faults } = readContent(snapshot, readIntentFile);
  const languages = content.settings?.shape.languages;
  if (languages === undefined) return { faults };
  const intents = content.intents.map(({ id, shape }) => ({
    id,
    shape,
    title: localiseTitle(shape.title, languages),
  }));
  const placeholders = new Set([...Object.keys(content.placeholders ?? {}), 'shop_name']);
  const departmentIds = content.departmentIds ?? [];
  return { exchange: { intents, languages, placeholders, departmentIds }, faults };
}

/** The same as a place to import to. */
export function destinationOf(
  { files }: SourceSnapshot,
  { languages, placeholders, departmentIds }: Exchange,
  topic: string,
): Destination {
  return { files, languages, placeholders, departmentIds, topic };
}

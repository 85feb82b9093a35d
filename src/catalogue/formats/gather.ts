import type { Language } from '../types.ts';
import type { ForeignIntent } from './exchange.ts';

/** Puts together what a format says of an intent here and there. */
export interface Gathering {
  readonly name: string;
  title: string;
  readonly utterances: Record<Language, string[]>;
  readonly tests: Record<Language, string[]>;
  readonly answers: Record<Language, string>;
  department?: string;
  validFrom?: string;
  validUntil?: string;
  readonly tags: string[];
  readonly followUps: string[];
  readonly kept: Record<string, unknown>;
}

/** The intents of a format by name, each made when it is first asked for. */
export function createGatherer(): {
  readonly of: (name: string, title?: string) => Gathering;
  readonly all: () => readonly ForeignIntent[];
} {
  const byName = new Map<string, Gathering>();
  return {
    of(name, title = nameAsTitle(name)) {
      const known = byName.get(name);
      if (known !== undefined) return known;
      const lists = { tags: [], followUps: [], kept: {} };
      const begun: Gathering = { name, title, utterances: {}, tests: {}, answers: {}, ...lists };
      byName.set(name, begun);
      return begun;
    },
    all: () => [...byName.values()],
  };
}

/** Adds texts to a language's list. */
export function add(
  lists: Record<Language, string[]>,
  language: Language,
  ...texts: readonly string[]
): void {
  const list = lists[language] ?? [];
  lists[language] = list;
  list.push(...texts);
}

/** `faq/ask_opening-hours` → `Ask opening hours`. */
function nameAsTitle(name: string): string {
  const words = (name.split('/').at(-1) ?? name).replace(/[-_.\s]+/gu, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

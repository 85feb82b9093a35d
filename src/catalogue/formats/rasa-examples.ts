import type { z } from 'zod';
import type { Loss } from './exchange.ts';
import { add, type Gathering } from './gather.ts';
import type { nluEntry } from './rasa-shapes.ts';

/** What some file says that an intent is asked by. */
export interface Asked {
  readonly intent: string;
  readonly texts: readonly string[];
  readonly place: string;
  readonly isTest: boolean;
}

/** A block of `- ` lines, or a list of texts. */
export function examplesIn(examples: z.infer<typeof nluEntry>['examples'] = ''): readonly string[] {
  if (typeof examples !== 'string')
    return examples.map((one) => (typeof one === 'string' ? one : one.text.trim()));
  return examples.split(/\r?\n/u).flatMap((line) => /^\s*-\s+(.*\S)\s*$/u.exec(line)?.[1] ?? []);
}

const mark = /\[([^\]]*)\](?:\([^)]*\)|\{[^}]*\})/gu;

/** Adds examples to an intent: what they mark as an entity is read as the words that it is. */
export function addExamples(
  into: Gathering,
  { texts, place, isTest }: Asked,
  language: string,
  losses: Loss[],
): void {
  const plain = texts.map((text) => text.replace(mark, '$1'));
  const marked = plain.filter((text, index) => text !== texts[index]).length;
  if (marked > 0)
    losses.push({ place, message: `marks of entities in ${marked} examples are read as plain words` });
  add(isTest ? into.tests : into.utterances, language, ...plain);
}

import { assembleCatalogue } from './assemble.ts';
import { checkCanned } from './check-canned.ts';
import { checkDepartments } from './check-departments.ts';
import { checkEscalation } from './check-escalation.ts';
import { checkInstructions } from './check-instructions.ts';
import { checkIntents } from './check-intents.ts';
import { checkLanguages } from './check-languages.ts';
import { checkReferences } from './check-references.ts';
import { checkTexts } from './check-texts.ts';
import { checkWordings } from './check-wordings.ts';
import { type IntentReader, readContent, readIntentFile } from './content.ts';
import type { SourceSnapshot } from './source.ts';
import type { Catalogue, Fault } from './types.ts';

export interface ParsedCatalogue {
  /** Absent when any fault is an error. */
  readonly catalogue?: Catalogue;
  /** By file, line and column. */
  readonly faults: readonly Fault[];
}

/**
 * Turns content files into a catalogue, or says everything that is wrong with them: a broken file hides no fault of
 * another one.
 *
 * @param today ISO date (YYYY-MM-DD) in the default department's time zone, against which `valid_until` is held
 * @param readIntent for content that is parsed again and again: one that remembers (`rememberIntents`)
 */
export function parseCatalogue(
  snapshot: SourceSnapshot,
  today: string,
  readIntent: IntentReader = readIntentFile,
): ParsedCatalogue {
  const { content, faults: ownFaults } = readContent(snapshot, readIntent);
  const faults = [
    ...ownFaults,
    ...checkReferences(content),
    ...checkDepartments(content),
    ...checkLanguages(content),
    ...checkTexts(content),
    ...checkWordings(content),
    ...checkEscalation(content),
    ...checkCanned(content),
    ...checkIntents(content, today),
    ...checkInstructions(content),
  ].sort(byPlace);
  if (faults.some(({ severity }) => severity === 'error')) return { faults };
  const catalogue = assembleCatalogue(content, snapshot.files);
  return catalogue === undefined ? { faults } : { catalogue, faults };
}

function byPlace(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}

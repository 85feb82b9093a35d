import type { IntentShape } from '../shapes.ts';
import type { Language, Localised, SourceFormat } from '../types.ts';

/** A file of another product's, as it was found or is to be written. */
export interface ForeignFile {
  /** As people know it; what is told of the file begins with it. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** An intent as another format says it, in our words. */
export interface ForeignIntent {
  /** What it is called there; the same for ever, so that a second import finds it again. */
  readonly name: string;
  /** Something to make a title of. */
  readonly title: string;
  readonly utterances: Readonly<Record<Language, readonly string[]>>;
  readonly tests: Readonly<Record<Language, readonly string[]>>;
  /** As it is written there. */
  readonly answers: Localised;
  readonly department?: string;
  readonly validFrom?: string;
  readonly validUntil?: string;
  readonly tags: readonly string[];
  /** Names of other intents. */
  readonly followUps: readonly string[];
  /** What has no place here. */
  readonly kept: Readonly<Record<string, unknown>>;
}

/** Something that was not taken over, or otherwise than it was. */
export interface Loss {
  /** The file, with the line where that is known, or the intent. */
  readonly place: string;
  readonly message: string;
}

export interface Imported {
  readonly intents: readonly ForeignIntent[];
  readonly losses: readonly Loss[];
  /** Which of the file's columns was taken for what, where there are columns. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** How a format is to be understood where it does not say itself. */
export interface ImportOptions {
  /** Of texts whose language is not told. */
  readonly language: Language;
  /** Which of a table's columns is what, where their names do not tell: `{ question: 'Tanya' }`. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** An intent to be written in another format. */
export interface Exportable {
  readonly id: string;
  readonly shape: IntentShape;
  readonly title: Localised;
}

export interface ExportOptions {
  /** Those of the settings; formats that know one language get a file for each. */
  readonly languages: readonly Language[];
  /** The names that may stand in braces. */
  readonly placeholders: ReadonlySet<string>;
}

export interface Exported {
  readonly files: readonly { readonly path: string; readonly text: string }[];
  readonly losses: readonly Loss[];
}

/** A file that cannot be read as what it should be. Lines and columns count from 1. */
export class ForeignFormatError extends Error {
  constructor(path: string, message: string, { line = 1, column = 1 } = {}) {
    super(`${path}:${line}:${column} ${message}`);
    this.name = 'ForeignFormatError';
  }
}

/** What is called what in a format: the name that an import came with, or the id. */
export function nameIn(format: SourceFormat, { id, shape: { source } }: Exportable): string {
  return source?.format === format ? source.name : id;
}

/** What an import from this format kept of the intent. */
export function keptFor(format: SourceFormat, { shape: { source } }: Exportable): Record<string, unknown> {
  return source?.format === format ? source.kept : {};
}

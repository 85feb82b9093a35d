import { createHash } from 'node:crypto';
import type { IntentExam } from '../bot/exam.ts';
import type { MissedMessage } from '../bot/missed-messages.ts';
import type { ClusterBook, Grouped } from '../bot/unanswered.ts';
import type { SourceFile, SourceSnapshot } from '../catalogue/source.ts';
import type { Fault } from '../catalogue/types.ts';
import type { CatalogueSource } from '../ports/catalogue-source.ts';
import type { Author, ContentWriter } from '../ports/content-writer.ts';
import type { DocumentStore } from '../ports/document-store.ts';
import type { SharedContent } from '../ports/shared-content.ts';
import type { Survey, TestResults, TriedBoth } from '../protocol/studio-rest.ts';
import type { ReplayThread } from './replay-draft.ts';
import type { Turns } from './take-turns.ts';

/** What editing content needs beside the rest. */
export interface Editing {
  readonly source: Pick<CatalogueSource, 'read'>;
  readonly writer: ContentWriter;
  readonly documents: DocumentStore;
  /** Looking whether files are still as they were, and writing them, takes a turn: nobody publishes in between. */
  readonly publishing: Turns;
  /** Absent: this is the only node. */
  readonly shared?: SharedContent;
  /** Everything that is wrong with content, tests included, found where that keeps nobody waiting. */
  readonly check: (
    content: { readonly snapshot: SourceSnapshot; readonly today: string },
    signal: AbortSignal,
  ) => Promise<readonly Fault[]>;
  /** How each intent stands up to what it has not learnt, likewise; nothing where the content has errors. */
  readonly examine: (
    content: { readonly snapshot: SourceSnapshot; readonly today: string },
    signal: AbortSignal,
  ) => Promise<readonly IntentExam[]>;
  readonly replayThread: ReplayThread;
  readonly studio: StudioDesk;
  /** Calls back when content on disk is no longer as it is once this resolves, until the signal aborts. */
  readonly watch: (onChange: () => void, signal: AbortSignal) => Promise<void>;
  /** Groups what was not answered, likewise. */
  readonly group: (
    unanswered: {
      readonly messages: readonly MissedMessage[];
      readonly background: readonly string[];
      readonly book: ClusterBook;
    },
    signal: AbortSignal,
  ) => Promise<Grouped>;
}

/** What is live, and what an editor would make of it, on a day (YYYY-MM-DD). */
export interface Stage {
  readonly live: SourceSnapshot;
  readonly draft: SourceSnapshot;
  readonly today: string;
}

/** Looks at content and tries it out while editors write, where that keeps nobody else waiting. */
export interface StudioDesk {
  survey(snapshot: SourceSnapshot, today: string): Promise<Survey>;
  tryOut(stage: Stage, text: string): Promise<TriedBoth>;
  testIntent(stage: Stage, intentId: string): Promise<TestResults>;
}

/** Whose draft it is. */
export interface Editor extends Author {
  readonly agentId: string;
}

/** The editor has seen another state of a file than the one that is there. */
export class ContentConflictError extends Error {
  readonly paths: readonly string[];

  constructor(paths: readonly string[]) {
    super(`Changed by somebody else meanwhile: ${paths.join(', ')}`);
    this.name = 'ContentConflictError';
    this.paths = paths;
  }
}

/** The content has errors, so that it cannot go live. */
export class ContentRefusedError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super('The content has errors');
    this.name = 'ContentRefusedError';
    this.faults = faults;
  }
}

/** A form cannot be written into this file; it can be changed as text. */
export class FormRefusedError extends Error {
  constructor(message: string, options: { readonly cause: unknown }) {
    super(message, options);
    this.name = 'FormRefusedError';
  }
}

/** What a file's state is known by. */
export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The files that are there, by path. */
export function byPath({ files }: SourceSnapshot): ReadonlyMap<string, SourceFile> {
  return new Map(files.map((file) => [file.path, file]));
}

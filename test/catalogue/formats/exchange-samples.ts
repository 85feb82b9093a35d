import type { ForeignFile } from '../../../src/catalogue/formats/exchange.ts';
import { destinationOf, type Exchange, exchangeOf } from '../../../src/catalogue/formats/exportables.ts';
import { type ExportFormat, readers, writers } from '../../../src/catalogue/formats/formats.ts';
import { type ImportPlan, planImport } from '../../../src/catalogue/formats/plan-import.ts';
import type { SourceSnapshot } from '../../../src/catalogue/source.ts';
import type { SourceFormat } from '../../../src/catalogue/types.ts';
import { sampleSnapshot } from '../../support/sample-content.ts';

/** A file of another product's. */
export function foreign(path: string, text: string | Uint8Array): ForeignFile {
  return { path, bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text };
}

/** A folder with the common files, one department, and no intents. */
export const emptyFolder = sampleSnapshot({ 'shipping/cost.yaml': undefined });

export function exchange(snapshot: SourceSnapshot): Exchange {
  const { exchange: found } = exchangeOf(snapshot);
  if (found === undefined) throw new Error('The sample has no settings.');
  return found;
}

/** Imports files into a folder. */
export function importInto(
  snapshot: SourceSnapshot,
  format: SourceFormat,
  files: readonly ForeignFile[],
  language = 'id',
): ImportPlan & { readonly after: SourceSnapshot } {
  const imported = readers[format](files, { language });
  const plan = planImport(imported, format, destinationOf(snapshot, exchange(snapshot), 'imported'));
  const texts = new Map([...snapshot.files, ...plan.writes].map(({ path, text }) => [path, text]));
  const files_ = [...texts]
    .map(([path, text]) => ({ path, text }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return { ...plan, after: { files: files_, unreadable: [] } };
}

/** What a folder's content is in another format. */
export function exportOf(snapshot: SourceSnapshot, format: ExportFormat): readonly ForeignFile[] {
  const { intents, languages, placeholders } = exchange(snapshot);
  return writers[format](intents, { languages, placeholders }).files.map(({ path, text }) =>
    foreign(path, text),
  );
}

/** The text of a file after an import. */
export function fileIn({ files }: SourceSnapshot, path: string): string {
  return files.find((file) => file.path === path)?.text ?? '';
}

/** What was lost, as people read it. */
export function messages(losses: ImportPlan['losses']): readonly string[] {
  return losses.map(({ place, message }) => `${place} ${message}`);
}

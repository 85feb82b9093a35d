import type { SourceFormat } from '../types.ts';
import type {
  Exportable,
  Exported,
  ExportOptions,
  ForeignFile,
  Imported,
  ImportOptions,
} from './exchange.ts';
import { readNlpjs, writeNlpjs } from './nlpjs.ts';
import { readCsv } from './read-csv.ts';
import { readDialogflow } from './read-dialogflow.ts';
import { readQna } from './read-qna.ts';
import { readRasa } from './read-rasa.ts';
import { writeCsv } from './write-csv.ts';
import { writeQna } from './write-qna.ts';
import { writeRasa } from './write-rasa.ts';

type Reader = (files: readonly ForeignFile[], options: ImportOptions) => Imported;
type Writer = (intents: readonly Exportable[], options: ExportOptions) => Exported;

/** How each format is read. All throw ForeignFormatError. */
export const readers: Readonly<Record<SourceFormat, Reader>> = {
  csv: readCsv,
  nlpjs: readNlpjs,
  rasa: readRasa,
  qna: readQna,
  dialogflow: readDialogflow,
};

/** The formats that can be written. */
export const exportFormats = ['csv', 'nlpjs', 'rasa', 'qna'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export const writers: Readonly<Record<ExportFormat, Writer>> = {
  csv: writeCsv,
  nlpjs: writeNlpjs,
  rasa: writeRasa,
  qna: writeQna,
};

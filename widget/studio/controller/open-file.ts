import type { ContentFile } from '../../../src/protocol/editing-rest.ts';
import type { TestResults } from '../../../src/protocol/studio-rest.ts';
import { type FileData, type IntentForm, readForm } from '../form/intent-form.ts';

/** Another state of the file that must not be lost: another tab's draft, or what was published meanwhile. */
export interface Other {
  readonly from: 'tab' | 'live';
  /** Null: the file is gone there. */
  readonly text: string | null;
  readonly hash: string | null;
  /** The same for a form, where it can be read as such. */
  readonly form?: IntentForm;
}

/** The file that is edited. */
export interface OpenFile {
  readonly path: string;
  /** As the server had it last. */
  readonly file: ContentFile;
  /** What is written as text; ahead of the file while it is not saved. */
  readonly text: string;
  /** The same in a form; absent where it can be changed as text only. */
  readonly form?: IntentForm;
  readonly saving: 'saved' | 'waiting' | 'saving' | 'failed';
  readonly other?: Other;
  readonly tests?: TestResults;
  readonly testing: 'no' | 'yes';
  /** Counts what was loaded anew, so that fields know that their text is not the editor's any more. */
  readonly loaded: number;
}

export interface EditorState {
  readonly path?: string;
  readonly phase: 'none' | 'reading' | 'open' | 'missing';
  readonly open?: OpenFile;
  /** Which way the editor writes. */
  readonly mode: 'form' | 'yaml';
}

/** A file as it was read. */
export function openedFile(file: ContentFile, languages: readonly string[], loaded: number): OpenFile {
  const { path, text } = file;
  const form = file.data && readForm(file.data, languages);
  const other = otherOf(file, languages);
  return {
    path,
    file,
    text,
    saving: 'saved',
    testing: 'no',
    loaded,
    ...(form && { form }),
    ...(other && { other }),
  };
}

/** The same once it is saved; what was written meanwhile stays. */
export function savedFile(
  open: OpenFile,
  file: ContentFile,
  languages: readonly string[],
  isDone: boolean,
): OpenFile {
  const { other: _settled, ...rest } = open;
  const other = otherOf(file, languages);
  return { ...rest, file, saving: isDone ? 'saved' : 'waiting', ...(other && { other }) };
}

function otherOf({ standing, live }: ContentFile, languages: readonly string[]): Other | undefined {
  return standing === 'fresh' ? undefined : otherState('live', live ?? undefined, languages);
}

/** What is there instead; undefined: nothing is. */
export function otherState(
  from: Other['from'],
  there: { readonly text: string; readonly hash: string; readonly data?: FileData | undefined } | undefined,
  languages: readonly string[],
): Other {
  const form = there?.data && readForm(there.data, languages);
  return { from, text: there?.text ?? null, hash: there?.hash ?? null, ...(form && { form }) };
}

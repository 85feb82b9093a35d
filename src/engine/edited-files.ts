import { z } from 'zod';
import { readIntentFile } from '../catalogue/content.ts';
import { openYaml } from '../catalogue/open-yaml.ts';
import { intentKeys } from '../catalogue/shapes.ts';
import type { SourceFile, SourceSnapshot } from '../catalogue/source.ts';
import type { Fault } from '../catalogue/types.ts';
import { changeYaml, newYaml, UnwritableError } from '../catalogue/write-yaml.ts';
import { type Draft, editedFile } from './drafts.ts';
import { byPath, FormRefusedError, hashOf } from './editing.ts';

/** A file in an editor's list. */
export interface ListedContent {
  readonly path: string;
  readonly hash: string;
  readonly state: 'live' | 'changed' | 'new' | 'removed';
}

/** All files that are live or in the draft, by path. */
export function listContent(snapshot: SourceSnapshot, draft: Draft): readonly ListedContent[] {
  const live = byPath(snapshot);
  const paths = [...new Set([...live.keys(), ...Object.keys(draft.files)])].sort();
  return paths.map((path) => {
    const edited = editedFile(snapshot, draft, path);
    if (edited !== undefined) return { path, hash: edited.hash, state: edited.state };
    return { path, hash: hashOf(live.get(path)?.text ?? ''), state: 'removed' };
  });
}

/** What is wrong with one intent's file by itself, quickly found. */
export function fileFaults({ path, text }: SourceFile): readonly Fault[] {
  return path.startsWith('_') ? [] : readIntentFile({ path, text }).faults;
}

/** An intent's keys; undefined where the file is none, or cannot be read key by key. */
export function fileData({ path, text }: SourceFile): Readonly<Record<string, unknown>> | undefined {
  if (path.startsWith('_')) return undefined;
  return z.record(z.string(), z.unknown()).safeParse(openYaml({ path, text }).value?.value).data;
}

/** The file's text, changed to say `data` and written as it was; a new file where there is none. Throws FormRefusedError. */
export function withData(
  path: string,
  before: SourceFile | undefined,
  data: Readonly<Record<string, unknown>>,
): string {
  if (before === undefined) return newYaml(data, intentKeys);
  try {
    return changeYaml(path, before.text, data, intentKeys);
  } catch (fault) {
    if (fault instanceof UnwritableError) {
      throw new FormRefusedError(fault.message, { cause: fault });
    }
    throw fault;
  }
}

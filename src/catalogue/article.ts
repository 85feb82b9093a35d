import { instructionIn } from './instruction-in.ts';
import type { SourceFile } from './source.ts';
import { textProblems, type Values } from './text-problems.ts';
import type { Article, ArticleSection, Fault } from './types.ts';
import type { Read } from './yaml-file.ts';

export const articlesFolder = '_articles/';

/** More than this under one heading is too much for one answer to rest on. */
const longestSection = 4_000;

const place = /^_articles\/([a-z0-9]+(?:-[a-z0-9]+)*)(?:\.([a-z]{2,3}))?\.md$/u;

/**
 * Reads one Markdown file of `_articles`: its first heading is the title, every heading begins a section that can be
 * cited. `roasting.en.md` is in English; `roasting.md` is in the first language of the settings. Without values no
 * placeholder can be called unknown.
 */
export function readArticle({ path, text }: SourceFile, values: Values | undefined): Read<Article> {
  const [, name, language] = place.exec(path) ?? [];
  if (name === undefined) {
    const expected = 'a path such as _articles/roasting.md, in lower-case letters, digits and hyphens';
    return { faults: [fault(path, 1, `expected ${expected}, found "${path}"`)] };
  }
  const id = path.replace(/\.md$/u, '');
  const parts = cutAtHeadings(text);
  const title = parts[0]?.heading;
  if (title === undefined) {
    return {
      faults: [fault(path, 1, 'expected a title such as "# Roasting" in the first line of text, found none')],
    };
  }
  const faults = parts.flatMap(({ line, body }) => [
    ...(body.length > longestSection
      ? [
          fault(
            path,
            line,
            `expected at most ${longestSection} characters under a heading, found ${body.length}`,
          ),
        ]
      : []),
    ...textProblems(body, values).map(({ message }) => fault(path, line, message)),
  ]);
  const sections = nameSections(
    id,
    title,
    parts.filter(({ body }) => body !== ''),
  );
  if (sections.length === 0) faults.push(fault(path, 1, 'expected text under a heading, found none'));
  if (faults.length > 0) return { faults };
  const warnings = parts.flatMap(({ heading, line, body }): Fault[] => {
    const message = instructionIn(`${heading ?? ''}\n${body}`, 'this section');
    return message === undefined ? [] : [{ ...fault(path, line, message), severity: 'warning' }];
  });
  return { value: { id, title, sections, ...(language !== undefined && { language }) }, faults: warnings };
}

interface Part {
  /** Absent for text before the first heading. */
  readonly heading?: string;
  /** Where it begins in the file, from 1. */
  readonly line: number;
  readonly body: string;
}

/** Cuts a text at its headings (`#` to `######`); a line within a fence of ``` is none. */
function cutAtHeadings(text: string): readonly Part[] {
  const parts: { heading?: string; line: number; lines: string[] }[] = [{ line: 1, lines: [] }];
  let isFenced = false;
  for (const [index, line] of text
    .replace(/^\uFEFF/u, '')
    .split(/\r?\n/u)
    .entries()) {
    if (/^\s{0,3}(?:```|~~~)/u.test(line)) isFenced = !isFenced;
    const heading = isFenced ? undefined : /^#{1,6}\s+(.*?)\s*#*$/u.exec(line)?.[1];
    if (heading === undefined) parts.at(-1)?.lines.push(line);
    else parts.push({ heading, line: index + 1, lines: [] });
  }
  const cut = parts.map(({ lines, ...part }) => ({ ...part, body: lines.join('\n').trim() }));
  return cut.filter(({ heading, body }) => heading !== undefined || body !== '');
}

function nameSections(id: string, title: string, parts: readonly Part[]): readonly ArticleSection[] {
  const taken = new Map<string, number>();
  return parts.map(({ heading = title, body }) => {
    const anchor = slugOf(heading);
    const count = (taken.get(anchor) ?? 0) + 1;
    taken.set(anchor, count);
    return {
      id: `${id}#${anchor}${count === 1 ? '' : `-${count}`}`,
      title: heading === title ? title : `${title} › ${heading}`,
      text: body,
    };
  });
}

function slugOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

function fault(file: string, line: number, message: string): Fault {
  return { file, line, column: 1, severity: 'error', message };
}

/** A piece of a line. A link's address is one of http, https and mailto. */
export type Span =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'bold'; readonly spans: readonly Span[] }
  | { readonly type: 'link'; readonly href: string; readonly spans: readonly Span[] };

/** A paragraph's lines, or a list's items; `start` is the first number of a numbered list. */
export type Block =
  | { readonly type: 'paragraph'; readonly lines: readonly (readonly Span[])[] }
  | { readonly type: 'bullets'; readonly items: readonly (readonly Span[])[] }
  | { readonly type: 'numbers'; readonly start: number; readonly items: readonly (readonly Span[])[] };

/**
 * Reads the subset of Markdown that answers are written in: paragraphs, `**bold**`, `-` and `1.` lists, links, bare
 * addresses. Everything else, HTML above all, stays the text that it is.
 */
export function parseMarkdown(text: string): readonly Block[] {
  const blocks: Block[] = [];
  let lines: string[] = [];
  const flush = () => {
    if (lines.length > 0) blocks.push(...blocksOf(lines));
    lines = [];
  };
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === '') flush();
    else lines.push(line);
  }
  flush();
  return joinLists(blocks);
}

/** Reads text that people typed: lines and addresses, nothing else. */
export function parsePlain(text: string): readonly Block[] {
  const paragraphs = text.split(/(?:\r?\n[ \t]*){2,}/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.map((paragraph) => ({
    type: 'paragraph',
    lines: paragraph.split(/\r?\n/).map((line) => bareLinks(line)),
  }));
}

type Line =
  | { readonly type: 'bullets'; readonly text: string }
  | { readonly type: 'numbers'; readonly text: string; readonly start: number }
  | { readonly type: 'paragraph'; readonly text: string };

function readLine(line: string): Line {
  const bullet = /^\s{0,3}[-*•]\s+(.*)$/.exec(line);
  if (bullet !== null) return { type: 'bullets', text: bullet[1] ?? '' };
  const number = /^\s{0,3}(\d{1,3})[.)]\s+(.*)$/.exec(line);
  if (number !== null) return { type: 'numbers', start: Number(number[1]), text: number[2] ?? '' };
  return { type: 'paragraph', text: line.trim() };
}

/** Lines without an empty one between them: a run of the same kind is one block. */
function blocksOf(lines: readonly string[]): Block[] {
  const runs: Line[][] = [];
  for (const line of lines.map(readLine)) {
    const run = runs.at(-1);
    if (run?.[0]?.type === line.type) run.push(line);
    else runs.push([line]);
  }
  return runs.map((run) => {
    const spans = run.map((line) => parseSpans(line.text));
    const first = run[0];
    if (first?.type === 'numbers') return { type: 'numbers', start: first.start, items: spans };
    return first?.type === 'bullets'
      ? { type: 'bullets', items: spans }
      : { type: 'paragraph', lines: spans };
  });
}

/** Items of one list may have empty lines between them. */
function joinLists(blocks: readonly Block[]): readonly Block[] {
  const joined: Block[] = [];
  for (const block of blocks) {
    const last = joined.at(-1);
    if (block.type !== 'paragraph' && last?.type === block.type) {
      joined[joined.length - 1] = { ...last, items: [...last.items, ...block.items] };
    } else joined.push(block);
  }
  return joined;
}

const marks = /\*\*(?=\S)(.+?)(?<=\S)\*\*|\[([^[\]]+)\]\(([^()\s]+)\)/g;

/** Bold and links within one line; bold may hold links. */
export function parseSpans(text: string): readonly Span[] {
  return cutOut(text, marks, bareLinks, (match) => ({ span: marked(match), length: match[0].length }));
}

/** Turns what a pattern finds into spans, and what lies between into those of `between`. */
function cutOut(
  text: string,
  pattern: RegExp,
  between: (text: string) => readonly Span[],
  found: (match: RegExpExecArray) => { span: Span; length: number } | undefined,
): readonly Span[] {
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(pattern)) {
    const cut = found(match);
    if (cut === undefined) continue;
    spans.push(...between(text.slice(end, match.index)), cut.span);
    end = match.index + cut.length;
  }
  return [...spans, ...between(text.slice(end))];
}

function marked([whole, bold, label, address]: RegExpExecArray): Span {
  if (bold !== undefined) return { type: 'bold', spans: parseSpans(bold) };
  const href = safeHref(address ?? '');
  return href === undefined ? { type: 'text', text: whole } : link(href, label ?? '');
}

const addresses = /https?:\/\/[^\s<>"']+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/gi;

/** The pattern is slow to begin with, and most of what people write has no address in it. */
function bareLinks(text: string): readonly Span[] {
  if (!/:|@/.test(text)) return plain(text);
  return cutOut(text, addresses, plain, ([found]) => {
    const shown = withoutTrailing(found);
    const href = safeHref(shown.includes('://') ? shown : `mailto:${shown}`);
    return href === undefined ? undefined : { span: link(href, shown), length: shown.length };
  });
}

function plain(text: string): readonly Span[] {
  return text === '' ? [] : [{ type: 'text', text }];
}

function link(href: string, label: string): Span {
  return { type: 'link', href, spans: [{ type: 'text', text: label }] };
}

/** A sentence's own full stop or bracket is no part of the address in it. */
function withoutTrailing(address: string): string {
  const shorter = address.replace(/[.,;:!?*]+$/, '');
  return shorter.endsWith(')') && !shorter.includes('(') ? withoutTrailing(shorter.slice(0, -1)) : shorter;
}

/** The address as the browser will read it, if it is one that can only open a page or a mail. */
export function safeHref(address: string): string | undefined {
  if (!URL.canParse(address)) return undefined;
  const { protocol, href } = new URL(address);
  return ['http:', 'https:', 'mailto:'].includes(protocol) ? href : undefined;
}

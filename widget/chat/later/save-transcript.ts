import { parseSpans, type Span, safeHref } from '../../shared/markdown.ts';
import type { Entry } from '../../shared/transcript.ts';
import type { Scene } from '../views/scene.ts';

/** Gives the visitor the conversation as a text file. */
export function saveTranscript(scene: Scene): void {
  const file = new Blob([transcriptText(scene)], { type: 'text/plain;charset=utf-8' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = `chat-${new Date(scene.now).toISOString().slice(0, 10)}.txt`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}

/** The conversation as people read it: who said what and when, a line apart. */
export function transcriptText({ state, texts, language }: Scene): string {
  const when = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  const lines = state.transcript.entries.map(
    (entry) => `[${when.format(entry.at)}] ${lineOf(entry, texts.you)}`,
  );
  return `${[state.site?.name ?? '', ...lines].join('\n\n')}\n`;
}

function lineOf(entry: Entry, you: string): string {
  if (entry.type === 'notice') return entry.text;
  const name = entry.author === 'visitor' ? you : (entry.authorName ?? '');
  return `${name}: ${entry.file?.name ?? (entry.author === 'bot' ? withoutMarks(entry.text) : entry.text)}`;
}

/** An answer’s Markdown as people would type it: no bold, the address of a link behind its words. Lists are that already. */
function withoutMarks(text: string): string {
  return text
    .split('\n')
    .map((line) => parseSpans(line).map(plain).join(''))
    .join('\n');
}

function plain(span: Span): string {
  if (span.type === 'text') return span.text;
  const words = span.spans.map(plain).join('');
  if (span.type === 'bold') return words;
  const address = span.href.replace(/^mailto:/, '');
  return words === address || safeHref(words) === span.href ? words : `${words} (${address})`;
}

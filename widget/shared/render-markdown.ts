import { html, type TemplateResult } from 'lit';
import { type Block, parseMarkdown, parsePlain, type Span } from './markdown.ts';

/** An answer's Markdown as elements. All text goes through Lit's bindings, so none of it is ever read as HTML. */
export function renderMarkdown(text: string): readonly TemplateResult[] {
  return blocksOf(text).map(block);
}

/** What a person typed, with its lines kept and its addresses made links. */
export function renderPlain(text: string): readonly TemplateResult[] {
  return parsePlain(text).map(block);
}

/** What was read of the texts drawn last: a transcript is drawn again with each message. */
const read = new Map<string, readonly Block[]>();
const readAtMost = 300;

function blocksOf(text: string): readonly Block[] {
  const known = read.get(text);
  if (known !== undefined) return known;
  if (read.size >= readAtMost) read.clear();
  const blocks = parseMarkdown(text);
  read.set(text, blocks);
  return blocks;
}

function block(content: Block): TemplateResult {
  switch (content.type) {
    case 'paragraph':
      return html`<p>${content.lines.map((line, at) => (at === 0 ? line.map(span) : html`<br>${line.map(span)}`))}</p>`;
    case 'bullets':
      return html`<ul>${content.items.map((item) => html`<li>${item.map(span)}</li>`)}</ul>`;
    case 'numbers':
      return html`<ol start=${content.start}>${content.items.map((item) => html`<li>${item.map(span)}</li>`)}</ol>`;
  }
}

function span(content: Span): TemplateResult {
  switch (content.type) {
    case 'text':
      return html`${content.text}`;
    case 'bold':
      return html`<strong>${content.spans.map(span)}</strong>`;
    case 'link':
      return html`<a href=${content.href} target="_blank" rel="noopener noreferrer nofollow">${content.spans.map(span)}</a>`;
  }
}
